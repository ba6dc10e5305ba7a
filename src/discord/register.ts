import {
  REST,
  RESTJSONErrorCodes,
  Routes,
  type RESTGetAPIApplicationCommandsResult,
  type RESTGetAPICurrentUserGuildsResult,
  type RESTGetCurrentApplicationResult,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { Config } from '../config.ts';
import { CartaError } from '../errors.ts';
import { codeOf } from './failures.ts';
import { inviteLink } from './invite.ts';
import { loginRefused } from './refused.ts';
import { COMMANDS, MENUS } from './router.ts';

/** What was registered, and where. */
export interface Registered {
  /** A server's id, or null for all servers and direct messages. */
  readonly guildId: string | null;
  readonly names: readonly string[];
  /** Servers in which a set of their own was taken away. */
  readonly cleared: readonly string[];
  readonly invite: string;
}

/** Discord gives so many servers at a time: developers/resources/user.mdx#get-current-user-guilds */
const GUILDS_PAGE = 200;

/**
 * Registers all commands in one scope and clears the other, so that nobody sees a command twice
 * (discord-api-docs#3885). Done twice, it leaves the same set.
 * @throws CartaError `discord_refused` for a wrong token or a server that the bot is not in
 */
export async function registerCommands(
  config: Pick<Config, 'discordToken' | 'discordGuildId' | 'discordApiUrl'>,
): Promise<Registered> {
  const { discordToken, discordGuildId: guildId, discordApiUrl } = config;
  const rest = new REST(discordApiUrl === null ? {} : { api: discordApiUrl });
  rest.setToken(discordToken ?? '');
  const id = await applicationId(rest);
  try {
    // The wanted set first: for a moment there are two, but never none.
    if (guildId === null) {
      const names = await put(rest, Routes.applicationCommands(id), commandSet());
      return { guildId, names, cleared: await clearGuilds(rest, id), invite: inviteLink(id) };
    }
    const route = Routes.applicationGuildCommands(id, guildId);
    const names = await put(rest, route, commandSet().map(forGuild));
    await put(rest, Routes.applicationCommands(id), []);
    return { guildId, names, cleared: [], invite: inviteLink(id) };
  } catch (error) {
    if (codeOf(error) === RESTJSONErrorCodes.MissingAccess) {
      throw new CartaError(
        'discord_refused',
        `The bot is not in the server DISCORD_GUILD_ID=${guildId ?? ''}. Invite it, then register ` +
          `again: ${inviteLink(id)}`,
        { cause: error },
      );
    }
    throw error;
  }
}

type CommandSet = RESTPutAPIApplicationCommandsJSONBody;

function commandSet(): CommandSet {
  return [...COMMANDS, ...MENUS].map(({ data }) => data);
}

/** Where a command is offered is for global ones only: application-commands.mdx, "contexts". */
function forGuild(command: CommandSet[number]): CommandSet[number] {
  const copy = { ...command };
  delete copy.contexts;
  delete copy.integration_types;
  return copy;
}

async function applicationId(rest: REST): Promise<string> {
  try {
    const application = await rest.get(Routes.currentApplication());
    return (application as RESTGetCurrentApplicationResult).id;
  } catch (error) {
    throw loginRefused(error);
  }
}

/** Returns the names of what is registered there now. */
async function put(rest: REST, route: `/${string}`, body: CommandSet): Promise<readonly string[]> {
  const commands = await rest.put(route, { body });
  return (commands as RESTGetAPIApplicationCommandsResult).map(({ name }) => name);
}

/** Takes away the sets that single servers have from an earlier registration there. */
async function clearGuilds(rest: REST, id: string): Promise<readonly string[]> {
  const cleared: string[] = [];
  for await (const guildId of guilds(rest)) {
    const route = Routes.applicationGuildCommands(id, guildId);
    try {
      const commands = (await rest.get(route)) as RESTGetAPIApplicationCommandsResult;
      if (commands.length === 0) continue;
      await rest.put(route, { body: [] });
      cleared.push(guildId);
    } catch (error) {
      // Invited without "applications.commands", so it has no commands of ours either.
      if (codeOf(error) !== RESTJSONErrorCodes.MissingAccess) throw error;
    }
  }
  return cleared;
}

async function* guilds(rest: REST): AsyncGenerator<string> {
  let after = '0';
  for (;;) {
    const query = new URLSearchParams({ after, limit: String(GUILDS_PAGE) });
    const page = await rest.get(Routes.userGuilds(), { query });
    const ids = (page as RESTGetAPICurrentUserGuildsResult).map((guild) => guild.id);
    yield* ids;
    const last = ids.at(-1);
    if (ids.length < GUILDS_PAGE || last === undefined) return;
    after = last;
  }
}
