/** The four official languages of the OAS, as ISO 639-1 codes. */
export const LANGUAGES = ['en', 'es', 'pt', 'fr'] as const;

/** One of the four official languages. */
export type Language = (typeof LANGUAGES)[number];

/** Tells whether a value is one of the four languages. */
export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}
