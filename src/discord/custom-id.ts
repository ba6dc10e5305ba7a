import { isLanguage, type Language } from '../corpus/language.ts';

/** What a button or select of ours does. */
export type Action = 'sources' | 'pin' | 'remove';

/** A custom id taken apart. */
export interface Target {
  readonly action: Action;
  readonly answerId: string;
  /** Which page, from 0; null on the answer itself. */
  readonly page: number | null;
  /** Language to show it in; null for that of the answer. */
  readonly language: Language | null;
}

const ACTIONS: readonly string[] = ['sources', 'pin', 'remove'] satisfies Action[];

/**
 * `v1:action:answer[:page][:language]`: what a button means is in it, so it means the same after a
 * restart.
 */
export function customId(
  action: Action,
  answerId: string,
  page: number | null = null,
  language: Language | null = null,
): string {
  return ['v1', action, answerId, page, language].filter((part) => part !== null).join(':');
}

/** Null for a button that is not ours, or of a version that we do not know. */
export function parseCustomId(id: string): Target | null {
  const match = /^v1:([a-z]+):([0-9a-z]{1,20})(?::(\d{1,4}))?(?::([a-z]{2}))?$/.exec(id);
  const [, action = '', answerId = '', page, language] = match ?? [];
  if (!isAction(action) || (language !== undefined && !isLanguage(language))) return null;
  return {
    action,
    answerId,
    page: page === undefined ? null : Number(page),
    language: language ?? null,
  };
}

function isAction(text: string): text is Action {
  return ACTIONS.includes(text);
}
