import type { Corpus } from '../corpus/corpus.ts';
import type { Language } from '../corpus/language.ts';
import type { Note, Provision } from '../corpus/provision.ts';
import { textsFor } from './texts/texts.ts';
import { dayOf, hostOf } from './version.ts';

/**
 * A provision whole, as Markdown: the official text where it was imported and the summary beside
 * it, each named for what it is; the notes of an imported text below their sentences.
 */
export function wholeText(corpus: Corpus, provision: Provision, reader: Language): string {
  const { ref, text, language } = provision;
  const official = corpus.official(ref, language);
  const texts = textsFor(reader);
  if (official !== null) {
    const day = dayOf(official.source.retrieved, reader);
    return [
      `**${texts.officialText(day, hostOf(official.source.address))}**`,
      official.text,
      `**${texts.summary}**`,
      text,
    ].join('\n\n');
  }
  return withNotes(text, notesWithin(corpus, provision), reader);
}

/** A sentence with its note. */
export interface NotedSentence {
  readonly sentence: string;
  readonly note: Note;
}

/** The notes of a provision and of its letters, each with its sentence, in the order of the text. */
export function notesWithin(corpus: Corpus, provision: Provision): NotedSentence[] {
  const own = provision.notes.map((note) => ({
    sentence: provision.sentences[note.sentence] ?? '',
    note,
  }));
  const letters = provision.letters.flatMap((ref) => {
    const letter = corpus.provision(ref, provision.language);
    return letter === null ? [] : notesWithin(corpus, letter);
  });
  return [...own, ...letters];
}

/** A part of a text with the notes of those sentences that are in it. */
export function withNotes(text: string, notes: readonly NotedSentence[], reader: Language): string {
  const told = notes
    .filter(({ sentence }) => text.includes(sentence))
    .map(({ note }) => `- ${note.text}${note.cut ? ' …' : ''}`);
  return told.length === 0 ? text : `${text}\n\n${textsFor(reader).noted}:\n${told.join('\n')}`;
}
