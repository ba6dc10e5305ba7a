import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType as Kind,
  ApplicationCommandType,
  InteractionContextType,
} from 'discord-api-types/v10';
import { isRecord } from './issues.ts';
import type { Channel, Role, User } from './model.ts';
import { channelPayload, interactionMember, rolePayload, userPayload } from './payloads.ts';
import { basePermissions, names, permissionsIn } from './permissions.ts';
import type { State } from './state.ts';

/** What a person fills into an option. */
export type OptionValue = string | number | boolean | User | Channel | Role;

/** How a command is used. */
export interface CommandUse {
  readonly user: User;
  readonly channel: Channel;
  /** As typed: `ask`, or `carta status` for a subcommand. */
  readonly path: string;
  readonly values: Readonly<Record<string, OptionValue>>;
  /** The option being typed in, for autocomplete; then nothing is required yet. */
  readonly focused?: string;
  /** A moderator has opened the command to this user in the server's settings. */
  readonly override?: boolean;
}

interface Filled {
  name: string;
  type: Kind;
  value?: unknown;
  focused?: boolean;
  options?: Filled[];
}

/** Commands a person sees in a channel: the server's own and the global ones, so doubles show. */
export function shownCommands(state: State, channel: Channel): readonly APIApplicationCommand[] {
  const own = channel.guild === undefined ? [] : (state.commands.get(channel.guild.id) ?? []);
  return [...own, ...(state.commands.get('') ?? [])];
}

/** Finds a command by name and kind. */
export function findCommand(
  state: State,
  channel: Channel,
  name: string,
  type: ApplicationCommandType,
): APIApplicationCommand | undefined {
  return shownCommands(state, channel).find((shown) => shown.name === name && shown.type === type);
}

/**
 * Says no where Discord would not show the command: by context, by permission.
 * @throws Error naming what is missing; the test asks for something no person can do
 */
export function checkVisible(
  command: APIApplicationCommand,
  use: Omit<CommandUse, 'values'>,
): void {
  const { user, channel, path } = use;
  const { BotDM, Guild } = InteractionContextType;
  const context = channel.guild === undefined ? BotDM : Guild;
  const contexts = command.contexts ?? [Guild, BotDM];
  if (!contexts.includes(context)) {
    const place = context === Guild ? 'servers' : 'direct messages';
    throw new Error(`${user.name} sees no "${path}" here: it is not offered in ${place}`);
  }
  if (channel.guild === undefined || use.override === true) return;
  const needed = BigInt(command.default_member_permissions ?? 0);
  const missing = needed & ~basePermissions(channel.guild, user);
  if (missing !== 0n)
    throw new Error(`${user.name} sees no "${path}": it needs ${names(missing).join(', ')}`);
  if (permissionsIn(channel, user) === 0n)
    throw new Error(`${user.name} cannot see #${channel.name}`);
}

/**
 * Fills a slash command in as Discord's own client would, refusing what it would refuse.
 * @returns `data` of the interaction: receiving-and-responding.mdx#interaction-object-application-command-data-structure
 * @throws Error when a value does not fit what was registered
 */
export function slashData(state: State, command: APIApplicationCommand, use: CommandUse): object {
  const [, ...steps] = use.path.split(' ');
  let offered: readonly APIApplicationCommandOption[] = command.options ?? [];
  const around: Filled[] = [];
  for (const step of steps) {
    const found = offered.find((option) => option.name === step);
    if (found === undefined)
      throw new Error(`/${use.path}: there is no "${step}" in /${command.name}`);
    around.push({ name: step, type: found.type });
    offered = 'options' in found ? (found.options ?? []) : [];
  }
  const resolved = new Resolved(state, use.channel);
  let options = fill(offered, use, resolved);
  for (const wrapper of around.reverse()) options = [{ ...wrapper, options }];
  return {
    id: command.id,
    name: command.name,
    type: ApplicationCommandType.ChatInput,
    ...(command.guild_id === undefined ? {} : { guild_id: command.guild_id }),
    ...(options.length === 0 ? {} : { options }),
    ...resolved.data,
  };
}

function fill(
  offered: readonly APIApplicationCommandOption[],
  { path, values, focused }: CommandUse,
  resolved: Resolved,
): Filled[] {
  const unknown = Object.keys(values).filter((name) => !offered.some((one) => one.name === name));
  if (unknown.length > 0) throw new Error(`/${path} has no option ${unknown.join(', ')}`);
  return offered.flatMap((option): Filled[] => {
    const value = values[option.name];
    if (value === undefined) {
      if (option.required === true && focused === undefined)
        throw new Error(`/${path} needs ${option.name}`);
      return [];
    }
    const typing = option.name === focused;
    if (typing && !('autocomplete' in option && option.autocomplete))
      throw new Error(`/${path}: ${option.name} has no autocomplete`);
    const fault = typing ? undefined : misfit(option, value);
    if (fault !== undefined) throw new Error(`/${path} ${option.name}: ${fault}`);
    const filled = { name: option.name, type: option.type, value: resolved.take(value) };
    return [typing ? { ...filled, focused: true } : filled];
  });
}

/** Why Discord's client would not take a value. */
function misfit(option: APIApplicationCommandOption, value: OptionValue): string | undefined {
  switch (option.type) {
    case Kind.String: {
      if (typeof value !== 'string') return 'not a text';
      const { choices, min_length: min = 0, max_length: max = 6000 } = option;
      if (choices !== undefined && !choices.some((choice) => choice.value === value))
        return `"${value}" is none of ${choices.map((choice) => choice.value).join(', ')}`;
      if (value.length < min || value.length > max)
        return `${value.length} characters, ${min} to ${max} are allowed`;
      return undefined;
    }
    case Kind.Integer:
    case Kind.Number: {
      if (typeof value !== 'number') return 'not a number';
      if (option.type === Kind.Integer && !Number.isInteger(value)) return 'not whole';
      const { min_value: min = -Infinity, max_value: max = Infinity } = option;
      return value < min || value > max ? `${value} is not in ${min} to ${max}` : undefined;
    }
    case Kind.Boolean:
      return typeof value === 'boolean' ? undefined : 'neither true nor false';
    case Kind.User:
    case Kind.Channel:
    case Kind.Role:
    case Kind.Mentionable:
      return isRecord(value) ? undefined : 'neither a user, a channel nor a role';
    case Kind.Attachment:
    case Kind.Subcommand:
    case Kind.SubcommandGroup:
      return 'the stand-in does not fill in this kind of option';
  }
}

/** Collects the people, channels and roles that options name: `resolved` of the interaction. */
class Resolved {
  readonly #state: State;
  readonly #channel: Channel;
  readonly #found: Record<string, Record<string, object>> = {};

  constructor(state: State, channel: Channel) {
    this.#state = state;
    this.#channel = channel;
  }

  take(value: OptionValue): string | number | boolean {
    if (typeof value !== 'object') return value;
    const user = this.#state.users.get(value.id);
    const channel = this.#state.channels.get(value.id);
    const role = this.#channel.guild?.roles.get(value.id);
    const member = this.#channel.guild?.members.get(value.id);
    if (user !== undefined) this.#add('users', value.id, userPayload(user));
    if (member !== undefined) {
      const { user: known, ...partial } = interactionMember(this.#channel, member);
      this.#add('members', known.id, partial);
    }
    if (channel !== undefined) this.#add('channels', value.id, channelPayload(channel));
    if (role !== undefined) this.#add('roles', value.id, rolePayload(role));
    return value.id;
  }

  get data(): object {
    return Object.keys(this.#found).length === 0 ? {} : { resolved: this.#found };
  }

  #add(kind: string, id: string, payload: object): void {
    (this.#found[kind] ??= {})[id] = payload;
  }
}
