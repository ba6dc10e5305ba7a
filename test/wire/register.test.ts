import { execFile } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { INVITE_PERMISSIONS } from '../../src/discord/invite.ts';
import type { Discord } from '../discord/server.ts';
import { dataFolder, patientDiscord } from './bot.ts';

const SCRIPT = fileURLToPath(new URL('../../dist/scripts/register.js', import.meta.url));
const ALL = ['Answer this', 'Check citations', 'ask', 'cite'];

const run = promisify(execFile);

async function stage() {
  const discord = await patientDiscord();
  const data = dataFolder();
  onTestFinished(async () => {
    await discord.stop();
    data.remove();
  });
  const register = async (env: Readonly<Record<string, string>> = {}) => {
    const options = {
      cwd: data.dir,
      env: { PATH: process.env['PATH'], ...discord.env, ...env },
    };
    try {
      return { code: 0, ...(await run(process.execPath, [SCRIPT], options)) };
    } catch (error) {
      // What `execFile` rejects with where the code is not 0.
      return error as { code: number; stdout: string; stderr: string };
    }
  };
  return { discord, register };
}

const names = (discord: Discord) => discord.commandNames().sort();

describe('npm run register', () => {
  it('A15: everywhere, twice, leaves each command once', async () => {
    const { discord, register } = await stage();
    expect((await register()).code).toBe(0);
    const first = discord.state.commands.get('');
    expect((await register()).code).toBe(0);
    expect(names(discord)).toEqual(ALL);
    expect(discord.state.commands.get('')?.map(({ id }) => id)).toEqual(first?.map(({ id }) => id));
    expect(discord.violations).toEqual([]);
  });

  it('A15: in one server, twice, leaves each command once', async () => {
    const { discord, register } = await stage();
    const env = { DISCORD_GUILD_ID: discord.guild.id };
    expect((await register(env)).code).toBe(0);
    expect((await register(env)).code).toBe(0);
    expect(names(discord)).toEqual(ALL);
    expect(discord.state.commands.get('') ?? []).toEqual([]);
    expect(discord.violations).toEqual([]);
  });

  it('A15: from one scope to the other and back leaves each command once', async () => {
    const { discord, register } = await stage();
    const env = { DISCORD_GUILD_ID: discord.guild.id };
    for (const scope of [env, {}, env, {}]) {
      expect((await register(scope)).code).toBe(0);
      expect(names(discord)).toEqual(ALL);
    }
    expect(discord.violations).toEqual([]);
  });

  it('B17: prints an invitation with the permission to pin and both scopes', async () => {
    const { discord, register } = await stage();
    const { stdout } = await register();
    const link = new URL(/https:\S+/.exec(stdout)?.[0] ?? '');
    expect(link.origin + link.pathname).toBe('https://discord.com/oauth2/authorize');
    expect(link.searchParams.get('client_id')).toBe(discord.bot.id);
    expect(link.searchParams.get('permissions')).toBe('2252109051448320');
    expect(link.searchParams.get('scope')).toBe('bot applications.commands');
    expect(INVITE_PERMISSIONS & (1n << 51n)).not.toBe(0n);
  });

  it('A13: puts no length on the option that completes itself', async () => {
    const { discord, register } = await stage();
    await register();
    const cite = discord.state.commands.get('')?.find(({ name }) => name === 'cite');
    expect(cite?.options?.[0]).toMatchObject({ autocomplete: true });
    expect(cite?.options?.[0]).not.toHaveProperty('max_length');
    expect(cite?.options?.[0]).not.toHaveProperty('min_length');
  });

  it('refuses a wrong token, a server that the bot is not in, and no token, with a sentence', async () => {
    const { register } = await stage();
    const wrong = await register({ DISCORD_TOKEN: 'wrong.token.here' });
    expect(wrong).toMatchObject({ code: 3, stdout: '' });
    expect(wrong.stderr).toContain('Discord refused DISCORD_TOKEN');
    const elsewhere = await register({ DISCORD_GUILD_ID: '123456789012345678' });
    expect(elsewhere).toMatchObject({ code: 3, stdout: '' });
    expect(elsewhere.stderr).toMatch(/not in the server .*https:\/\/discord\.com/);
    const none = await register({ DISCORD_TOKEN: '' });
    expect(none).toMatchObject({ code: 2, stdout: '' });
    expect(none.stderr).toContain('DISCORD_TOKEN is not set');
  });
});
