import type { APIAllowedMentions } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { ask, COMMANDS, login, stage } from './drive.ts';
import { computePings, describePings, type MentionDefault } from './pings.ts';

const EVERYBODY = '@everyone <@1> <@!2> <@&3>';

test.each<[string, string, unknown, MentionDefault, string]>([
  [
    'a plain message pings all it names',
    EVERYBODY,
    undefined,
    'message',
    '@everyone, <@&3>, <@1>, <@2>, <@9>',
  ],
  ['an interaction answer pings users', EVERYBODY, undefined, 'interaction', '<@1>, <@2>'],
  ['parse: [] pings nobody', EVERYBODY, { parse: [] }, 'message', ''],
  ['an empty object pings nobody', EVERYBODY, {}, 'message', ''],
  ['replied_user pings the author', 'yes', { parse: [], replied_user: true }, 'message', '<@9>'],
  ['ids in users are let through', EVERYBODY, { users: ['2', '7'] }, 'message', '<@2>'],
  ['roles alone', EVERYBODY, { parse: ['roles'] }, 'message', '<@&3>'],
  ['@here counts as everyone', '@here', { parse: ['everyone'] }, 'message', '@everyone'],
  ['no text, no ping', 'hello', undefined, 'interaction', ''],
])('%s', (_, content, allowed_mentions, fallback, expected) => {
  const source = { content, allowed_mentions: allowed_mentions as APIAllowedMentions };
  expect(describePings(computePings(source, fallback, '9'))).toBe(expected);
});

test('text displays ping, embeds do not', () => {
  const components = [{ type: 17, components: [{ type: 10, content: '<@1>' }] }];
  expect(computePings({ components }, 'message').users).toEqual(['1']);
  expect(computePings({ content: '' }, 'message').users).toEqual([]);
});

test('whatever would ping somebody is a violation, on every way out', async () => {
  const discord = await stage();
  discord.registerCommands(COMMANDS);
  await login(discord, { allowedMentions: { parse: ['users'] } }, (client) => {
    client.on('interactionCreate', (interaction) => {
      if (interaction.isChatInputCommand())
        void interaction.reply('first').then(() => interaction.editReply('and <@5>'));
    });
  });
  const ana = discord.user('ana');
  const question = ana.mention('?');
  const path = `/channels/${discord.general.id}/messages`;
  const quiet = { parse: [] };
  const message_reference = { message_id: question.id };
  await ask(discord, 'POST', path, { content: EVERYBODY, allowed_mentions: quiet });
  await ask(discord, 'POST', path, { content: 'x', message_reference, allowed_mentions: quiet });
  expect(discord.violations).toEqual([]);
  await ask(discord, 'POST', path, { content: '@everyone' });
  await ask(discord, 'POST', path, { content: 'reply', message_reference });
  await (await ana.slash('ask', { question: '?' })).reached('edited');
  expect(discord.violations).toEqual([
    'a message in #general would ping @everyone',
    `a message in #general would ping <@${ana.id}>`,
    'a message in #general would ping <@5>',
  ]);
});

test('the client option of the bot reaches replies, edits and answers', async () => {
  const discord = await stage();
  discord.registerCommands(COMMANDS);
  await login(discord, {}, (client) => {
    client.on('interactionCreate', (interaction) => {
      if (interaction.isChatInputCommand())
        void interaction.deferReply().then(() => interaction.editReply(EVERYBODY));
      if (interaction.isMessageContextMenuCommand()) void interaction.reply(EVERYBODY);
    });
    client.on('messageCreate', (message) => {
      if (!message.author.bot) void message.reply(EVERYBODY);
    });
  });
  const ana = discord.user('ana');
  await (await ana.slash('ask', { question: '?' })).answer();
  const question = ana.mention('?');
  await discord.replyTo(question);
  await (await ana.messageCommand('Answer this', question)).answer();
  expect(discord.messages().filter(({ author }) => author === discord.bot)).toHaveLength(3);
  expect(discord.violations).toEqual([]);
});
