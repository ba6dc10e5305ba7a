import { PermissionFlagsBits } from 'discord.js';

/** What Carta needs in a server, and no more: neither Administrator nor Manage Messages. */
export const INVITE_PERMISSIONS: bigint =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.CreatePublicThreads |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.PinMessages;

/**
 * The link that invites Carta to a server. Built from a constant: `client.generateInvite` takes the
 * REST base, which is not Discord's behind a proxy or in a test.
 */
export function inviteLink(applicationId: string): string {
  const query = new URLSearchParams({
    client_id: applicationId,
    permissions: INVITE_PERMISSIONS.toString(),
    scope: 'bot applications.commands',
  });
  return `https://discord.com/oauth2/authorize?${query.toString()}`;
}
