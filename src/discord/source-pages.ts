import { holderOf, type Corpus } from '../corpus/corpus.ts';
import type { Language } from '../corpus/language.ts';
import { wholeText } from '../answer/whole-text.ts';
import { splitText } from './shorten.ts';

/** One page: a provision, or a part of one that is too long to be read at once. */
export interface SourcePage {
  readonly ref: string;
  readonly label: string;
  readonly title: string;
  readonly url: string | null;
  readonly text: string;
  /** What the text is and is not. */
  readonly standing: string;
  /** The official text is among what is shown, marked as such. */
  readonly official: boolean;
}

/** About what a telephone shows without much scrolling. */
const PAGE_LENGTH = 1_400;

/**
 * The provisions behind an answer, whole, as pages. A letter is shown in its article, because what
 * stands around it belongs to it; a provision that is no longer in the corpus is left out.
 */
export function sourcePages(
  corpus: Corpus,
  refs: readonly string[],
  language: Language,
): readonly SourcePage[] {
  const holders = [...new Set(refs.map(holderOf))];
  return holders.flatMap((ref) => {
    const provision = corpus.provision(ref, language);
    if (provision === null) return [];
    const { label, title, url } = provision;
    const official = corpus.official(ref, provision.language) !== null;
    const standing = official
      ? ''
      : (corpus.document(provision.document, language)?.standing ?? '');
    // A treaty as a whole has no text beside that of its articles, so it shows their titles.
    const text =
      provision.text.trim() === ''
        ? contents(corpus, ref, language)
        : wholeText(corpus, provision, language);
    return splitText(text, PAGE_LENGTH).map((piece) => ({
      ref,
      label,
      title,
      url,
      text: piece,
      standing,
      official,
    }));
  });
}

/** The languages other than one in which a provision can be read, with the page it begins on there. */
export function elsewhereOf(
  corpus: Corpus,
  refs: readonly string[],
  shown: Language,
): (ref: string) => { language: Language; page: number }[] {
  return (ref) =>
    corpus
      .languagesOf(ref)
      .filter((language) => language !== shown)
      .map((language) => {
        const page = sourcePages(corpus, refs, language).findIndex((one) => one.ref === ref);
        return { language, page: Math.max(page, 0) };
      });
}

function contents(corpus: Corpus, ref: string, language: Language): string {
  const parts = corpus.inOrder(ref, language);
  return parts.map((part) => `${part.label} · ${part.title}`).join('\n');
}

/** What the documents of some provisions say they are, each once, for the foot of an answer. */
export function standingOf(
  corpus: Corpus,
  refs: readonly string[],
  language: Language,
): string | null {
  const standings = refs.flatMap((ref) => {
    const provision = corpus.provision(ref, language);
    // Where the official text is shown, each part of the citation says itself what it is.
    if (provision === null || corpus.official(ref, provision.language) !== null) return [];
    return corpus.document(provision.document, language)?.standing ?? [];
  });
  const [first, second, third] = new Set(standings);
  if (first === undefined) return null;
  return third === undefined ? [first, second].filter(Boolean).join('\n') : null;
}
