import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Channel, Guild, User } from './model.ts';

/** A permission as discord.js names it. */
export type PermissionName = keyof typeof PermissionFlagsBits;

/** Permissions by name, or as the bits themselves. */
export type Permissions = readonly PermissionName[] | bigint;

/** Every permission there is. */
export const ALL: bigint = Object.values(PermissionFlagsBits).reduce((sum, bit) => sum | bit, 0n);

/** What @everyone may do in a new server, about as Discord sets it. */
export const EVERYONE_DEFAULT = bits([
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'CreatePublicThreads',
  'EmbedLinks',
  'AttachFiles',
  'AddReactions',
  'ReadMessageHistory',
  'MentionEveryone',
  'UseApplicationCommands',
]);

/** What a person may do in a direct message; also the app's, by receiving-and-responding.mdx. */
export const DM_PERMISSIONS = bits([
  'ViewChannel',
  'SendMessages',
  'EmbedLinks',
  'AttachFiles',
  'ReadMessageHistory',
  'MentionEveryone',
  'AddReactions',
  'UseExternalEmojis',
]);

/** Turns names into bits. */
export function bits(permissions: Permissions): bigint {
  if (typeof permissions === 'bigint') return permissions;
  return permissions.reduce((sum, name) => sum | PermissionFlagsBits[name], 0n);
}

/** Names of the bits set, for messages. */
export function names(permissions: bigint): string[] {
  return Object.entries(PermissionFlagsBits)
    .filter(([, bit]) => (permissions & bit) !== 0n)
    .map(([name]) => name);
}

/** What a member may do in a guild, before any channel has its say. */
export function basePermissions(guild: Guild, user: User): bigint {
  if (guild.owner === user) return ALL;
  const member = guild.members.get(user.id);
  if (member === undefined) return 0n;
  const own = [guild.id, ...member.roles].map((id) => guild.roles.get(id)?.permissions ?? 0n);
  const sum = own.reduce((total, permissions) => total | permissions, 0n);
  return (sum & PermissionFlagsBits.Administrator) === 0n ? sum : ALL;
}

/**
 * What a user may do in a channel: developers/topics/permissions.mdx#permission-overwrites.
 * Threads take everything from their parent, but SEND_MESSAGES_IN_THREADS governs speaking in them.
 */
export function permissionsIn(channel: Channel, user: User): bigint {
  const { guild } = channel;
  if (guild === undefined) {
    return user.bot || user === channel.recipient ? DM_PERMISSIONS : 0n;
  }
  const base = basePermissions(guild, user);
  if (base === ALL) return ALL;
  const { overwrites } = channel.parent ?? channel;
  let permissions = apply(base, [overwrites.get(guild.id)]);
  const roles = [...(guild.members.get(user.id)?.roles ?? [])];
  permissions = apply(
    permissions,
    roles.map((id) => overwrites.get(id)),
  );
  permissions = apply(permissions, [overwrites.get(user.id)]);
  return withoutImplied(permissions, channel);
}

/** Whether a user may speak in a channel, whichever kind it is. */
export function speakBit(channel: Channel): bigint {
  return channel.type === ChannelType.PublicThread
    ? PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.SendMessages;
}

type Grant = { readonly allow: bigint; readonly deny: bigint } | undefined;

/** All denials of one level go first, then all grants. */
function apply(permissions: bigint, grants: readonly Grant[]): bigint {
  const deny = grants.reduce((sum, grant) => sum | (grant?.deny ?? 0n), 0n);
  const allow = grants.reduce((sum, grant) => sum | (grant?.allow ?? 0n), 0n);
  return (permissions & ~deny) | allow;
}

/** developers/topics/permissions.mdx#implicit-permissions */
function withoutImplied(permissions: bigint, channel: Channel): bigint {
  if ((permissions & PermissionFlagsBits.ViewChannel) === 0n) return 0n;
  if ((permissions & speakBit(channel)) !== 0n) return permissions;
  return permissions & ~bits(['MentionEveryone', 'SendTTSMessages', 'AttachFiles', 'EmbedLinks']);
}
