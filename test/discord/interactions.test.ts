import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Client,
  MessageFlags,
  type MessageContextMenuCommandInteraction,
} from 'discord.js';
import { describe, expect, test } from 'vitest';
import { ask, COMMANDS, login, stage } from './drive.ts';
import type { Discord } from './server.ts';

/** Logs a client in that handles interactions as given. */
async function bot(
  discord: Discord,
  handlers: {
    slash?: (interaction: ChatInputCommandInteraction) => Promise<unknown>;
    button?: (interaction: ButtonInteraction) => Promise<unknown>;
    context?: (interaction: MessageContextMenuCommandInteraction) => Promise<unknown>;
    other?: Parameters<Client['on']>[1];
  },
): Promise<void> {
  discord.registerCommands(COMMANDS);
  await login(discord, {}, (client) => {
    client.on('interactionCreate', (interaction) => {
      const work = interaction.isChatInputCommand()
        ? handlers.slash?.(interaction)
        : interaction.isButton()
          ? handlers.button?.(interaction)
          : interaction.isMessageContextMenuCommand()
            ? handlers.context?.(interaction)
            : handlers.other?.(interaction);
      // Refusals are what some tests plant; they are read from the stand-in.
      Promise.resolve(work).catch(() => undefined);
    });
  });
}

const button = (custom_id: string, label = custom_id) => ({
  type: 1,
  components: [{ type: 2 as const, style: 1 as const, label, custom_id }],
});

describe('a slash command', () => {
  test('is deferred, edited, and its steps come in order', async () => {
    const discord = await stage();
    await bot(discord, {
      slash: async (interaction) => {
        await interaction.deferReply();
        await interaction.editReply(`About ${interaction.options.getString('question')}`);
      },
    });
    const asked = await discord.user('ana').slash('ask', { question: 'article 20' });
    expect(await asked.acknowledged()).toBe(5);
    const answer = await asked.answer();
    expect(answer.text).toBe('About article 20');
    expect(asked.steps).toEqual(['dispatched', 'acknowledged', 'edited', 'answered']);
    expect(answer.loading).toBe(false);
    const [callback, edit] = discord.requests();
    expect(
      discord
        .requests()
        .map(({ route }) => route)
        .slice(-2),
    ).toEqual([
      '/interactions/:interaction/:token/callback',
      '/webhooks/:application/:token/messages/:message',
    ]);
    // discord.js sends no bot token on these.
    expect(discord.requests('PATCH *').every(({ authorized }) => !authorized)).toBe(true);
    expect(callback?.order).toBeLessThan(edit?.order ?? 0);
    expect(discord.violations).toEqual([]);
  });

  test('deferred shows LOADING; in private it stays out of the channel and its routes', async () => {
    const discord = await stage();
    let finish = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      finish = resolve;
    });
    await bot(discord, {
      slash: async (interaction) => {
        await interaction.deferReply({ flags: MessageFlags.Ephemeral });
        await gate;
        await interaction.editReply('psst');
      },
    });
    const ana = discord.user('ana');
    const asked = await ana.slash('ask', { question: '?', private: true });
    await asked.acknowledged();
    const { original } = asked.interaction;
    expect(original?.flags).toBe(MessageFlags.Ephemeral | MessageFlags.Loading);
    finish();
    const answer = await asked.answer();
    expect(answer.flags).toBe(MessageFlags.Ephemeral);
    expect(answer.visibleTo).toBe(ana.user);
    expect(discord.messages()).toEqual([]);
    expect(discord.transcript()).toBe('carta (only ana): psst');
    const path = `/channels/${discord.general.id}/messages/${answer.id}`;
    expect((await ask(discord, 'GET', path)).body.code).toBe(10008);
    await expect(discord.user('ben').press(answer, 'x')).rejects.toThrow('private answer');
  });

  test('carries who, where, what may be done, and in which language', async () => {
    const discord = await stage();
    const seen: ChatInputCommandInteraction[] = [];
    await bot(discord, {
      slash: (interaction) => {
        seen.push(interaction);
        return interaction.reply('ok');
      },
    });
    const ana = discord.user('ana', { permissions: ['PinMessages'], locale: 'es-ES' as never });
    discord.overwrite(discord.general, 'bot', { deny: ['PinMessages'] });
    await (await ana.slash('ask', { question: '?' })).answer();
    const [first] = seen;
    expect(first?.memberPermissions?.has('PinMessages')).toBe(true);
    expect(first?.memberPermissions?.has('ManageMessages')).toBe(false);
    expect(first?.appPermissions.has('PinMessages')).toBe(false);
    expect(first?.appPermissions.has('SendMessages')).toBe(true);
    expect([first?.locale, first?.guildLocale, first?.context]).toEqual(['es-ES', 'en-US', 0]);
    expect(first?.authorizingIntegrationOwners[0]).toBe(discord.guild.id);
    expect(first?.inCachedGuild()).toBe(true);
    expect(first?.channel?.id).toBe(discord.general.id);

    // In a thread the parent's overwrites hold.
    const starter = discord.plant({ content: 'answer' });
    const path = `/channels/${discord.general.id}/messages/${starter.id}/threads`;
    await ask(discord, 'POST', path, { name: 'more' });
    discord.overwrite(discord.general, 'bot', { deny: ['SendMessagesInThreads'] });
    await (await ana.slash('ask', { question: '?' }, starter.thread)).answer();
    expect(seen[1]?.appPermissions.has('SendMessagesInThreads')).toBe(false);
    expect(seen[1]?.channel?.isThread()).toBe(true);

    await (await ana.slash('ask', { question: '?' }, ana.dm)).answer();
    expect(seen[2]?.inGuild()).toBe(false);
    expect(seen[2]?.context).toBe(1);
    expect(seen[2]?.user.username).toBe('ana');
    expect(seen[2]?.member).toBeNull();
  });

  test('may be answered with 200 and the message, by with_response', async () => {
    const discord = await stage();
    const ids: (string | undefined)[] = [];
    await bot(discord, {
      slash: async (interaction) => {
        const response = await interaction.reply({ content: 'ok', withResponse: true });
        ids.push(response.resource?.message?.id, response.interaction.responseMessageId ?? '');
        await interaction.followUp('more');
        await interaction.deleteReply();
      },
    });
    const asked = await discord.user('ana').slash('ask', { question: '?' });
    const answer = await asked.answer();
    expect((await asked.followUp()).text).toBe('more');
    await asked.reached('deleted');
    expect(ids).toEqual([answer.id, answer.id]);
    expect(answer.deleted).toBe(true);
    expect(discord.transcript()).toBe('carta: more');
  });

  test('with sub-commands and people resolves them, for those who may see it', async () => {
    const discord = await stage();
    const blocked: (string | undefined)[] = [];
    await bot(discord, {
      slash: (interaction) => {
        blocked.push(
          interaction.options.getSubcommand(),
          interaction.options.getUser('user')?.username,
        );
        return interaction.reply('done');
      },
    });
    const ben = discord.user('ben');
    const moderator = discord.user('mod', { permissions: ['ManageGuild'] });
    await (await moderator.slash('carta block', { user: ben.user })).answer();
    expect(blocked).toEqual(['block', 'ben']);
    await expect(ben.slash('carta block', { user: ben.user })).rejects.toThrow('needs ManageGuild');
    const forced = await ben.slash('carta block', { user: ben.user }, undefined, {
      override: true,
    });
    await forced.answer();
    await expect(moderator.slash('carta block', { user: ben.user }, moderator.dm)).rejects.toThrow(
      'not offered in direct messages',
    );
  });

  test('cannot be filled in as the client would not let it', async () => {
    const discord = await stage();
    await bot(discord, { slash: (interaction) => interaction.reply('ok') });
    const ana = discord.user('ana');
    await expect(ana.slash('ask')).rejects.toThrow('needs question');
    await expect(ana.slash('ask', { question: 'x'.repeat(301) })).rejects.toThrow('301 characters');
    await expect(ana.slash('ask', { question: '?', colour: 'red' })).rejects.toThrow(
      'no option colour',
    );
    await expect(ana.slash('ask', { question: 1 })).rejects.toThrow('not a text');
    await expect(ana.complete('ask', 'question', 'x')).rejects.toThrow('no autocomplete');
  });
});

describe('deadlines', () => {
  test('a callback after 3 seconds is 10062, and so is one for a made-up interaction', async () => {
    const discord = await stage();
    const errors: unknown[] = [];
    await bot(discord, {
      slash: async (interaction) => {
        await interaction.reply('too late').catch((error: unknown) => errors.push(error));
      },
    });
    const asked = await discord
      .user('ana')
      .slash('ask', { question: '?' }, undefined, { age: 3001 });
    const refused = await asked.reached('refused');
    expect(refused.detail).toBe('10062');
    await discord.until(
      'the error',
      () => errors[0] ?? (discord.requests().length > 99 || undefined),
    );
    expect(errors[0]).toMatchObject({ code: 10062 });
    const made = await ask(discord, 'POST', '/interactions/1/nonsense/callback', { type: 4 });
    expect(made.body.code).toBe(10062);
    expect(discord.violations).toEqual([]);
  });

  test('the token serves for 15 minutes, then 10015; and not before the first callback', async () => {
    const discord = await stage();
    await bot(discord, {});
    const asked = await discord.user('ana').slash('ask', { question: '?' });
    const { id, token } = asked.interaction;
    const original = `/webhooks/${discord.bot.id}/${token}/messages/@original`;
    const edit = () => ask(discord, 'PATCH', original, { content: 'x' });
    expect((await edit()).body.code).toBe(10015);
    expect(
      (await ask(discord, 'POST', `/interactions/${id}/${token}/callback`, { type: 5 })).status,
    ).toBe(204);
    discord.clock.advance(15 * 60_000 - 5_000);
    expect((await edit()).status).toBe(200);
    discord.clock.advance(10_000);
    expect((await edit()).body.code).toBe(10015);
    expect(
      (await ask(discord, 'POST', `/webhooks/${discord.bot.id}/${token}`, { content: 'x' })).body
        .code,
    ).toBe(10015);
  });

  test('the second of two processes gets 40060', async () => {
    const discord = await stage();
    const outcomes: unknown[] = [];
    const handle = {
      slash: async (interaction: ChatInputCommandInteraction) => {
        const outcome = await interaction.reply('me!').catch((error: unknown) => error);
        outcomes.push(outcome instanceof Error ? 'refused' : 'answered');
        discord.state.journal.note('(client) done');
      },
    };
    await bot(discord, handle);
    await bot(discord, handle);
    const asked = await discord.user('ana').slash('ask', { question: '?' });
    await discord.until('both', () => outcomes[1]);
    expect(outcomes.sort()).toEqual(['answered', 'refused']);
    expect(asked.events.filter(({ step }) => step === 'refused')[0]?.detail).toBe('40060');
    expect(discord.messages()).toHaveLength(1);
  });

  test('a planned 10062 hits once', async () => {
    const discord = await stage();
    await bot(discord, { slash: (interaction) => interaction.reply('ok') });
    discord.fail('POST /interactions/:interaction/:token/callback', { status: 404, code: 10062 });
    const ana = discord.user('ana');
    await (await ana.slash('ask', { question: '?' })).reached('refused');
    expect((await (await ana.slash('ask', { question: '?' })).answer()).text).toBe('ok');
  });
});

describe('components', () => {
  test('a button updates its message, answers anew, or is deferred and then edited', async () => {
    const discord = await stage();
    await bot(discord, {
      button: async (interaction) => {
        if (interaction.customId === 'update') return interaction.update({ content: 'updated' });
        if (interaction.customId === 'reply')
          return interaction.reply({ content: 'done', flags: 64 });
        await interaction.deferUpdate();
        return interaction.editReply({ content: 'edited later' });
      },
    });
    const rows = ['update', 'reply', 'defer'].map((id) => button(id));
    const message = discord.plant({ content: 'answer', components: rows });
    const ana = discord.user('ana');
    const updated = await ana.press(message, 'update');
    expect(await updated.answer()).toBe(message);
    expect(message.content).toBe('updated');
    const replied = await ana.press(message, /^reply/);
    expect((await replied.answer()).ephemeral).toBe(true);
    expect((await replied.answer()).reference?.messageId).toBe(message.id);
    const deferred = await ana.press(message, (id) => id === 'defer');
    expect((await deferred.answer()).content).toBe('edited later');
    expect(deferred.steps).toEqual(['dispatched', 'acknowledged', 'edited', 'answered']);
    expect(message.buttons.map(({ label }) => label)).toEqual(['update', 'reply', 'defer']);
  });

  test('what is not there, or switched off, cannot be pressed; an unknown id can be forged', async () => {
    const discord = await stage();
    await bot(discord, {
      button: (interaction) => interaction.reply(`what is ${interaction.customId}?`),
    });
    const off = {
      ...button('off'),
      components: [
        { type: 2 as const, style: 1 as const, label: 'off', custom_id: 'off', disabled: true },
      ],
    };
    const message = discord.plant({ content: 'answer', components: [off] });
    const ana = discord.user('ana');
    await expect(ana.press(message, 'pin')).rejects.toThrow(/no button pin .* \[off\] off/);
    await expect(ana.press(message, 'off')).rejects.toThrow('switched off');
    const forged = await ana.pressRaw(message, 'v0:gone:1');
    expect((await forged.answer()).text).toBe('what is v0:gone:1?');
    ana.delete(message);
    await expect(ana.press(message, 'off')).rejects.toThrow('deleted');
  });

  test('a select menu hands over what was picked', async () => {
    const discord = await stage();
    await bot(discord, {
      other: (interaction) =>
        interaction.isStringSelectMenu() && interaction.reply(interaction.values.join('+')),
    });
    const options = ['a', 'b'].map((value) => ({ label: value.toUpperCase(), value }));
    const select = { type: 3 as const, custom_id: 'v1:sources:1', options, max_values: 2 };
    const message = discord.plant({
      content: 'pick',
      components: [{ type: 1, components: [select] }],
    });
    const ana = discord.user('ana');
    const picked = await ana.select(message, 'v1:sources:', ['a', 'b']);
    expect((await picked.answer()).text).toBe('a+b');
    await expect(ana.select(message, 'v1:sources:', ['c'])).rejects.toThrow('cannot be picked');
  });

  test.each([
    [
      'a row',
      {
        type: 1,
        components: [{ type: 4, custom_id: 'more', label: 'More', style: 2, min_length: 3 }],
      },
    ],
    [
      'a label',
      {
        type: 18,
        label: 'More',
        component: { type: 4, custom_id: 'more', style: 2, min_length: 3 },
      },
    ],
  ])('a button opens a form; its field sits in %s', async (_, part) => {
    const discord = await stage();
    await bot(discord, {
      button: (interaction) =>
        interaction.showModal({
          title: 'Follow up',
          customId: 'v1:follow:1',
          components: [part],
        } as never),
      other: (interaction) =>
        interaction.isModalSubmit() &&
        interaction.reply(`You ask: ${interaction.fields.getTextInputValue('more')}`),
    });
    const message = discord.plant({ content: 'answer', components: [button('v1:follow:1')] });
    const ana = discord.user('ana');
    const pressed = await ana.press(message, 'v1:follow');
    expect((await pressed.modal()).title).toBe('Follow up');
    await expect(pressed.answer()).rejects.toThrow('type 9');
    await expect(ana.submit(pressed, { more: 'x' })).rejects.toThrow('3 to 4000');
    await expect(ana.submit(pressed, { less: 'x' })).rejects.toThrow('no field less');
    const sent = await ana.submit(pressed, { more: 'and article 21?' });
    expect((await sent.answer()).text).toBe('You ask: and article 21?');
    expect(discord.violations).toEqual([]);
  });
});

describe('other kinds', () => {
  test('autocomplete is answered with choices, and with nothing else', async () => {
    const discord = await stage();
    await bot(discord, {
      other: (interaction) =>
        interaction.isAutocomplete() &&
        interaction.respond([
          { name: `Article ${interaction.options.getFocused()}`, value: 'charter:20' },
        ]),
    });
    const ana = discord.user('ana');
    const typed = await ana.complete('cite', 'reference', '20');
    expect(await typed.choices()).toEqual([{ name: 'Article 20', value: 'charter:20' }]);
    const { id, token } = (await ana.complete('cite', 'reference', '')).interaction;
    const callback = `/interactions/${id}/${token}/callback`;
    // The client has answered meanwhile or not: either way a message is no answer.
    expect((await ask(discord, 'POST', callback, { type: 4, data: { content: 'x' } })).status).toBe(
      400,
    );
  });

  test('more than 25 choices are refused', async () => {
    const discord = await stage();
    await bot(discord, {});
    const typed = await discord.user('ana').complete('cite', 'reference', 'x');
    const { id, token } = typed.interaction;
    const choices = Array.from({ length: 26 }, (_, value) => ({
      name: `${value}`,
      value: `${value}`,
    }));
    const refused = await ask(discord, 'POST', `/interactions/${id}/${token}/callback`, {
      type: 8,
      data: { choices },
    });
    expect(refused.body.errors).toHaveProperty('data.choices');
    expect(discord.violations).toEqual([
      expect.stringContaining('data.choices BASE_TYPE_MAX_LENGTH'),
    ]);
    expect(typed.steps).toEqual(['dispatched', 'refused']);
  });

  test('a message command hands over the text, whatever the intents', async () => {
    const discord = await stage();
    await bot(discord, {
      context: (interaction) => interaction.reply(`"${interaction.targetMessage.content}"`),
    });
    const ana = discord.user('ana');
    const question = ana.send('a question to nobody');
    const used = await ana.messageCommand('Answer this', question);
    const answer = await used.answer();
    expect(answer.text).toBe('"a question to nobody"');
    expect(answer.reference?.messageId).toBe(question.id);
    expect(answer.pings.users).toEqual([]);
  });

  test('a reply to an interaction’s answer does not mention the bot, so its text is withheld', async () => {
    const discord = await stage();
    const heard: string[] = [];
    discord.registerCommands(COMMANDS);
    await login(discord, {}, (client) => {
      client.on('interactionCreate', (interaction) => {
        if (interaction.isChatInputCommand()) void interaction.reply('answer');
      });
      client.on('messageCreate', (message) => {
        if (!message.author.bot) heard.push(message.content);
        discord.state.journal.note('(client) heard');
      });
    });
    const ana = discord.user('ana');
    const answer = await (await ana.slash('ask', { question: '?' })).answer();
    ana.reply(answer, 'and then?');
    await discord.until('the reply', () => heard.length || undefined);
    expect(heard).toEqual(['']);
  });
});

describe('components v2', () => {
  const display = { type: 10 as const, content: 'Long text' };

  test('the flag counts on the edit, not on the defer', async () => {
    const discord = await stage();
    await bot(discord, {
      slash: async (interaction) => {
        await interaction.deferReply({ flags: MessageFlags.IsComponentsV2 as never });
        await interaction.editReply({ components: [display], flags: MessageFlags.IsComponentsV2 });
      },
    });
    const asked = await discord.user('ana').slash('ask', { question: '?' });
    await asked.acknowledged();
    const answer = await asked.answer();
    expect(answer.flags).toBe(MessageFlags.IsComponentsV2);
    expect(answer.text).toBe('Long text');
    expect(discord.violations).toEqual([]);
  });

  test('no content or embeds beside it, new or left over; without it no such components', async () => {
    const discord = await stage();
    const path = `/channels/${discord.general.id}/messages`;
    const code = async (method: string, where: string, body: object) =>
      (await ask(discord, method, where, body)).body.errors;
    const flags = MessageFlags.IsComponentsV2;
    expect(await code('POST', path, { content: 'x', components: [display], flags })).toHaveProperty(
      'content',
    );
    expect(
      await code('POST', path, { embeds: [{ title: 'x' }], components: [display], flags }),
    ).toHaveProperty('embeds');
    expect(await code('POST', path, { components: [display] })).toHaveProperty('components.0.type');
    const plain = discord.plant({ content: 'old' });
    const edit = `${path}/${plain.id}`;
    expect(await code('PATCH', edit, { components: [display], flags })).toHaveProperty('content');
    expect(
      await code('PATCH', edit, { content: null, components: [display], flags }),
    ).toBeUndefined();
    // For good: the flag stays although the edit does not name it.
    expect(await code('PATCH', edit, { content: 'back again' })).toHaveProperty('content');
    expect(discord.violations).toHaveLength(5);
  });
});
