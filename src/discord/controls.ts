import { ButtonStyle, ComponentType, type APIButtonComponent } from 'discord.js';
import type { Language } from '../corpus/language.ts';
import { customId } from './custom-id.ts';
import { LIMITS } from './limits.ts';
import type { Row } from './message.ts';
import type { Texts } from './texts.ts';

/** Which buttons an answer gets. */
export interface Offer {
  /** There are provisions to show. */
  readonly sources: boolean;
  /** It answers, everybody sees it, and it stands in a server where the bot is. */
  readonly pin: boolean;
  /** It can be taken away: everything but what only the asker sees, which Discord lets one dismiss. */
  readonly remove: boolean;
}

/** The row of buttons below an answer; no row where there is none to offer. */
export function answerButtons(answerId: string, offer: Offer, texts: Texts): Row[] {
  const buttons: APIButtonComponent[] = [];
  if (offer.sources) {
    buttons.push(button(texts.sources, customId('sources', answerId), ButtonStyle.Primary));
  }
  if (offer.pin) buttons.push(button(texts.pin, customId('pin', answerId)));
  if (offer.remove) buttons.push(button(texts.remove, customId('remove', answerId)));
  return buttons.length === 0 ? [] : [row(buttons)];
}

/** A page of sources among others, in a language. */
export interface Place {
  readonly answerId: string;
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  readonly language: Language;
}

/** "Previous" and "Next"; no row where there is only one page. */
export function pageButtons({ answerId, page, pages, language }: Place, texts: Texts): Row[] {
  if (pages < 2) return [];
  // At an edge both ids would lead to the same page otherwise, and Discord wants each id once.
  const back = customId('sources', answerId, Math.max(page - 1, 0), language);
  const on = customId('sources', answerId, Math.min(page + 1, pages - 1), language);
  return [
    row([
      { ...button(texts.previousPage, back), disabled: page === 0 },
      { ...button(texts.nextPage, on), disabled: page === pages - 1 },
    ]),
  ];
}

/** What each language is called by those who speak it. */
const ENDONYMS: Readonly<Record<Language, string>> = {
  en: 'English',
  es: 'Español',
  pt: 'Português',
  fr: 'Français',
};

/** The same provision in other languages, each with the page it begins on there. */
export function languageButtons(
  answerId: string,
  others: readonly { readonly language: Language; readonly page: number }[],
): Row[] {
  if (others.length === 0) return [];
  return [
    row(
      others.map(({ language, page }) =>
        button(ENDONYMS[language], customId('sources', answerId, page, language)),
      ),
    ),
  ];
}

/** One choice of the select below a page of sources. */
export interface Choice {
  readonly label: string;
  readonly description: string;
  /** The page that it leads to, from 0. */
  readonly page: number;
  readonly current: boolean;
}

/** A select to go straight to a provision; at most 25 choices, as Discord has it. */
export function sourceSelect(
  { answerId, language }: Place,
  placeholder: string,
  choices: readonly Choice[],
): Row {
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: customId('sources', answerId, null, language),
        placeholder,
        options: choices.slice(0, LIMITS.selectOptions).map((choice) => ({
          label: choice.label,
          value: String(choice.page),
          default: choice.current,
          ...(choice.description === '' ? {} : { description: choice.description }),
        })),
      },
    ],
  };
}

function button(label: string, id: string, style = ButtonStyle.Secondary): APIButtonComponent {
  return {
    type: ComponentType.Button,
    style: style as ButtonStyle.Primary | ButtonStyle.Secondary,
    label,
    custom_id: id,
  };
}

function row(components: APIButtonComponent[]): Row {
  return { type: ComponentType.ActionRow, components };
}
