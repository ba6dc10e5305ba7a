import type { Language } from './language.ts';

/** The words that labels are made of, in the language of the label. */
export const LABELS: Readonly<Record<Language, { article: string }>> = {
  en: { article: 'Article' },
  es: { article: 'Artículo' },
  pt: { article: 'Artigo' },
  fr: { article: 'Article' },
};
