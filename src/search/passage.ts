import { createHash } from 'node:crypto';
import { holderOf, type Corpus } from '../corpus/corpus.ts';
import { Glossary } from '../corpus/glossary.ts';
import { LANGUAGES, type Language } from '../corpus/language.ts';
import type { Provision } from '../corpus/provision.ts';

/** What is embedded and searched: a piece of a provision's text, or a card's question. */
export interface Passage {
  readonly kind: 'text' | 'card' | 'outside';
  /** The provision it leads to; for an outside card its topic, as `outside:topic`. */
  readonly ref: string;
  readonly language: Language;
  readonly text: string;
}

/** A text longer than this many characters is cut between sentences. */
const LONGEST = 600;

/** Names the way of cutting; changed with it, so that an index cut otherwise counts as stale. */
export const CHUNKER = `sentences-${LONGEST} 1`;

/**
 * Everything that is embedded, in the order of the corpus. The structure is cut first (document,
 * article, letter); only what is longer than a passage is cut further. A text that stands twice
 * for the same provision is there once.
 */
export function passagesOf(corpus: Corpus): Passage[] {
  const passages = new Map<string, Passage>();
  const add = (passage: Passage): void => {
    const key = `${passage.ref} ${normalized(passage.text)}`;
    if (!passages.has(key)) passages.set(key, passage);
  };
  for (const provision of corpus.provisions) {
    for (const text of textsOf(provision)) {
      add({ kind: 'text', ref: provision.ref, language: provision.language, text });
    }
  }
  for (const passage of translatedTerms(corpus)) add(passage);
  for (const { ref, language, question } of corpus.cards) {
    add({ kind: 'card', ref, language, text: question });
  }
  for (const { topic, language, question } of corpus.outside) {
    add({ kind: 'outside', ref: `outside:${topic}`, language, text: question });
  }
  return [...passages.values()];
}

/** The article of a letter, the document of a section. */
export function wholeOf(ref: string): string {
  return holderOf(ref).replace(/#.*$/, '');
}

/**
 * The terms of an imported document in the languages that it does not stand in, so that a question
 * about "la Asamblea General" finds an English handbook that speaks of the General Assembly.
 */
function translatedTerms(corpus: Corpus): Passage[] {
  const imported = corpus.provisions.filter(
    ({ document, language }) => (corpus.document(document, language)?.source ?? null) !== null,
  );
  if (imported.length === 0) return [];
  const glossary = new Glossary(corpus);
  return imported.flatMap((provision): Passage[] => {
    const spoken = corpus.languagesOf(provision.ref);
    return LANGUAGES.filter((language) => !spoken.includes(language)).flatMap((language) => {
      const text = `${provision.title}. ${provision.sentences.join(' ')}`;
      const terms = glossary.translated(text, provision.language, language);
      return terms.length === 0
        ? []
        : [{ kind: 'text' as const, ref: provision.ref, language, text: terms.join(', ') }];
    });
  });
}

/** The texts of documents that have no cards: those that an operator imported. */
export function cardlessTexts(passages: readonly Passage[]): Passage[] {
  const carded = new Set(
    passages.filter(({ kind }) => kind === 'card').map(({ ref }) => wholeOf(ref)),
  );
  return passages.filter(({ kind, ref }) => kind === 'text' && !carded.has(wholeOf(ref)));
}

/** The key under which an embedding is kept: same text, same embedding. */
export function contentKey(text: string): string {
  return createHash('sha256').update(normalized(text)).digest('hex').slice(0, 32);
}

function textsOf(provision: Provision): string[] {
  // A letter is told apart from its neighbours by its own words, so its path stays out.
  const head = provision.kind === 'letter' ? '' : `${provision.title}. `;
  const texts: string[] = [];
  let text = '';
  for (const sentence of provision.sentences) {
    if (text !== '' && text.length + sentence.length > LONGEST) {
      texts.push(text);
      text = '';
    }
    text = text === '' ? `${head}${sentence}` : `${text} ${sentence}`;
  }
  if (text !== '') texts.push(text);
  return texts;
}

function normalized(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
