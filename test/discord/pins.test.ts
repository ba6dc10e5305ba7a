import { MessageFlags, type TextChannel } from 'discord.js';
import { expect, test } from 'vitest';
import { ask, COMMANDS, login, stage } from './drive.ts';
import type { Discord } from './server.ts';

const pinPath = (discord: Discord, id: string): string =>
  `/channels/${discord.general.id}/messages/pins/${id}`;

test('discord.js pins and unpins by the new routes, with CHANNEL_PINS_UPDATE and a notice', async () => {
  const discord = await stage();
  const client = await login(discord);
  const updates: Date[] = [];
  client.on('channelPinsUpdate', (_, time) => updates.push(time));
  const channel = client.channels.cache.get(discord.general.id) as TextChannel;
  const message = await channel.send('keep this');
  await message.pin();
  expect(discord.pins().map(({ text }) => text)).toEqual(['keep this']);
  expect(discord.transcript()).toBe('carta: keep this\ncarta: (pinned)');
  expect(discord.messages()).toHaveLength(1);
  await message.unpin();
  expect(discord.pins()).toEqual([]);
  const routes = discord.requests('* /channels/:channel/messages/pins/:message');
  expect(routes.map(({ method, status }) => [method, status])).toEqual([
    ['PUT', 204],
    ['DELETE', 204],
  ]);
  expect(updates.length).toBeGreaterThan(0);
  expect(discord.violations).toEqual([]);
});

test('pinning needs PIN_MESSAGES; MANAGE_MESSAGES no longer grants it', async () => {
  const discord = await stage({ botPermissions: ['ManageMessages'] });
  const { id } = discord.plant({ content: 'answer' });
  expect((await ask(discord, 'PUT', pinPath(discord, id))).body.code).toBe(50013);
  discord.setBotPermissions(['PinMessages']);
  expect((await ask(discord, 'PUT', pinPath(discord, id))).status).toBe(204);
});

test('120 pins are listed in pages of 50, latest first', async () => {
  const discord = await stage();
  for (let made = 1; made <= 120; made += 1)
    discord.plant({ content: `pin ${made}` }, { pinned: true });
  const client = await login(discord);
  const channel = client.channels.cache.get(discord.general.id) as TextChannel;
  const texts: string[] = [];
  let before: Date | undefined;
  for (let more = true; more;) {
    const page = await channel.messages.fetchPins({ limit: 50, ...(before && { before }) });
    texts.push(...page.items.map(({ message }) => message.content));
    before = page.items.at(-1)?.pinnedAt;
    more = page.hasMore;
  }
  expect(texts).toHaveLength(120);
  expect([texts[0], texts[50], texts[119]]).toEqual(['pin 120', 'pin 70', 'pin 1']);
  expect(discord.requests('GET /channels/:channel/messages/pins')).toHaveLength(3);
  const tooMany = `/channels/${discord.general.id}/messages/pins?limit=100`;
  expect((await ask(discord, 'GET', tooMany)).body.errors).toHaveProperty('limit');
  expect(discord.violations).toEqual([expect.stringContaining('NUMBER_TYPE_MAX')]);
});

test('the 251st pin is refused with 30003, a pinned one pinned again is not', async () => {
  const discord = await stage();
  const pins = Array.from({ length: 250 }, (_, place) =>
    discord.plant({ content: `pin ${place}` }, { pinned: true }),
  );
  const { id } = discord.plant({ content: 'one more' });
  expect((await ask(discord, 'PUT', pinPath(discord, id))).body.code).toBe(30003);
  const again = await ask(discord, 'PUT', pinPath(discord, pins[0]?.id ?? ''));
  expect(again.status).toBe(204);
  await ask(discord, 'DELETE', pinPath(discord, pins[0]?.id ?? ''));
  expect((await ask(discord, 'PUT', pinPath(discord, id))).status).toBe(204);
});

test('a private answer and a message that is gone cannot be pinned', async () => {
  const discord = await stage();
  await login(discord, {}, (client) => {
    client.on('interactionCreate', (interaction) => {
      if (interaction.isChatInputCommand())
        void interaction.reply({ content: 'psst', flags: MessageFlags.Ephemeral });
    });
  });
  discord.registerCommands(COMMANDS);
  const asked = await discord.user('ana').slash('ask', { question: '?' });
  const { id } = await asked.answer();
  expect((await ask(discord, 'PUT', pinPath(discord, id))).body.code).toBe(10008);
  expect((await ask(discord, 'PUT', pinPath(discord, '5'))).body.code).toBe(10008);
});

test('the old routes work, and are violations', async () => {
  const discord = await stage();
  const { id } = discord.plant({ content: 'answer' });
  const old = `/channels/${discord.general.id}/pins`;
  expect((await ask(discord, 'PUT', `${old}/${id}`)).status).toBe(204);
  expect((await ask(discord, 'GET', old)).body).toMatchObject([{ id }]);
  expect((await ask(discord, 'DELETE', `${old}/${id}`)).status).toBe(204);
  expect(discord.violations).toHaveLength(3);
  expect(discord.violations[0]).toContain('deprecated');
});
