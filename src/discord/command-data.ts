import {
  ApplicationIntegrationType,
  InteractionContextType,
  Locale,
  type LocalizationMap,
} from 'discord.js';
import type { Language } from '../corpus/language.ts';
import { TEXTS, type Texts } from './texts.ts';

/** Discord's locales for our languages; what is not here is shown in English. */
const LOCALES: readonly (readonly [Locale, Language])[] = [
  [Locale.SpanishES, 'es'],
  [Locale.SpanishLATAM, 'es'],
  [Locale.PortugueseBR, 'pt'],
  [Locale.French, 'fr'],
];

/** In servers and in direct messages, on a server's invitation or brought along by a user. */
export const EVERYWHERE = {
  integration_types: [
    ApplicationIntegrationType.GuildInstall,
    ApplicationIntegrationType.UserInstall,
  ],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
};

/** Texts that need nothing filled in. */
type PlainKey = {
  [Key in keyof Texts]: Texts[Key] extends string ? Key : never;
}[keyof Texts];

/** A description with its translations. */
export function localized(key: PlainKey): {
  description: string;
  description_localizations: LocalizationMap;
} {
  return { description: TEXTS.en[key], description_localizations: translations(key) };
}

/** A name with its translations, for commands in the menu of a message. */
export function localizedName(key: PlainKey): {
  name: string;
  name_localizations: LocalizationMap;
} {
  return { name: TEXTS.en[key], name_localizations: translations(key) };
}

function translations(key: PlainKey): LocalizationMap {
  return Object.fromEntries(LOCALES.map(([locale, language]) => [locale, TEXTS[language][key]]));
}
