import { AttachmentBuilder, type TextChannel } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { ask, channelOf, login, stage } from './drive.ts';

const POST = 'POST /channels/:channel/messages';

describe('every request', () => {
  test('is recorded in order with route, body and answer', async () => {
    const discord = await stage();
    const path = `/channels/${discord.general.id}/messages`;
    await ask(discord, 'POST', path, { content: 'one' });
    await ask(discord, 'GET', `${path}?limit=5`);
    const [posted, read] = discord.requests();
    expect(posted).toMatchObject({ method: 'POST', route: '/channels/:channel/messages' });
    expect(posted).toMatchObject({ path, status: 200, body: { content: 'one' }, authorized: true });
    expect(read?.query.get('limit')).toBe('5');
    expect(posted?.answered).toBeLessThan(read?.order ?? 0);
    expect(discord.requests(POST)).toHaveLength(1);
  });

  test('to an unknown route is 404 and a violation', async () => {
    const discord = await stage();
    expect(await ask(discord, 'POST', '/guilds/1/bans/2')).toMatchObject({ status: 404 });
    const old = await fetch(`${discord.apiUrl}/v9/gateway/bot`);
    expect(old.status).toBe(404);
    expect(discord.violations).toEqual([
      'unknown route POST /guilds/1/bans/2',
      'unknown route GET /api/v9/gateway/bot',
    ]);
  });

  test('without the token is 401 and counted; a bad id or bad JSON is refused', async () => {
    const discord = await stage();
    const path = `/channels/${discord.general.id}/messages`;
    const refused = await ask(discord, 'POST', path, { content: 'x' }, 'other');
    expect(refused.status).toBe(401);
    expect(discord.invalidResponses).toBe(1);
    expect(discord.messages()).toHaveLength(0);
    expect((await ask(discord, 'GET', '/channels/undefined/messages')).body.code).toBe(50035);
    const response = await fetch(`${discord.apiUrl}/v10${path}`, {
      method: 'POST',
      headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
      body: '{',
    });
    expect(await response.json()).toMatchObject({ code: 50109 });
    expect(discord.violations).toHaveLength(2);
  });
});

describe('messages', () => {
  test('are posted, read, changed and deleted by discord.js', async () => {
    const discord = await stage();
    const channel = await channelOf(discord);
    const message = await channel.send({ content: 'one', embeds: [{ title: 'title' }] });
    await message.edit({ content: 'two' });
    const read = await channel.messages.fetch({ message: message.id, force: true });
    expect(read.content).toBe('two');
    expect(discord.messages()[0]?.text).toBe('two\ntitle');
    await message.delete();
    expect(discord.messages()).toEqual([]);
    const path = `/channels/${channel.id}/messages/${message.id}`;
    for (const method of ['GET', 'PATCH', 'DELETE'])
      expect((await ask(discord, method, path, {})).body.code).toBe(10008);
    expect((await ask(discord, 'GET', '/channels/123/messages')).body.code).toBe(10003);
    expect(discord.violations).toEqual([]);
  });

  test('are listed in pages, latest first, texts withheld as on the gateway', async () => {
    const discord = await stage();
    const ana = discord.user('ana');
    const ids = ['a', 'b', 'c', 'd'].map((text) => ana.send(text).id);
    discord.plant({ content: 'mine' });
    const path = `/channels/${discord.general.id}/messages`;
    const list = async (query: string): Promise<Record<string, unknown>[]> =>
      (await ask(discord, 'GET', path + query)).body as unknown as Record<string, unknown>[];
    expect((await list('?limit=2')).map(({ content }) => content)).toEqual(['mine', '']);
    expect((await list(`?before=${ids[2]}&limit=2`)).map(({ id }) => id)).toEqual([ids[1], ids[0]]);
    expect((await list(`?after=${ids[0]}&limit=2`)).map(({ id }) => id)).toEqual([ids[2], ids[1]]);
    expect((await list('?limit=101')) as unknown).toMatchObject({ code: 50035 });
    discord.overwrite(discord.general, 'bot', { deny: ['ReadMessageHistory'] });
    expect(await list('')).toEqual([]);
  });

  test('of others cannot be changed, nor deleted without MANAGE_MESSAGES', async () => {
    const discord = await stage();
    const { id } = discord.user('ana').send('hers');
    const path = `/channels/${discord.general.id}/messages/${id}`;
    expect((await ask(discord, 'PATCH', path, { content: 'x' })).body.code).toBe(50005);
    expect((await ask(discord, 'DELETE', path)).body.code).toBe(50013);
    discord.setBotPermissions(['ManageMessages']);
    expect((await ask(discord, 'DELETE', path)).status).toBe(204);
    expect(discord.invalidResponses).toBe(2);
  });

  test('come as multipart with files, which an edit may keep or drop', async () => {
    const discord = await stage();
    const channel = await channelOf(discord);
    const file = new AttachmentBuilder(Buffer.from('# Sources'), { name: 'sources.md' });
    const sent = await channel.send({ content: 'see file', files: [file] });
    const [message] = discord.messages();
    expect(message?.files.get('sources.md')?.bytes.toString()).toBe('# Sources');
    expect(discord.requests(POST)[0]?.files[0]?.name).toBe('sources.md');
    expect(sent.attachments.first()?.name).toBe('sources.md');
    await sent.edit({ content: 'without', attachments: [] });
    expect(message?.attachments).toEqual([]);
    discord.overwrite(discord.general, 'bot', { deny: ['AttachFiles'] });
    await expect(channel.send({ files: [file] })).rejects.toMatchObject({ code: 50013 });
  });

  test('that say nothing are 50006 and a violation', async () => {
    const discord = await stage();
    const path = `/channels/${discord.general.id}/messages`;
    expect((await ask(discord, 'POST', path, { content: ' ' })).body.code).toBe(50006);
    expect(discord.violations).toHaveLength(1);
  });

  test('marked EPHEMERAL outside an interaction hide nothing, which is a violation', async () => {
    const discord = await stage();
    const path = `/channels/${discord.general.id}/messages`;
    await ask(discord, 'POST', path, { content: 'x', flags: 64 });
    expect(discord.messages()[0]?.ephemeral).toBe(false);
    expect(discord.violations).toHaveLength(1);
  });
});

describe('permissions', () => {
  test('a channel unseen is 50001, one the bot may not write in 50013, a link-less one refuses embeds', async () => {
    const discord = await stage();
    const path = `/channels/${discord.general.id}/messages`;
    const code = async (body: object) => (await ask(discord, 'POST', path, body)).body.code;
    discord.overwrite(discord.general, 'bot', { deny: ['EmbedLinks'] });
    expect(await code({ embeds: [{ title: 'x' }] })).toBe(50013);
    expect(await code({ content: 'x' })).toBeUndefined();
    discord.overwrite(discord.general, 'bot', { deny: ['SendMessages'] });
    expect(await code({ content: 'x' })).toBe(50013);
    const typing = `/channels/${discord.general.id}/typing`;
    expect((await ask(discord, 'POST', typing)).body.code).toBe(50013);
    discord.overwrite(discord.general, 'everyone', { deny: ['ViewChannel'] });
    expect(await code({ content: 'x' })).toBe(50001);
  });

  test('in a thread SEND_MESSAGES_IN_THREADS governs, not SEND_MESSAGES', async () => {
    const discord = await stage();
    const { id } = discord.plant({ content: 'answer' });
    const threads = `/channels/${discord.general.id}/messages/${id}/threads`;
    await ask(discord, 'POST', threads, { name: 'more' });
    const inThread = async () =>
      (await ask(discord, 'POST', `/channels/${id}/messages`, { content: 'x' })).body.code;
    discord.overwrite(discord.general, 'bot', { deny: ['SendMessages'] });
    expect(await inThread()).toBeUndefined();
    const ana = discord.user('ana');
    discord.overwrite(discord.general, ana, { deny: ['SendMessages'] });
    expect(() => ana.send('x')).toThrow('may not write in #general');
    const thread = discord.state.channel(id);
    expect(ana.send('x', { channel: thread }).channel).toBe(thread);
    discord.overwrite(discord.general, 'bot', { deny: ['SendMessagesInThreads'] });
    expect(await inThread()).toBe(50013);
  });
});

describe('replies', () => {
  test('to a deleted message are refused unless fail_if_not_exists is false', async () => {
    const discord = await stage();
    const channel = await channelOf(discord);
    const ana = discord.user('ana');
    const question = ana.mention('?');
    ana.delete(question);
    const reply = { messageReference: question.id, failIfNotExists: true };
    await expect(channel.send({ content: 'late', reply })).rejects.toThrow(
      'MESSAGE_REFERENCE_UNKNOWN_MESSAGE',
    );
    await channel.send({ content: 'late', reply: { ...reply, failIfNotExists: false } });
    expect(discord.messages().map(({ text, reference }) => [text, reference])).toEqual([
      ['late', undefined],
    ]);
    // Nobody can know of a deletion under way, so this refusal is no violation.
    expect(discord.violations).toEqual([]);
  });

  test('need READ_MESSAGE_HISTORY: 160002', async () => {
    const discord = await stage();
    const { id } = discord.user('ana').send('?');
    discord.overwrite(discord.general, 'bot', { deny: ['ReadMessageHistory'] });
    const body = { content: 'x', message_reference: { message_id: id } };
    const path = `/channels/${discord.general.id}/messages`;
    expect((await ask(discord, 'POST', path, body)).body.code).toBe(160002);
  });
});

describe('threads', () => {
  test('open once on a message: 201, THREAD_CREATE, then 160004', async () => {
    const discord = await stage();
    const client = await login(discord);
    const channel = client.channels.cache.get(discord.general.id) as TextChannel;
    const message = await channel.send('answer');
    const thread = await message.startThread({ name: 'Article 20' });
    await thread.send('more');
    expect(discord.messages()[0]?.thread?.name).toBe('Article 20');
    const inThread = discord.messages()[0]?.thread;
    expect(discord.transcript(inThread)).toBe('carta: more');
    const path = `/channels/${channel.id}/messages/${message.id}/threads`;
    expect((await ask(discord, 'POST', path, { name: 'x' })).body.code).toBe(160004);
    const nested = `/channels/${thread.id}/messages/${inThread?.messages.keys().next().value}/threads`;
    expect((await ask(discord, 'POST', nested, { name: 'x' })).body.code).toBe(50024);
    expect(discord.violations).toEqual([]);
  });

  test('need CREATE_PUBLIC_THREADS and a name of 1 to 100', async () => {
    const discord = await stage();
    const { id } = discord.plant({ content: 'answer' });
    const path = `/channels/${discord.general.id}/messages/${id}/threads`;
    for (const name of ['', 'x'.repeat(101)])
      expect((await ask(discord, 'POST', path, { name })).body.code).toBe(50035);
    const odd = await ask(discord, 'POST', path, { name: 'x', auto_archive_duration: 5 });
    expect(odd.body.errors).toHaveProperty('auto_archive_duration');
    discord.overwrite(discord.general, 'bot', { deny: ['CreatePublicThreads'] });
    expect((await ask(discord, 'POST', path, { name: 'x' })).body.code).toBe(50013);
    expect(discord.violations).toHaveLength(3);
  });
});

describe('direct messages', () => {
  test('open by recipient, reach the person, and fail with 50007 where they are closed', async () => {
    const discord = await stage();
    const client = await login(discord);
    const ana = discord.user('ana');
    const user = await client.users.fetch(ana.id);
    await user.send('hello');
    expect(discord.transcript(ana.dm)).toBe('carta: hello');
    const shut = discord.user('shut', { closedToDms: true });
    const closed = await client.users.fetch(shut.id);
    await expect(closed.send('hello')).rejects.toMatchObject({ code: 50007 });
    expect((await ask(discord, 'POST', '/users/@me/channels', {})).body.code).toBe(50035);
  });
});

describe('bodies', () => {
  test('on the wire a bad body is 50035 with errors, stores nothing, and is a violation', async () => {
    const discord = await stage();
    const client = await login(discord);
    const channel = client.channels.cache.get(discord.general.id);
    if (channel?.isSendable() !== true) throw new Error('no channel');
    await expect(channel.send('x'.repeat(2001))).rejects.toThrow(
      /Invalid Form Body\ncontent\[BASE_TYPE_MAX_LENGTH\]: Must be 2000 or fewer in length\./,
    );
    expect(discord.messages()).toEqual([]);
    expect(discord.violations).toEqual([
      'POST /channels/:channel/messages: content BASE_TYPE_MAX_LENGTH: Must be 2000 or fewer in length.',
    ]);
  });

  test('commands go to one scope at a time; what is in both shows twice', async () => {
    const discord = await stage();
    const all = `/applications/${discord.bot.id}/commands`;
    const here = `/applications/${discord.bot.id}/guilds/${discord.guild.id}/commands`;
    const body = [{ name: 'ask', description: 'd' }];
    const first = await ask(discord, 'PUT', all, body);
    const second = await ask(discord, 'PUT', all, body);
    expect(first.body).toMatchObject([{ name: 'ask', type: 1, application_id: discord.bot.id }]);
    const ids = [first, second].map(
      (answer) => (answer.body as unknown as { id: string }[])[0]?.id,
    );
    expect(ids[0]).toBe(ids[1]);
    expect(discord.commandNames()).toEqual(['ask']);
    await ask(discord, 'PUT', here, body);
    expect(discord.commandNames()).toEqual(['ask', 'ask']);
    await ask(discord, 'PUT', all, []);
    expect(discord.commandNames()).toEqual(['ask']);
    expect(await ask(discord, 'GET', here)).toMatchObject({ body: [{ name: 'ask' }] });
    expect((await ask(discord, 'PUT', all, [{ name: 'Bad Name' }])).body.code).toBe(50035);
    expect((await ask(discord, 'PUT', '/applications/1/commands', [])).body.code).toBe(10002);
  });
});
