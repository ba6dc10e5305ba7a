import { Events, GatewayIntentBits } from 'discord.js';
import { describe, expect, test } from 'vitest';
import type { Discord } from './server.ts';
import { INTENTS, login, newClient, RawGateway, stage } from './drive.ts';

describe('starting a session', () => {
  test('discord.js logs in and has the server, its channels, roles and the bot', async () => {
    const discord = await stage();
    const client = await login(discord);
    const guild = client.guilds.cache.get(discord.guild.id);
    expect(client.user.id).toBe(discord.bot.id);
    expect(guild?.channels.cache.get(discord.general.id)?.name).toBe('general');
    expect(guild?.members.me?.permissions.has('PinMessages')).toBe(true);
    expect(guild?.members.me?.permissions.has('ManageMessages')).toBe(false);
    expect(discord.gateway.identifies[0]?.data['intents']).toBe(4609);
    expect(discord.violations).toEqual([]);
  });

  test('a wrong token is 401 on REST, counted, and 4004 on the gateway', async () => {
    const discord = await stage();
    await expect(newClient(discord).login('wrong')).rejects.toThrow(/invalid token/i);
    expect(discord.invalidResponses).toBe(1);
    const raw = new RawGateway(discord);
    await raw.identify({ token: 'wrong' });
    expect(await raw.code()).toBe(4004);
    discord.gateway.refuseNextIdentify = 4004;
    await expect(newClient(discord).login(discord.token)).rejects.toThrow('Authentication failed');
  });

  test('an intent that was not granted closes with 4014, after one IDENTIFY', async () => {
    const discord = await stage();
    const intents = INTENTS | GatewayIntentBits.MessageContent;
    await expect(newClient(discord, { intents }).login(discord.token)).rejects.toThrow(
      'Used disallowed intents',
    );
    expect(discord.gateway.identifies).toHaveLength(1);
    expect(discord.gateway.readies).toBe(0);
  });

  test('a granted intent is let in', async () => {
    const discord = await stage({ grantedIntents: GatewayIntentBits.MessageContent });
    const client = await login(discord, { intents: INTENTS | GatewayIntentBits.MessageContent });
    expect(client.isReady()).toBe(true);
  });

  test('malformed openings are closed with the codes of the docs', async () => {
    const discord = await stage();
    const opened = async (act: (raw: RawGateway) => Promise<void>): Promise<number> => {
      const raw = new RawGateway(discord);
      await act(raw);
      return raw.code();
    };
    expect(await opened((raw) => raw.identify({ intents: 2 ** 30 }))).toBe(4013);
    expect(await opened((raw) => raw.identify({ shard: [2, 2] }))).toBe(4010);
    expect(await opened((raw) => raw.send(4, {}))).toBe(4003);
    expect(await opened((raw) => raw.sendText('no json'))).toBe(4002);
    expect(await opened((raw) => raw.sendText('x'.repeat(4097)))).toBe(4002);
    const twice = async (raw: RawGateway): Promise<void> => {
      await raw.identify();
      await raw.identify();
    };
    expect(await opened(twice)).toBe(4005);
    const chatty = async (raw: RawGateway): Promise<void> => {
      for (let sent = 0; sent < 121; sent += 1) await raw.send(1, null);
    };
    expect(await opened(chatty)).toBe(4008);
    expect(await new RawGateway(discord, '?v=9&encoding=json').code()).toBe(4012);
    expect(discord.violations).toEqual([
      expect.stringContaining('opcode 4'),
      expect.stringContaining('4097 bytes in a frame'),
      expect.stringContaining('too many frames'),
      expect.stringContaining('v=9'),
    ]);
  });

  test('each shard gets its own servers, shard 0 the direct messages', async () => {
    const discord = await stage({ shards: 2, maxConcurrency: 2 });
    for (let made = 0; made < 6; made += 1) {
      // Servers fall to shards by the time in their ids.
      discord.clock.advance(1);
      discord.addGuild(`guild ${made}`);
    }
    const shards = [0, 1].map(() => new RawGateway(discord));
    await Promise.all(shards.map((raw, id) => raw.identify({ shard: [id, 2] })));
    await discord.ready(2);
    const ana = discord.user('ana');
    ana.send('hello', { channel: ana.dm });
    const dm = await shards[0]?.event('MESSAGE_CREATE');
    expect(dm?.d['channel_id']).toBe(ana.dm.id);
    const counts = await discord.until('7 servers', () => {
      const each = shards.map(
        ({ frames }) => frames.filter(({ t }) => t === 'GUILD_CREATE').length,
      );
      return each.reduce((sum, count) => sum + count) === 7 ? each : undefined;
    });
    expect(Math.min(...counts)).toBeGreaterThan(0);
    expect(shards[1]?.frames.some(({ t }) => t === 'MESSAGE_CREATE')).toBe(false);
  });
});

describe('staying connected', () => {
  test('heartbeats come at the interval of HELLO and are acknowledged', async () => {
    const discord = await stage({ heartbeatInterval: 40 });
    await login(discord);
    await discord.until('4 heartbeats', () => discord.gateway.heartbeats >= 4 || undefined);
    expect(discord.gateway.resumes).toHaveLength(0);
  });

  test('a client whose heartbeats stay unanswered resumes on a new connection', async () => {
    const discord = await stage({ heartbeatInterval: 60 });
    await login(discord);
    discord.gateway.withholdAcks = true;
    await discord.until('a RESUME', () => discord.gateway.resumes[0]);
    discord.gateway.withholdAcks = false;
    await discord.resumed();
    expect(discord.gateway.identifies).toHaveLength(1);
  });

  test('op 7 makes the client resume at resume_gateway_url', async () => {
    const discord = await stage();
    await login(discord);
    discord.gateway.reconnect();
    await discord.resumed();
    expect(discord.gateway.resumes[0]?.path).toBe('/resume');
    expect(discord.gateway.identifies).toHaveLength(1);
  });

  test.each<[string, (discord: Discord) => void]>([
    [
      'a close with 4000',
      (discord) => {
        discord.gateway.close(4000);
      },
    ],
    [
      'a TCP reset',
      (discord) => {
        discord.gateway.drop();
      },
    ],
  ])('after %s, what was missed is replayed once', async (_, cut) => {
    const discord = await stage();
    const heard: string[] = [];
    await login(discord, {}, (client) => {
      client.on(Events.MessageCreate, (message) => {
        heard.push(message.content);
        discord.state.journal.note('(client) heard a message');
      });
    });
    const ana = discord.user('ana');
    ana.mention('before');
    await discord.until('the first message', () => heard[0]);
    cut(discord);
    ana.mention('meanwhile');
    await discord.resumed();
    ana.mention('after');
    await discord.until('three messages', () => heard[2]);
    expect(heard.map((text) => text.split(' ').at(-1))).toEqual(['before', 'meanwhile', 'after']);
    expect(discord.gateway.identifies).toHaveLength(1);
  });

  test('op 9 makes the client identify anew', async () => {
    const discord = await stage();
    const client = await login(discord);
    const again = new Promise((resolve) => client.once(Events.ShardReady, resolve));
    discord.gateway.invalidate();
    // discord.js identifies at most once in five seconds.
    await discord.ready(2);
    await again;
    expect(discord.gateway.resumes).toHaveLength(0);
  });

  test('a session that is over cannot be resumed', async () => {
    const discord = await stage();
    const first = new RawGateway(discord);
    await first.identify();
    const ready = await first.event('READY');
    const session = { token: discord.token, session_id: ready.d['session_id'] };
    const ahead = new RawGateway(discord);
    await ahead.send(6, { ...session, seq: 999 });
    expect(await ahead.code()).toBe(4007);
    const late = new RawGateway(discord);
    await late.send(6, { ...session, seq: 1 });
    expect((await late.frame('op 9', ({ op }) => op === 9)).d).toBe(false);
    const second = new RawGateway(discord);
    await second.identify();
    await second.event('READY');
    discord.gateway.close(4009, 'Session timed out');
    expect(await second.code()).toBe(4009);
    expect(discord.gateway.sessions.size).toBe(0);
  });
});

describe('events', () => {
  test('text is withheld without MESSAGE_CONTENT but for mentions, DMs and replies that ping', async () => {
    const discord = await stage();
    const raw = new RawGateway(discord);
    await raw.identify();
    await discord.ready();
    const ana = discord.user('ana');
    const own = discord.plant({ content: 'an answer of the bot' });
    ana.send('not for the bot');
    ana.send(`<@&${discord.botRole().id}> @everyone not for it either`);
    ana.mention('for the bot');
    ana.reply(own, 'a reply that pings');
    ana.reply(own, 'a reply that does not', { ping: false });
    ana.send('in private', { channel: ana.dm });
    await discord.until('7 messages', () => raw.frames.filter(isMessage)[6]);
    const texts = raw.frames.filter(isMessage).map(({ d }) => d['content']);
    const mention = `<@${discord.bot.id}> for the bot`;
    expect(texts).toEqual([own.content, '', '', mention, 'a reply that pings', '', 'in private']);
    const everyone = raw.frames.filter(isMessage)[2];
    expect(everyone?.d['mention_everyone']).toBe(true);
    expect(everyone?.d['mention_roles']).toEqual([discord.botRole().id]);
  });

  test('with MESSAGE_CONTENT everything is readable', async () => {
    const discord = await stage({ grantedIntents: GatewayIntentBits.MessageContent });
    const raw = new RawGateway(discord);
    await raw.identify({ intents: INTENTS | GatewayIntentBits.MessageContent });
    await discord.ready();
    discord.user('ana').send('not for the bot');
    expect((await raw.event('MESSAGE_CREATE')).d['content']).toBe('not for the bot');
  });

  test('deletions, servers that go, new channels and changed permissions are told', async () => {
    const discord = await stage();
    const heard: string[] = [];
    const client = await login(discord, {}, (made) => {
      const hear = (event: string) => () => {
        heard.push(event);
        discord.state.journal.note(`(client) ${event}`);
      };
      made.on(Events.MessageDelete, hear('MessageDelete'));
      made.on(Events.ChannelCreate, hear('ChannelCreate'));
      made.on(Events.ChannelUpdate, hear('ChannelUpdate'));
      made.on(Events.GuildRoleUpdate, hear('GuildRoleUpdate'));
      made.on(Events.GuildDelete, hear('GuildDelete'));
      made.on(Events.MessageCreate, hear('MessageCreate'));
    });
    const ana = discord.user('ana');
    const message = ana.mention('gone in a moment');
    await discord.until('MessageCreate', () => heard[0]);
    ana.delete(message);
    const rules = discord.channel('rules');
    discord.overwrite(rules, 'bot', { deny: ['SendMessages'] });
    discord.setBotPermissions(['ViewChannel']);
    await discord.until('GuildRoleUpdate', () => heard[4]);
    const me = client.guilds.cache.get(discord.guild.id)?.members.me;
    expect(me?.permissionsIn(rules.id).has('SendMessages')).toBe(false);
    expect(me?.permissions.has('PinMessages')).toBe(false);
    discord.gateway.removeGuild(discord.guild);
    await discord.until('GuildDelete', () => heard[5]);
    const events = ['MessageCreate', 'MessageDelete', 'ChannelCreate', 'ChannelUpdate'];
    expect(heard).toEqual([...events, 'GuildRoleUpdate', 'GuildDelete']);
  });

  test('what the bot cannot see is not told', async () => {
    const discord = await stage();
    const raw = new RawGateway(discord);
    await raw.identify();
    await discord.ready();
    const hidden = discord.channel('hidden');
    discord.overwrite(hidden, 'bot', { deny: ['ViewChannel'] });
    const ana = discord.user('ana');
    ana.mention('in the dark', { channel: hidden });
    const seen = ana.mention('in the light');
    expect((await raw.event('MESSAGE_CREATE')).d['id']).toBe(seen.id);
  });
});

function isMessage({ t }: { t: string | null }): boolean {
  return t === 'MESSAGE_CREATE';
}
