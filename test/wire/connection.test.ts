import { GatewayCloseCodes } from 'discord.js';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Discord } from '../discord/server.ts';
import { BotProcess, dataFolder, patientDiscord } from './bot.ts';
import { stageForFile } from './stage.ts';

describe('a connection', () => {
  const stage = stageForFile();

  async function isServed(): Promise<void> {
    const asked = await stage.discord.user('ana').slash('ask', { question: 'art. 20' });
    expect((await asked.answer()).text).toContain('Article 20');
  }

  it('A5 E4: is ready after the login, and the log names process, shard and session', async () => {
    const { pid } = stage.bot.child;
    const session = [...stage.discord.gateway.sessions.keys()][0];
    const line = await stage.bot.logged(({ msg }) => msg === 'connected to Discord');
    expect(line).toMatchObject({ level: 'info', pid, shard: 0, session });
    expect(await stage.bot.logged(({ msg }) => msg === 'ready')).toMatchObject({ pid });
  });

  it('A5: a second bot on the same data folder says so in a line and ends', async () => {
    const second = new BotProcess(stage.discord, stage.bot.dataDir);
    expect(await second.ended()).toBe(3);
    expect(second.stderr).toContain(`process ${stage.bot.child.pid}`);
    expect(stage.discord.gateway.identifies).toHaveLength(1);
    await isServed();
  });

  it('asks for no privileged intent', () => {
    expect(stage.discord.gateway.identifies[0]?.data['intents']).toBe(4609);
  });

  it('A7: an old button works in a new process, after a clean stop and after kill -9', async () => {
    const ana = stage.discord.user('ana');
    const answer = await (await ana.slash('ask', { question: 'budget' })).answer();
    const page = await (await ana.press(answer, 'v1:sources:')).answer();
    for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
      await stage.bot.stop(signal);
      await stage.restart();
      const again = await (await ana.press(answer, 'v1:sources:')).answer();
      expect(again.text).toContain('Rule 1 of the budget');
      await (await ana.press(page, 'Next')).answer();
    }
    expect(page.text).toContain('Page 3 of');
  });

  it('is resumed after the socket broke, and what came in between is served', async () => {
    const before = stage.discord.gateway.resumed;
    const ana = stage.discord.user('ana');
    stage.discord.gateway.drop();
    const asked = ana.mention('art. 20');
    await stage.discord.resumed(before + 1);
    expect((await stage.discord.replyTo(asked)).text).toContain('Article 20');
    expect(await stage.bot.logged(({ msg }) => msg === 'resumed')).toMatchObject({ shard: 0 });
  });

  it('that breaks while a question is answered does not lose the answer', async () => {
    const before = stage.discord.gateway.resumed;
    const ana = stage.discord.user('ana');
    const asked = await ana.slash('ask', { question: 'hold back art. 20' });
    await stage.bot.holds();
    stage.discord.gateway.drop();
    stage.bot.release();
    expect((await asked.answer()).text).toContain('Article 20');
    await stage.discord.resumed(before + 1);
    await isServed();
  });

  it('is resumed when Discord asks for it (op 7)', async () => {
    const before = stage.discord.gateway.resumed;
    stage.discord.gateway.reconnect();
    await stage.discord.resumed(before + 1);
    await isServed();
  });

  it('B7: outlives a rejection that nobody handled', async () => {
    stage.bot.reject();
    const line = await stage.bot.logged(({ msg }) => msg === 'a rejection that nobody handled');
    expect(line).toMatchObject({ level: 'error', reason: 'planned by the test' });
    await isServed();
  });

  it('A3: an answer that comes after the fifteen minutes is dropped, and the next is served', async () => {
    const ana = stage.discord.user('ana');
    const asked = await ana.slash('ask', { question: 'hold back art. 20' });
    await stage.bot.holds();
    stage.discord.clock.advance(16 * 60_000);
    stage.bot.release();
    expect(await stage.bot.logged(({ code }) => code === 10015)).toMatchObject({ level: 'warn' });
    expect(asked.steps).not.toContain('answered');
    await isServed();
  });

  it('ends with exit code 0 on SIGTERM, after the question under way was answered', async () => {
    const ana = stage.discord.user('ana');
    const asked = await ana.slash('ask', { question: 'hold back art. 20' });
    await stage.bot.holds();
    const ended = stage.bot.stop('SIGTERM');
    stage.bot.release();
    expect((await asked.answer()).text).toContain('Article 20');
    await ended;
    expect(stage.bot.child.exitCode).toBe(0);
    await stage.restart();
    await isServed();
  });
});

describe('a login that is refused', () => {
  let discord: Discord | undefined;

  async function start(
    env: Readonly<Record<string, string>> = {},
    prepare: (on: Discord) => void = () => undefined,
  ) {
    const data = dataFolder();
    discord = await patientDiscord();
    prepare(discord);
    const bot = new BotProcess(discord, data.dir, env);
    onTestFinished(async () => {
      await bot.stop();
      await discord?.stop();
      data.remove();
    });
    return { discord, bot };
  }

  afterEach(() => {
    expect(discord?.violations).toEqual([]);
  });

  it('B11: for an intent (4014) says what and where, ends with 3 and tries no more', async () => {
    const { bot, discord: there } = await start({}, ({ gateway }) => {
      gateway.refuseNextIdentify = GatewayCloseCodes.DisallowedIntents;
    });
    expect(await bot.ended()).toBe(3);
    expect(bot.stderr).toContain('4014');
    expect(bot.stderr).toContain('GuildMessages');
    expect(bot.stderr).toContain('Privileged Gateway Intents');
    expect(bot.stderr).toContain('https://discord.com/developers/applications');
    expect(there.gateway.identifies).toHaveLength(1);
  });

  it('that comes later, as when the token was reset, ends with 3 and a sentence', async () => {
    const { bot, discord: there } = await start();
    await bot.ready();
    there.gateway.close(GatewayCloseCodes.AuthenticationFailed);
    expect(await bot.ended()).toBe(3);
    expect(bot.stderr).toContain('Reset Token');
    expect(there.gateway.identifies).toHaveLength(1);
  });

  it('for a wrong token says what to do, ends with 3 and never shows the token', async () => {
    const token = `${Buffer.from('1').toString('base64url')}.wrong.${'x'.repeat(27)}`;
    const { bot, discord: there } = await start({ DISCORD_TOKEN: token });
    expect(await bot.ended()).toBe(3);
    expect(bot.stderr).toContain('DISCORD_TOKEN');
    expect(bot.stderr).toContain('Reset Token');
    expect(bot.stderr).not.toContain(token);
    expect(there.gateway.identifies).toEqual([]);
  });

  it('for an address where nothing answers says so and ends with 3', async () => {
    const { bot } = await start({ DISCORD_API_URL: 'http://127.0.0.1:9/api' });
    expect(await bot.ended()).toBe(3);
    expect(bot.stderr).toContain('Discord cannot be reached');
    expect(bot.stderr).toContain('DISCORD_API_URL');
  });
});
