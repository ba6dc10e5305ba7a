import { MessageFlags } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { ask, bot, COMMANDS, login, stage } from './drive.ts';

const button = (custom_id: string, label = custom_id) => ({
  type: 1,
  components: [{ type: 2, style: 1, label, custom_id }],
});

describe('components', () => {
  test('a button updates its message, answers anew, or is deferred and then edited', async () => {
    const discord = await stage();
    await bot(discord, {
      button: async (interaction) => {
        if (interaction.customId === 'update') return interaction.update({ content: 'updated' });
        if (interaction.customId === 'reply')
          return interaction.reply({ content: 'done', flags: MessageFlags.Ephemeral });
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
      components: [{ type: 2, style: 1, label: 'off', custom_id: 'off', disabled: true }],
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
    const select = { type: 3, custom_id: 'v1:sources:1', options, max_values: 2 };
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
    const ana = discord.user('ana');
    const answer = await (await ana.slash('ask', { question: '?' })).answer();
    expect(answer.flags).toBe(MessageFlags.IsComponentsV2);
    expect(answer.text).toBe('Long text');
    expect(discord.violations).toEqual([]);
  });

  test('a defer keeps EPHEMERAL of its flags and drops the rest', async () => {
    const discord = await stage();
    await bot(discord, {});
    const { interaction } = await discord.user('ana').slash('ask', { question: '?' });
    const callback = `/interactions/${interaction.id}/${interaction.token}/callback`;
    // Updating is for components alone.
    expect((await ask(discord, 'POST', callback, { type: 6 })).body.errors).toHaveProperty('type');
    const flags = MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral;
    await ask(discord, 'POST', callback, { type: 5, data: { flags } });
    expect(interaction.original?.flags).toBe(MessageFlags.Ephemeral | MessageFlags.Loading);
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
    // For good: the flag stays although an edit leaves it out.
    expect(await code('PATCH', edit, { flags: 0 })).toBeUndefined();
    expect(plain.flags).toBe(flags);
    expect(await code('PATCH', edit, { content: 'back again' })).toHaveProperty('content');
    expect(discord.violations).toHaveLength(5);
  });
});
