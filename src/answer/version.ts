import type { Corpus } from '../corpus/corpus.ts';
import type { Language } from '../corpus/language.ts';
import type { Provision } from '../corpus/provision.ts';
import { textsFor } from './texts/texts.ts';

/**
 * Which text a provision comes from: the state of a treaty, the day of a resolution, when and from
 * where a document was imported, whether another took its place, and its language where that is
 * not the reader's. Null for a page of Carta's own in the reader's language.
 */
export function versionOf(corpus: Corpus, provision: Provision, reader: Language): string | null {
  const texts = textsFor(reader);
  const document = corpus.document(provision.document, provision.language);
  const parts: string[] = [];
  if (provision.language !== reader) parts.push(texts.inLanguage[provision.language]);
  if (document !== null) {
    const { edition, date, kind, source, superseded } = document;
    if (edition !== null) parts.push(edition);
    else if (date !== null && (kind !== 'page' || source !== null)) parts.push(dayOf(date, reader));
    if (source !== null) {
      parts.push(texts.imported(dayOf(source.retrieved, reader), hostOf(source.address)));
    }
    if (superseded !== null) {
      parts.push(texts.superseded(corpus.provision(superseded, reader)?.label ?? superseded));
    }
  }
  return parts.length === 0 ? null : parts.join(', ');
}

/** Whose words the text of a provision is in. */
export function wordsOf(corpus: Corpus, provision: Provision): 'summary' | 'imported' {
  const document = corpus.document(provision.document, provision.language);
  return document === null || document.source === null ? 'summary' : 'imported';
}

/** Ways of writing a date; the corpus writes "8 June 2004" in English. */
const LOCALES: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  es: 'es',
  pt: 'pt-BR',
  fr: 'fr',
};

/** "8 June 2004" in a language; a year or a month alone stays one. */
export function dayOf(date: string, language: Language): string {
  const [year = '', month, day] = date.slice(0, 'YYYY-MM-DD'.length).split('-');
  if (month === undefined) return year;
  return new Intl.DateTimeFormat(LOCALES[language], {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(day === undefined ? {} : { day: 'numeric' }),
  }).format(new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`));
}

/** The host of an address; the name of a file as it is. */
export function hostOf(address: string): string {
  return /^https?:\/\/([^/?#]+)/.exec(address)?.[1] ?? address;
}
