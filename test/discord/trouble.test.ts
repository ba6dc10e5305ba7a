import { describe, expect, test } from 'vitest';
import { ask, channelOf, newClient, stage } from './drive.ts';

const POST = 'POST /channels/:channel/messages';

describe('trouble', () => {
  test('a planned failure hits as often as planned', async () => {
    const discord = await stage();
    discord.fail(POST, { status: 403, code: 50013, times: 2 });
    const path = `/channels/${discord.general.id}/messages`;
    const codes = [];
    for (let sent = 0; sent < 3; sent += 1)
      codes.push((await ask(discord, 'POST', path, { content: 'x' })).body.code);
    expect(codes).toEqual([50013, 50013, undefined]);
    expect(discord.violations).toEqual([]);
    discord.fail(`GET /channels/${discord.general.id}`, { status: 500, code: 0 });
    expect(discord.unmetFaults).toEqual([`GET /channels/${discord.general.id}`]);
  });

  test.each([
    ['one', { times: 1 }, 1],
    ['three', { times: 3 }, 3],
    ['a global', { times: 1, global: true }, 1],
  ])('after %s 429 discord.js waits and delivers once', async (_, limit, times) => {
    const discord = await stage();
    const channel = await channelOf(discord);
    discord.rateLimit(POST, { ...limit, retryAfter: 0.02 });
    await channel.send('patience');
    expect(discord.requests(POST).map(({ status }) => status)).toEqual([
      ...Array<number>(times).fill(429),
      200,
    ]);
    expect(discord.messages()).toHaveLength(1);
    expect(discord.invalidResponses).toBe(times);
    expect(discord.requests(POST)[0]?.response).toMatchObject({ retry_after: 0.02 });
  });

  test('a shared 429 does not count against the bot', async () => {
    const discord = await stage();
    discord.rateLimit(POST, { scope: 'shared' });
    const path = `/channels/${discord.general.id}/messages`;
    expect((await ask(discord, 'POST', path, { content: 'x' })).status).toBe(429);
    expect(discord.invalidResponses).toBe(0);
  });

  test('a connection lost after storing: with enforced nonces the retry makes no second message', async () => {
    const discord = await stage();
    const channel = await channelOf(discord);
    discord.dropAfterStoring(POST);
    await channel.send({ content: 'once', nonce: '42', enforceNonce: true });
    expect(discord.requests(POST).map(({ status }) => status)).toEqual([0, 200]);
    expect(discord.messages()).toHaveLength(1);
    discord.dropAfterStoring(POST);
    await channel.send({ content: 'twice' });
    expect(discord.messages()).toHaveLength(3);
  });

  test('nonces are forgotten after some minutes', async () => {
    const discord = await stage();
    const path = `/channels/${discord.general.id}/messages`;
    const body = { content: 'x', nonce: 'n', enforce_nonce: true };
    const first = await ask(discord, 'POST', path, body);
    expect((await ask(discord, 'POST', path, body)).body['id']).toBe(first.body['id']);
    discord.clock.advance(6 * 60_000);
    expect((await ask(discord, 'POST', path, body)).body['id']).not.toBe(first.body['id']);
  });

  test('a request can be held until the test lets it go', async () => {
    const discord = await stage();
    const channel = await channelOf(discord);
    const release = discord.hold(POST);
    const sending = channel.send('later');
    await discord.until('the request', () => discord.requests(POST)[0]);
    expect(discord.messages()).toEqual([]);
    release();
    await sending;
    expect(discord.messages()).toHaveLength(1);
  });

  test('a wait that ends in vain says what was waited for and what came', async () => {
    const discord = await stage({ patience: 50 });
    const waiting = discord.said('never');
    discord.user('ana').send('something else');
    await expect(waiting).rejects.toThrow(
      /50 ms passed while waiting for the bot to say never in #general; what came instead:\n.*posted by ana/,
    );
    await expect(discord.request('GET /nothing')).rejects.toThrow('nothing came');
  });

  test('stopping ends what is still waited for', async () => {
    const discord = await stage();
    const waiting = discord.ready();
    const outcome = expect(waiting).rejects.toThrow('the stand-in was stopped');
    await discord.stop();
    await outcome;
    await expect(newClient(discord).rest.get('/gateway/bot')).rejects.toThrow();
  });
});
