import { AllowedMentionsTypes, type APIAllowedMentions } from 'discord-api-types/v10';
import { textsOf } from './components.ts';

/** Whom a message notifies. */
export interface Pings {
  readonly users: readonly string[];
  readonly roles: readonly string[];
  /** `@everyone` or `@here`. */
  readonly everyone: boolean;
}

/** What is parsed when a body has no `allowed_mentions`. */
export type MentionDefault = 'message' | 'interaction';

/** The parts of a message that mentions are read from. Embeds never ping. */
interface Source {
  readonly content?: string | null | undefined;
  readonly components?: unknown;
  readonly allowed_mentions?: APIAllowedMentions | null | undefined;
}

/**
 * Computes whom a message pings: developers/resources/message.mdx#allowed-mentions-object.
 *
 * Stricter than Discord in two ways, so that no server's settings can turn a clean run into a ping:
 * the bot is taken to hold MENTION_EVERYONE, and mentions inside code count.
 * @param source - the message as it will stand
 * @param fallback - which default holds when `allowed_mentions` is absent
 * @param repliedTo - author of the message replied to, where this is a reply
 */
export function computePings(source: Source, fallback: MentionDefault, repliedTo?: string): Pings {
  const text = [source.content ?? '', ...textsOf(source.components)].join('\n');
  const users = found(text, /<@!?(\d+)>/g);
  const roles = found(text, /<@&(\d+)>/g);
  const everyone = /@(?:everyone|here)/.test(text);

  const allowed = source.allowed_mentions;
  if (allowed === undefined || allowed === null) {
    // A plain reply pings by default; interaction answers are no replies in this sense.
    if (fallback === 'interaction') return { users, roles: [], everyone: false };
    return { users: union(users, repliedTo), roles, everyone };
  }
  const parses = (type: AllowedMentionsTypes): boolean => allowed.parse?.includes(type) ?? false;
  const pick = (ids: readonly string[], type: AllowedMentionsTypes, named?: readonly string[]) =>
    parses(type) ? ids : ids.filter((id) => named?.includes(id));
  const picked = pick(users, AllowedMentionsTypes.User, allowed.users);
  return {
    users: union(picked, allowed.replied_user === true ? repliedTo : undefined),
    roles: pick(roles, AllowedMentionsTypes.Role, allowed.roles),
    everyone: everyone && parses(AllowedMentionsTypes.Everyone),
  };
}

/** Puts pings in words, empty when there are none. */
export function describePings(pings: Pings): string {
  return [
    ...(pings.everyone ? ['@everyone'] : []),
    ...pings.roles.map((id) => `<@&${id}>`),
    ...pings.users.map((id) => `<@${id}>`),
  ].join(', ');
}

function found(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))];
}

function union(ids: readonly string[], more: string | undefined): string[] {
  return more === undefined ? [...ids] : [...new Set([...ids, more])];
}
