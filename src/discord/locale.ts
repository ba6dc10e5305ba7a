import { isLanguage, type Language } from '../corpus/language.ts';

/** The language for a Discord locale ("es-419", "pt-BR"); English where we have none. */
export function languageOf(locale: string): Language {
  const code = locale.split('-')[0];
  return isLanguage(code) ? code : 'en';
}
