import type { Block } from '../../block.ts';

const NOTES_HEADING =
  /^(?:\p{N}+[.)]?\s*)?(?:(?:end|foot)?notes?|notes?\s+de\s+bas\s+de\s+page|notas?(?:\s+(?:al\s+pie|finales|de\s+rodap[eé]))?|references?|referencias(?:\s+bibliogr[aá]ficas)?|refer[eê]ncias|r[eé]f[eé]rences|sources|fuentes|fontes)\s*:?$/iu;
const NUMBERED = /^[[(]?([1-9]\d{0,2})(?:[\]).:]+|(?=\s))\s*(\S.*)$/su;
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * A figure that may refer to a note: marked, in brackets or raised; or glued to a whole word, to a
 * stop behind one, or to a year ("founded in 1948.12 The").
 */
const REFERENCE =
  /\[\^(?<known>\d{1,3})\]|\(\((?<double>\d{1,3})\)\)|\[(?<square>\d{1,3})\]|(?<raised>[⁰¹²³⁴-⁹]+)|(?<=\p{Ll}{3}|\p{L}{2}["”»’)\]]?[.,;:!?]["”»’)\]]?|\p{L}{2}["”»’)\]]|\b(?:1[5-9]|20)\d\d[,;]?|\d[)”»"])(?<glued>[1-9]\d{0,2})(?=$|[\s.,;:!?)”»])|(?<=\d{2}[.!?]["”»)]?)(?<behind>[1-9]\d{0,2})(?=$|\s+["“«(¿¡]?\p{Lu})/gu;

interface Listed {
  readonly first: number;
  readonly end: number;
  /** Texts of the notes 1, 2, 3… */
  readonly texts: readonly string[];
}

/**
 * Links figures in running text to a list of notes, where a document numbers its notes from 1
 * without a gap, has their list, and every number is referred to in order. The notes of the list
 * become note blocks. A document for which one of this does not hold is left as it is.
 */
export function linkNoteList(blocks: readonly Block[]): readonly Block[] {
  if (blocks.some(({ kind }) => kind === 'note')) return blocks;
  const list = findList(blocks);
  if (list === null) return blocks;
  const linked = link([...blocks.slice(0, list.first), ...blocks.slice(list.end)], list);
  if (linked === null) return blocks;
  const notes = list.texts.map((text, index): Block => ({
    kind: 'note',
    mark: String(index + 1),
    text,
  }));
  return [...linked.slice(0, list.first), ...notes, ...linked.slice(list.first)];
}

function findList(blocks: readonly Block[]): Listed | null {
  const heading = blocks.findLastIndex(
    ({ kind, text }) => kind !== 'note' && text.length < 60 && NOTES_HEADING.test(text),
  );
  if (heading >= 0) {
    const list = listAt(blocks, heading + 1);
    if (list !== null && (list.end === blocks.length || blocks[list.end]?.kind === 'heading')) {
      return { ...list, first: heading };
    }
  }
  for (let first = blocks.length - 1; first >= 0; first -= 1) {
    const read = numberOf(blocks[first]);
    if (read === null) return null;
    if (read.number !== 1) continue;
    const list = listAt(blocks, first);
    return list !== null && list.end === blocks.length ? list : null;
  }
  return null;
}

function listAt(blocks: readonly Block[], first: number): Listed | null {
  const texts: string[] = [];
  let end = first;
  for (; end < blocks.length; end += 1) {
    const read = numberOf(blocks[end]);
    if (read?.number !== texts.length + 1) break;
    texts.push(read.text);
  }
  return texts.length < 2 ? null : { first, end, texts };
}

function numberOf(block: Block | undefined): { number: number; text: string } | null {
  if (block === undefined || block.kind === 'heading' || block.kind === 'note') return null;
  if (block.kind === 'item') {
    return block.mark !== null && /^[1-9]\d{0,2}$/.test(block.mark)
      ? { number: Number(block.mark), text: block.text }
      : null;
  }
  const match = NUMBERED.exec(block.text);
  return match === null ? null : { number: Number(match[1]), text: match[2] ?? '' };
}

function link(blocks: readonly Block[], { texts }: Listed): Block[] | null {
  let expected = 1;
  const linked = blocks.map((block) => ({
    ...block,
    text: block.text.replace(REFERENCE, (whole, ...match) => {
      const groups = match.at(-1) as Record<string, string | undefined>;
      const place = Number(match.at(-3));
      const { known, double, square, raised, glued, behind } = groups;
      const marked =
        known ?? double ?? square ?? (raised === undefined ? undefined : digitsOf(raised));
      const number = Number(marked ?? glued ?? behind);
      if (marked === undefined && inAddress(block.text, place)) return whole;
      const again = marked !== undefined && number > 0 && number < expected;
      if (number !== expected && !again) return whole;
      if (number === expected) expected += 1;
      return `[^${number}]`;
    }),
  }));
  return expected === texts.length + 1 ? linked : null;
}

function digitsOf(raised: string): string {
  return [...raised].map((sign) => RAISED.indexOf(sign)).join('');
}

function inAddress(text: string, place: number): boolean {
  return /[/@_#=]/.test(/\S*$/.exec(text.slice(Math.max(0, place - 200), place))?.[0] ?? '');
}
