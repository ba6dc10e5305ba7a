import {
  type APIApplicationCommand,
  ApplicationCommandType,
  ApplicationIntegrationType,
} from 'discord-api-types/v10';
import { ApiError } from '../errors.ts';
import { Issues } from '../issues.ts';
import type { State } from '../state.ts';
import { throwIssues } from '../validate.ts';
import { validateCommands } from '../validate-commands.ts';
import type { Answer, Call, Route } from './route.ts';

/** Command registration: developers/interactions/application-commands.mdx. */
export const commandRoutes: readonly Route[] = [
  { method: 'GET', path: '/applications/:application/commands', auth: true, serve: list },
  { method: 'PUT', path: '/applications/:application/commands', auth: true, serve: overwrite },
  {
    method: 'GET',
    path: '/applications/:application/guilds/:guild/commands',
    auth: true,
    serve: list,
  },
  {
    method: 'PUT',
    path: '/applications/:application/guilds/:guild/commands',
    auth: true,
    serve: overwrite,
  },
];

function list(call: Call): Answer {
  return { status: 200, body: call.desk.state.commands.get(scope(call)) ?? [] };
}

function overwrite(call: Call): Answer {
  const where = scope(call);
  return { status: 200, body: overwriteCommands(call.desk.state, where, call.body) };
}

/** The guild's id, or `''` for the global set: the two are apart, so a command in both shows twice. */
function scope(call: Call): string {
  const { state } = call.desk;
  if (call.params['application'] !== state.bot.id) throw new ApiError('unknownApplication');
  const guild = call.params['guild'] ?? '';
  if (guild !== '' && !state.guilds.has(guild)) throw new ApiError('missingAccess');
  return guild;
}

/**
 * Replaces a command set; a command that was there keeps its id.
 * @throws ApiError 50035
 */
export function overwriteCommands(
  state: State,
  where: string,
  body: unknown,
): APIApplicationCommand[] {
  const issues = new Issues();
  const commands = validateCommands(body, issues);
  throwIssues(issues);
  const before = state.commands.get(where) ?? [];
  const stored = commands.map((command): APIApplicationCommand => {
    const type = command.type ?? ApplicationCommandType.ChatInput;
    const known = before.find((old) => old.name === command.name && old.type === type);
    return {
      default_member_permissions: null,
      nsfw: false,
      description: '',
      integration_types: [ApplicationIntegrationType.GuildInstall],
      ...command,
      id: known?.id ?? state.newId(),
      application_id: state.bot.id,
      type,
      version: state.newId(),
      ...(where === '' ? {} : { guild_id: where }),
    } as APIApplicationCommand;
  });
  state.commands.set(where, stored);
  return stored;
}
