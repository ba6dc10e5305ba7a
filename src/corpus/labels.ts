import type { Language } from './language.ts';

/** The words that labels are made of, as they stand within a label. */
export interface LabelWords {
  readonly article: string;
  readonly section: string;
  /** A numbered paragraph, such as an operative one. */
  readonly paragraph: string;
  /** A piece of a text that was cut for reading. */
  readonly part: string;
  readonly preamble: string;
}

/** The words that labels are made of, in the language of the label. */
export const LABELS: Readonly<Record<Language, LabelWords>> = {
  en: {
    article: 'Article',
    section: 'section',
    paragraph: 'paragraph',
    part: 'part',
    preamble: 'Preamble',
  },
  es: {
    article: 'Artículo',
    section: 'sección',
    paragraph: 'párrafo',
    part: 'parte',
    preamble: 'Preámbulo',
  },
  pt: {
    article: 'Artigo',
    section: 'seção',
    paragraph: 'parágrafo',
    part: 'parte',
    preamble: 'Preâmbulo',
  },
  fr: {
    article: 'Article',
    section: 'section',
    paragraph: 'paragraphe',
    part: 'partie',
    preamble: 'Préambule',
  },
};
