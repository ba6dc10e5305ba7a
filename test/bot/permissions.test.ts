import { PermissionFlagsBits, PermissionsBitField, type PermissionResolvable } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { INVITE_PERMISSIONS } from '../../src/discord/invite.ts';
import { mayRemove, missingToPin, sendingIn } from '../../src/discord/permissions.ts';

const held = (...permissions: PermissionResolvable[]) => new PermissionsBitField(permissions);

describe('pinning', () => {
  it.each([
    ['both may', held('PinMessages'), held('PinMessages'), null],
    ['the member may not', held('ManageMessages'), held('PinMessages'), 'member'],
    ['the bot may not', held('PinMessages'), held('ManageMessages', 'SendMessages'), 'app'],
    ['neither may: the member is told first', held(), held(), 'member'],
    ['administrators may', held('Administrator'), held('Administrator'), null],
    ['nobody is a member in a direct message', null, held('PinMessages'), 'member'],
  ])('B17: %s', (_, member, app, whose) => {
    expect(missingToPin(member, app)?.whose ?? null).toBe(whose);
  });
});

describe('removing', () => {
  it.each([
    ['the asker', 'a', held(), true],
    ['the asker in a direct message', 'a', null, true],
    ['a stranger', 'b', held('PinMessages'), false],
    ['a stranger in a direct message', 'b', null, false],
    ['who may manage messages', 'b', held('ManageMessages'), true],
    ['an administrator', 'b', held('Administrator'), true],
  ])('is for %s: %#', (_, user, member, may) => {
    expect(mayRemove('a', user, member)).toBe(may);
  });
});

describe('sending', () => {
  const all: PermissionResolvable[] = ['ViewChannel', 'EmbedLinks', 'ReadMessageHistory'];
  it.each([
    ['a channel', false, held(...all, 'SendMessages'), null],
    [
      'a channel with the permission for threads',
      false,
      held(...all, 'SendMessagesInThreads'),
      'SendMessages',
    ],
    ['a thread', true, held(...all, 'SendMessagesInThreads'), null],
    [
      'a thread with the permission for channels',
      true,
      held(...all, 'SendMessages'),
      'SendMessagesInThreads',
    ],
    ['a channel that is not seen', false, held('SendMessages'), 'ViewChannel'],
    ['a direct message', false, null, null],
  ])('B14: in %s', (_, isThread, permissions, missing) => {
    expect(sendingIn(isThread, permissions).missing).toBe(missing);
  });

  it('goes without embeds and without a reference where those are not allowed', () => {
    const bare = held('ViewChannel', 'SendMessages');
    expect(sendingIn(false, bare)).toEqual({ missing: null, embeds: false, reply: false });
    expect(sendingIn(false, held(...all, 'SendMessages'))).toMatchObject({
      embeds: true,
      reply: true,
    });
  });
});

describe('the invitation', () => {
  it('B17: asks for pinning, and neither for Manage Messages nor for Administrator', () => {
    expect(INVITE_PERMISSIONS).toBe(2_252_109_051_448_320n);
    expect(INVITE_PERMISSIONS & PermissionFlagsBits.PinMessages).toBe(1n << 51n);
    expect(INVITE_PERMISSIONS & PermissionFlagsBits.ManageMessages).toBe(0n);
    expect(INVITE_PERMISSIONS & PermissionFlagsBits.Administrator).toBe(0n);
  });
});
