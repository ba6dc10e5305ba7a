import { type ChatInputCommandInteraction, MessageFlags } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { ask, bot, stage } from './drive.ts';

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
        await interaction.reply('too late').catch((error: unknown) => {
          errors.push(error);
          discord.state.journal.note('(client) refused');
        });
      },
    });
    const asked = await discord
      .user('ana')
      .slash('ask', { question: '?' }, undefined, { age: 3001 });
    const refused = await asked.reached('refused');
    expect(refused.detail).toBe('10062');
    await discord.until('the error', () => errors[0]);
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
