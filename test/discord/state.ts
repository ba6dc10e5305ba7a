import {
  type APIApplicationCommand,
  ChannelType,
  GatewayIntentBits,
  Locale,
} from 'discord-api-types/v10';
import { type Clock, snowflakes } from './clock.ts';
import { ApiError } from './errors.ts';
import type { Journal } from './journal.ts';
import type { Channel, Guild, Member, Message, Role, User } from './model.ts';
import { ALL, bits, EVERYONE_DEFAULT, type Permissions } from './permissions.ts';

/** An event on its way to the bot. */
export interface Dispatch {
  readonly event: string;
  /** The intent that asks for it; 0 when it always comes. */
  readonly intent: number;
  readonly guild?: Guild | undefined;
  /** Where it happened; the bot must be able to see it. */
  readonly channel?: Channel | undefined;
  /** Builds the payload for a reader with or without MESSAGE_CONTENT. */
  readonly data: (reads: boolean) => unknown;
}

/** What the state is made from. */
export interface StateOptions {
  readonly clock: Clock;
  readonly journal: Journal;
  readonly botName: string;
  readonly botId: string;
  /** Whether the application was granted MESSAGE_CONTENT, which governs REST reads. */
  readonly readsContent: boolean;
}

/** Everything that Discord knows: people, servers, channels, messages, commands. */
export class State {
  readonly clock: Clock;
  readonly journal: Journal;
  readonly newId: (at?: number) => string;
  readonly bot: User;
  readonly readsContent: boolean;
  readonly users = new Map<string, User>();
  readonly guilds = new Map<string, Guild>();
  readonly channels = new Map<string, Channel>();
  /** Registered commands, by guild id; the global ones under `''`. */
  readonly commands = new Map<string, APIApplicationCommand[]>();
  readonly #readers: ((dispatch: Dispatch) => void)[] = [];

  constructor(options: StateOptions) {
    this.clock = options.clock;
    this.journal = options.journal;
    this.readsContent = options.readsContent;
    this.newId = snowflakes(options.clock);
    this.bot = { ...person(options.botId, options.botName), bot: true };
    this.users.set(this.bot.id, this.bot);
  }

  /** Hands every event from now on to `reader`. */
  onDispatch(reader: (dispatch: Dispatch) => void): void {
    this.#readers.push(reader);
  }

  dispatch(dispatch: Dispatch): void {
    for (const reader of this.#readers) reader(dispatch);
  }

  addUser(name: string, extra: Partial<Pick<User, 'bot' | 'locale' | 'closedToDms'>> = {}): User {
    const user = { ...person(this.newId(), name), ...extra };
    this.users.set(user.id, user);
    return user;
  }

  /** @param botPermissions - what the invitation gave the bot */
  addGuild(name: string, botPermissions: Permissions, locale: Locale): Guild {
    const id = this.newId();
    const owner = this.addUser(`owner of ${name}`);
    const joinedAt = this.clock.now();
    const everyone = role(id, '@everyone', EVERYONE_DEFAULT);
    const roles = new Map([[id, everyone]]);
    const guild: Guild = { id, name, owner, locale, roles, members: new Map(), joinedAt };
    this.guilds.set(id, guild);
    this.join(guild, owner);
    const own = role(this.newId(), this.bot.name, bits(botPermissions), this.bot.id);
    guild.roles.set(own.id, own);
    this.join(guild, this.bot).roles.add(own.id);
    return guild;
  }

  /** Makes a user a member, or finds the membership. */
  join(guild: Guild, user: User): Member {
    const member = guild.members.get(user.id) ?? {
      user,
      roles: new Set<string>(),
      joinedAt: this.clock.now(),
    };
    guild.members.set(user.id, member);
    return member;
  }

  addRole(guild: Guild, name: string, permissions: Permissions): Role {
    const added = role(this.newId(), name, bits(permissions) & ALL);
    guild.roles.set(added.id, added);
    return added;
  }

  addChannel(guild: Guild, name: string): Channel {
    return this.#keep({ ...channel(this.newId(), name), guild });
  }

  addThread(
    id: string,
    name: string,
    parent: Channel,
    opener: User,
    archiveAfter: number,
  ): Channel {
    return this.#keep({
      ...channel(id, name),
      type: ChannelType.PublicThread,
      guild: parent.guild,
      parent,
      opener,
      archiveAfter,
    });
  }

  /** The direct-message channel between the bot and a person. */
  dmWith(user: User): Channel {
    const open = [...this.channels.values()].find((known) => known.recipient === user);
    return (
      open ??
      this.#keep({ ...channel(this.newId(), user.name), type: ChannelType.DM, recipient: user })
    );
  }

  /** @throws {@link ApiError} 10003 */
  channel(id: string): Channel {
    const found = this.channels.get(id);
    if (found === undefined) throw new ApiError('unknownChannel');
    return found;
  }

  /**
   * A message by its channel, as the bot's ordinary routes see it: ephemeral ones are not there.
   * @throws {@link ApiError} 10008
   */
  message(where: Channel, id: string): Message {
    const found = where.messages.get(id);
    if (found === undefined || found.ephemeral) throw new ApiError('unknownMessage');
    return found;
  }

  #keep(made: Channel): Channel {
    this.channels.set(made.id, made);
    return made;
  }
}

/** Which intent asks for the messages of a channel: developers/events/gateway.mdx#list-of-intents. */
export function messageIntent(where: Channel): number {
  return where.guild === undefined
    ? GatewayIntentBits.DirectMessages
    : GatewayIntentBits.GuildMessages;
}

function person(id: string, name: string): User {
  return { id, name, bot: false, locale: Locale.EnglishUS, closedToDms: false };
}

function role(id: string, name: string, permissions: bigint, botId?: string): Role {
  return { id, name, permissions, botId };
}

function channel(id: string, name: string): Channel {
  return {
    id,
    name,
    type: ChannelType.GuildText,
    guild: undefined,
    parent: undefined,
    recipient: undefined,
    opener: undefined,
    archiveAfter: 1440,
    overwrites: new Map(),
    messages: new Map(),
  };
}
