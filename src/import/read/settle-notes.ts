import type { Block } from '../block.ts';
import {
  asWritten,
  readNoteMark,
  replaceReferences,
  splitAtNotes,
  suspectNote,
  suspectReference,
  UniqueMarks,
  withoutMarks,
} from './note-marks.ts';
import { tidy } from './tidy.ts';

/** A block while it is not yet known which of its figures refer to notes. */
type Draft =
  | { readonly note: null; readonly block: Block }
  | { readonly note: string; readonly literal: string; readonly block: Block };

const STAR = /(?<=[\p{L}\p{N}.)"”’\]])(\*{1,3}|[†‡])(?=$|[\s.,;:)])/gu;
const BRACKETED = /(?<=\S)(\s?)\[(\d{1,3}|\*{1,3})\](?![(:])/gu;

/**
 * Decides which suspected references and notes are some: a note's text is one where a reference to
 * its mark stands before it. References become `[^mark]`, texts note blocks; everything else is
 * written as in the source. Texts come out tidy, empty blocks are dropped.
 */
export function settleNotes(blocks: readonly Block[]): Block[] {
  const suspects = suspectPlainMarks(blocks);
  const drafts = suspects.flatMap(cutAtNotes);
  const named = nameNotes(drafts);
  return named
    .map((block) => ({ ...block, text: tidy(asWritten(block.text)) }))
    .filter((block) => block.text !== '');
}

/** Stars and figures in square brackets are references too, where notes to them follow. */
function suspectPlainMarks(blocks: readonly Block[]): Block[] {
  const bracketed = bracketedNotes(blocks);
  return blocks.map((block) => {
    if (block.kind === 'note') return block;
    let { text } = block;
    const body = /^\[(\d{1,3}|\*{1,3})\]\s*/u.exec(text);
    const mark = body?.[1];
    if (body !== null && mark !== undefined && bracketed.has(mark)) {
      text = suspectNote(mark, body[0]) + text.slice(body[0].length);
    }
    const star = /^(\*{1,3}|[†‡])\s*(?=[\p{L}\p{N}"“(])/u.exec(text);
    if (star?.[1] !== undefined && !text.slice(star[0].length).startsWith(star[1])) {
      text = suspectNote(star[1], star[0]) + text.slice(star[0].length);
    }
    text = text.replace(STAR, (stars: string) => suspectReference(stars, stars));
    if (bracketed.size > 0) {
      text = text.replace(BRACKETED, (literal: string, space: string, inner: string) =>
        bracketed.has(inner) ? suspectReference(inner, literal) : `${space}[${inner}]`,
      );
    }
    return { ...block, text };
  });
}

/**
 * Marks in brackets that begin notes. Judgments number their paragraphs so and refer to some of
 * them, so that most must be referred to before.
 */
function bracketedNotes(blocks: readonly Block[]): Set<string> {
  const referred = new Set<string>();
  const notes = new Set<string>();
  let bodies = 0;
  for (const { text } of blocks) {
    const body = /^\[(\d{1,3}|\*{1,3})\]/u.exec(text)?.[1];
    if (body !== undefined) {
      bodies += 1;
      if (referred.has(body)) notes.add(body);
    }
    for (const match of text.matchAll(BRACKETED)) referred.add(match[2] ?? '');
  }
  return notes.size * 2 > bodies ? notes : new Set();
}

function cutAtNotes(block: Block): Draft[] {
  if (block.kind === 'note') return [{ note: null, block }];
  return splitAtNotes(block.text).flatMap((piece, index): Draft[] => {
    if (piece.mark === null) {
      return tidy(piece.text) === '' && index === 0
        ? []
        : [{ note: null, block: { ...block, text: piece.text } }];
    }
    const rest: Block =
      index === 0 || tidy(splitAtNotes(block.text)[0]?.text ?? '') === ''
        ? { ...block, text: piece.text }
        : { kind: 'paragraph', text: piece.text };
    return [{ note: piece.mark, literal: piece.literal, block: rest }];
  });
}

function nameNotes(drafts: readonly Draft[]): Block[] {
  const names = new UniqueMarks();
  const known = new Set<string>();
  for (const { note, block } of drafts) {
    if (note === null && block.kind === 'note') known.add(names.name(block.mark));
  }
  // A reference waits for the next note of its mark; it is written when that has its name.
  const waiting = new Map<string, { names: string[] }>();
  const texts: (() => Block)[] = [];
  let empty: { mark: string } | null = null;
  for (const draft of drafts) {
    let { block } = draft;
    if (draft.note !== null) {
      const claimed = waiting.get(draft.note);
      if (claimed !== undefined) {
        const mark = names.name(draft.note);
        claimed.names.push(mark);
        waiting.delete(draft.note);
        const text = stripMark(block.text, draft.note);
        if (tidy(text) === '') empty = { mark };
        else texts.push(() => ({ kind: 'note', mark, text }));
        continue;
      }
      block = block.kind === 'item' ? block : { ...block, text: draft.literal + block.text };
    }
    // An anchor of its own stands before the paragraph that is the note.
    if (empty !== null && block.kind === 'paragraph') {
      const { mark } = empty;
      const { text } = block;
      empty = null;
      texts.push(() => ({ kind: 'note', mark, text: stripMark(text, mark) }));
      continue;
    }
    texts.push(writer(block, known, waiting));
  }
  return texts.map((write) => write());
}

function writer(
  block: Block,
  known: ReadonlySet<string>,
  waiting: Map<string, { names: string[] }>,
): () => Block {
  const claims: { names: string[] }[] = [];
  replaceReferences(block.text, (mark) => {
    let claim = waiting.get(mark);
    if (claim === undefined) {
      claim = { names: [] };
      if (!known.has(mark)) waiting.set(mark, claim);
    }
    claims.push(claim);
    return '';
  });
  return () => {
    let index = 0;
    const text = replaceReferences(block.text, (mark, literal, before) => {
      const name = known.has(mark) ? mark : claims[index]?.names[0];
      index += 1;
      return name === undefined ? withoutNote(mark, literal, before) : `[^${name}]`;
    });
    return { ...block, text: text.replace(/\s+(?=\[\^[^\]\s]+\])/gu, '') };
  };
}

/**
 * A raised figure whose note is not there: behind a whole word, a stop or a year it is a reference
 * all the same, and must not become part of it; behind "m" or "10" it is a power.
 */
function withoutNote(mark: string, literal: string, before: string): string {
  if (!/^\d+$/u.test(literal)) return literal;
  const plain = withoutMarks(before);
  // A page of a PDF that has no such note: its number may be that of a note elsewhere.
  const lost = mark === literal ? `[^${mark}]` : '';
  if (/\p{L}{3}$|[.,;:!?"”’)\]»]$|\b(?:1[5-9]|20)\d\d$/u.test(plain)) return lost;
  return /\d$/u.test(plain) ? `^${literal}` : literal;
}

/** A note without its own mark in front and the arrow back behind. */
export function stripMark(text: string, mark: string): string {
  const own = /^\s*[[(]?\s*([^\s\])]{1,6})\s*[\])]?\s*[.:)]?\s*/u.exec(text);
  const begins = own?.[1] !== undefined && readNoteMark(own[1].replace(/[.:)]$/u, ''), true);
  const rest = own !== null && begins === mark ? text.slice(own[0].length) : text;
  return rest.replace(/\s*(?:[↩↑⤴⏎^]\uFE0E?\s*)+$/u, '');
}
