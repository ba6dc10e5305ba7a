import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createClient } from '../../src/discord/client.ts';
import type { Config } from '../../src/config.ts';

function client(shards: Config['shards'], discordApiUrl: string | null = null) {
  const made = createClient({ shards, discordApiUrl });
  onTestFinished(() => made.destroy());
  return made;
}

describe('the client', () => {
  it('B6 B8 B11: asks for 4609, pings nobody and outlives deleted questions', () => {
    const { options } = client(null);
    expect(options.intents.bitfield).toBe(4609);
    expect(options.allowedMentions).toEqual({ parse: [], repliedUser: false });
    expect(options.failIfNotExists).toBe(false);
  });

  it('takes the number of shards from the settings, never from the environment by itself', () => {
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    for (const value of ['', 'auto', '3']) {
      vi.stubEnv('SHARDS', value);
      expect(client(null).options).toMatchObject({ shards: [0], shardCount: 1 });
      expect(client(3).options).toMatchObject({ shards: [0, 1, 2], shardCount: 3 });
      expect(client('auto').options.shards).toBe('auto');
    }
  });

  it('goes to Discord unless another address is set', () => {
    expect(client(null).options.rest?.api).toBe('https://discord.com/api');
    expect(client(null, 'http://127.0.0.1:1/api').options.rest?.api).toBe('http://127.0.0.1:1/api');
  });
});
