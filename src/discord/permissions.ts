import { PermissionFlagsBits, type PermissionsBitField } from 'discord.js';

/** A permission that Carta may have to name to a person. */
export type NamedPermission =
  'PinMessages' | 'ManageMessages' | 'ViewChannel' | 'SendMessages' | 'SendMessagesInThreads';

/** What somebody may do in a channel, as Discord sends it. */
export type Held = Readonly<Pick<PermissionsBitField, 'has'>>;

/** Whose permission stands in the way, and which. */
export interface Missing {
  readonly whose: 'member' | 'app';
  readonly permission: NamedPermission;
}

/**
 * What stands in the way of pinning, the presser's own permission first; null where nothing does.
 * Since 2026-02-23 "Manage Messages" does not include it any more (change log of 2025-11-24).
 */
export function missingToPin(member: Held | null, app: Held): Missing | null {
  if (member?.has(PermissionFlagsBits.PinMessages) !== true) {
    return { whose: 'member', permission: 'PinMessages' };
  }
  return app.has(PermissionFlagsBits.PinMessages)
    ? null
    : { whose: 'app', permission: 'PinMessages' };
}

/** Who asked may take an answer away, and so may whoever moderates the channel. */
export function mayRemove(askerId: string, userId: string, member: Held | null): boolean {
  return askerId === userId || member?.has(PermissionFlagsBits.ManageMessages) === true;
}

/** How much of an answer a channel lets us send. */
export interface Sending {
  /** What we may not do at all; null where we may speak. */
  readonly missing: NamedPermission | null;
  /** Whether embeds are shown; without it Discord drops them without a word. */
  readonly embeds: boolean;
  /** Whether we may point to the question: Discord asks for Read Message History (160002). */
  readonly reply: boolean;
}

/**
 * What a bot may send in a channel. In a thread it is "Send Messages in Threads" that counts, and
 * "Send Messages" does not.
 * @param held null where there is nothing to ask, as in a direct message
 */
export function sendingIn(isThread: boolean, held: Held | null): Sending {
  if (held === null) return { missing: null, embeds: true, reply: true };
  const speak = isThread ? 'SendMessagesInThreads' : 'SendMessages';
  const needed = ['ViewChannel', speak] as const;
  return {
    missing: needed.find((name) => !held.has(PermissionFlagsBits[name])) ?? null,
    embeds: held.has(PermissionFlagsBits.EmbedLinks),
    reply: held.has(PermissionFlagsBits.ReadMessageHistory),
  };
}
