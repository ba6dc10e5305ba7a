import { DiscordAPIError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { createClient } from '../../src/discord/client.ts';
import { classify, codeOf, failureFacts } from '../../src/discord/failures.ts';
import { closedForGood, loginRefused } from '../../src/discord/refused.ts';

function refusal(code: number, status = 400, url = 'https://discord.com/api/v10/x') {
  const body = { content: 'a secret question' };
  return new DiscordAPIError({ code, message: 'No' }, code, status, 'POST', url, {
    body,
    files: undefined,
  });
}

describe('failures', () => {
  it.each([10062, 10015, 10008, 40060, 50027])(
    'A3: %i means that nothing can be said there',
    (code) => {
      expect(classify(refusal(code))).toBe('dead');
      expect(codeOf(refusal(code))).toBe(code);
    },
  );

  it.each([50013, 50001, 50035, 160002, 30003])('B7: %i is a refusal', (code) => {
    expect(classify(refusal(code))).toBe('refused');
  });

  it('tells a broken connection from a bug', () => {
    const reset = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
    expect(classify(reset)).toBe('refused');
    expect(classify(new TypeError('x is undefined'))).toBe('bug');
    expect(classify('a string')).toBe('bug');
    expect(codeOf(reset)).toBeNull();
  });

  it('logs neither the token of an interaction nor what a person wrote', () => {
    const base = 'https://discord.com/api/v10';
    for (const url of [
      `${base}/interactions/123/SECRET-TOKEN/callback?with_response=false`,
      `${base}/webhooks/123/SECRET-TOKEN/messages/%40original`,
      'http://127.0.0.1:8080/api/v10/webhooks/123/SECRET-TOKEN',
    ]) {
      const logged = JSON.stringify(failureFacts(refusal(10062, 404, url)));
      expect(logged).not.toContain('SECRET-TOKEN');
      expect(logged).not.toContain('a secret question');
      expect(logged).toContain('10062');
      expect(logged).toContain('/123/[token]');
    }
  });
});

describe('a refused login', () => {
  it.each([
    ['a wrong token at registration', refusal(0, 401), /DISCORD_TOKEN/],
    ['a wrong token over the gateway', new Error('Authentication failed'), /DISCORD_TOKEN/],
    ['an intent', new Error('Used disallowed intents'), /4014.*Privileged Gateway Intents/],
    ['too few shards', new Error('Sharding is required'), /SHARDS=auto/],
    ['the network', new Error('connect ECONNREFUSED'), /cannot be reached.*DISCORD_API_URL/],
  ])('B11: for %s says what to do', (_, error, expected) => {
    const refused = loginRefused(error);
    expect(refused.code).toBe('discord_refused');
    expect(refused.message).toMatch(expected);
  });

  it('B11: for a token that discord.js will not even try says what to do', async () => {
    const client = createClient({ shards: null, discordApiUrl: null });
    const error: unknown = await client.login('').catch((caught: unknown) => caught);
    expect(loginRefused(error).message).toContain('DISCORD_TOKEN');
  });

  it('has a sentence for every code', () => {
    for (const code of [4004, 4010, 4011, 4012, 4013, 4014]) {
      expect(closedForGood(code).message.length).toBeGreaterThan(20);
    }
  });
});
