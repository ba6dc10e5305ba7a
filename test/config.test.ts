import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { start } from './cli/child.ts';
import { parseConfig } from '../src/config.ts';
import { isCartaError } from '../src/errors.ts';

const BUILT = fileURLToPath(new URL('../dist/src/config.js', import.meta.url));

/** Values that are wrong, each with a word that may not come back: it might be a secret. */
const FAULTY = {
  DISCORD_TOKEN: 'hunter2 hunter2',
  DISCORD_GUILD_ID: 'hunter2',
  DISCORD_API_URL: 'hunter2.test',
  DATABASE_URL: 'mysql://carta:hunter2@localhost',
  SHARDS: 'hunter2',
  LOG_LEVEL: 'hunter2',
  EMBEDDINGS: 'Hunter2:',
  MODEL: 'hunter2',
  MODEL_BASE_URL: 'ftp://hunter2',
};

describe('settings', () => {
  it('have a default each', () => {
    expect(parseConfig({})).toEqual({
      discordToken: null,
      discordGuildId: null,
      discordApiUrl: null,
      dataDir: 'data',
      databaseUrl: null,
      shards: null,
      logLevel: 'info',
      embeddings: 'local',
      model: null,
      modelBaseUrl: null,
      modelApiKey: null,
    });
  });

  it('that are empty are the defaults', () => {
    const names = [...Object.keys(FAULTY), 'DATA_DIR', 'MODEL_API_KEY'];
    expect(parseConfig(Object.fromEntries(names.map((name) => [name, ''])))).toEqual(
      parseConfig({}),
    );
  });

  it('are taken as they are set', () => {
    expect(
      parseConfig({
        DISCORD_TOKEN: 'abc.def-ghi_123',
        DISCORD_GUILD_ID: '123456789012345678',
        DISCORD_API_URL: 'http://127.0.0.1:8080/api/',
        DATA_DIR: '/var/lib/carta',
        DATABASE_URL: 'postgres://localhost/carta',
        SHARDS: '16',
        LOG_LEVEL: 'debug',
        EMBEDDINGS: 'openai:text-embedding-3-small',
        MODEL: 'ollama:llama3.1:8b',
        MODEL_BASE_URL: 'http://127.0.0.1:11434/v1',
        MODEL_API_KEY: 'key',
      }),
    ).toEqual({
      discordToken: 'abc.def-ghi_123',
      discordGuildId: '123456789012345678',
      discordApiUrl: 'http://127.0.0.1:8080/api',
      dataDir: '/var/lib/carta',
      databaseUrl: 'postgres://localhost/carta',
      shards: 16,
      logLevel: 'debug',
      embeddings: 'openai:text-embedding-3-small',
      model: 'ollama:llama3.1:8b',
      modelBaseUrl: 'http://127.0.0.1:11434/v1',
      modelApiKey: 'key',
    });
    expect(parseConfig({ SHARDS: 'auto' }).shards).toBe('auto');
  });
});

describe('faulty settings', () => {
  it('are all told at once, a line each, by name, with what to write instead', () => {
    const error = faultOf(FAULTY);
    const lines = error.message.split('\n').slice(1);
    expect(lines.map((line) => line.trim().split(' ')[0])).toEqual(Object.keys(FAULTY));
    for (const line of lines) expect(line).toMatch(/example: [A-Z_]+=\S|copy it from/);
    expect(error.facts).toEqual({ variables: Object.keys(FAULTY) });
  });

  it('never come back with their value', () => {
    const error = faultOf(FAULTY);
    expect(`${error.message} ${JSON.stringify(error.facts)} ${error.stack}`).not.toMatch(
      /hunter2/i,
    );
    expect(error.cause).toBeUndefined();
  });

  it('are told alone where the others are right', () => {
    const error = faultOf({ DISCORD_TOKEN: 'abc', SHARDS: '0' });
    expect(error.facts).toEqual({ variables: ['SHARDS'] });
  });
});

describe('a .env in the working folder', () => {
  it('is read, gives way to the environment, and leaves standard output clean', async () => {
    const cwd = await mkdtemp(path.join(tmpdir(), 'carta-env-'));
    onTestFinished(() => rm(cwd, { recursive: true, force: true }));
    await writeFile(path.join(cwd, '.env'), 'DATA_DIR=from-file\nLOG_LEVEL=debug\nMODEL=\n');
    const script = `import { loadConfig } from ${JSON.stringify(BUILT)};
      const { dataDir, logLevel, model } = loadConfig();
      process.stdout.write(JSON.stringify([dataDir, logLevel, model]));`;
    const child = start(process.execPath, ['--input-type=module', '-e', script], {
      cwd,
      env: { LOG_LEVEL: 'error' },
    });
    const { code, stdout, stderr } = await child.ended;
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toEqual(['from-file', 'error', null]);
  });
});

function faultOf(env: Record<string, string>) {
  try {
    parseConfig(env);
  } catch (error) {
    if (isCartaError(error) && error.code === 'bad_settings') return error;
    throw error;
  }
  throw new Error('The settings were taken');
}
