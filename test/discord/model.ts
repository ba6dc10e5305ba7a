import type {
  APIAttachment,
  APIEmbed,
  APIMessageTopLevelComponent,
  Locale,
  MessageType,
} from 'discord-api-types/v10';
import { type ChannelType, MessageFlags } from 'discord-api-types/v10';
import { buttonsOf, selectsOf, textsOf, type ShownButton, type ShownSelect } from './components.ts';
import type { Pings } from './pings.ts';

/** A person or a bot. */
export interface User {
  readonly id: string;
  readonly name: string;
  readonly bot: boolean;
  locale: Locale;
  /** Whether direct messages are closed to the bot (50007). */
  closedToDms: boolean;
}

/** A role; the one with the guild's id is @everyone. */
export interface Role {
  readonly id: string;
  readonly name: string;
  permissions: bigint;
  /** The bot the role belongs to, for the role Discord makes with an invitation. */
  readonly botId: string | undefined;
}

/** A user in a guild. */
export interface Member {
  readonly user: User;
  readonly roles: Set<string>;
  readonly joinedAt: number;
}

/** What a channel grants or takes, to a role (0) or a member (1). */
export interface Overwrite {
  readonly id: string;
  readonly type: 0 | 1;
  readonly allow: bigint;
  readonly deny: bigint;
}

/** A server. */
export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly owner: User;
  readonly locale: Locale;
  readonly roles: Map<string, Role>;
  readonly members: Map<string, Member>;
  readonly joinedAt: number;
}

/** A text channel, a thread or a direct-message channel. */
export interface Channel {
  readonly id: string;
  readonly type: ChannelType.GuildText | ChannelType.PublicThread | ChannelType.DM;
  readonly name: string;
  readonly guild: Guild | undefined;
  /** The channel a thread hangs in. */
  readonly parent: Channel | undefined;
  /** The person at the other end of a direct-message channel. */
  readonly recipient: User | undefined;
  /** Who opened a thread. */
  readonly opener: User | undefined;
  readonly archiveAfter: number;
  readonly overwrites: Map<string, Overwrite>;
  readonly messages: Map<string, Message>;
}

/** A file that came with a message. */
export interface PostedFile {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

/** What a message points to. */
export interface Reference {
  readonly messageId: string;
  readonly channelId: string;
}

/** The interaction a message answers, as shown in `interaction_metadata`. */
export interface MessageOrigin {
  readonly interactionId: string;
  readonly interactionType: number;
  readonly user: User;
  /** The message whose component was used. */
  readonly pressedId: string | undefined;
  readonly targetId: string | undefined;
  /** The first answer, on a follow-up. */
  readonly originalId: string | undefined;
}

/** What a message is made of. */
export interface MessageInit {
  readonly id: string;
  readonly channel: Channel;
  readonly author: User;
  readonly type: MessageType;
  readonly at: number;
  readonly content: string;
  readonly embeds: APIEmbed[];
  readonly components: APIMessageTopLevelComponent[];
  readonly flags: number;
  readonly pings: Pings;
  readonly reference?: Reference | undefined;
  readonly origin?: MessageOrigin | undefined;
  readonly nonce?: string | number | undefined;
  /** The only person who sees it. */
  readonly visibleTo?: User | undefined;
}

/** A message as it stands; edits change it in place, so a test may hold on to it. */
export class Message {
  readonly id: string;
  readonly channel: Channel;
  readonly author: User;
  readonly type: MessageType;
  readonly at: number;
  readonly reference: Reference | undefined;
  readonly origin: MessageOrigin | undefined;
  readonly nonce: string | number | undefined;
  readonly visibleTo: User | undefined;
  readonly files = new Map<string, PostedFile>();
  content: string;
  embeds: APIEmbed[];
  components: APIMessageTopLevelComponent[];
  attachments: APIAttachment[] = [];
  flags: number;
  /** Whom the message mentions, which is whom it pings. */
  pings: Pings;
  editedAt: number | undefined;
  pinnedAt: number | undefined;
  thread: Channel | undefined;
  deleted = false;

  constructor(init: MessageInit) {
    this.id = init.id;
    this.channel = init.channel;
    this.author = init.author;
    this.type = init.type;
    this.at = init.at;
    this.content = init.content;
    this.embeds = init.embeds;
    this.components = init.components;
    this.flags = init.flags;
    this.pings = init.pings;
    this.reference = init.reference;
    this.origin = init.origin;
    this.nonce = init.nonce;
    this.visibleTo = init.visibleTo;
  }

  /** Whether it still shows "thinking…". */
  get loading(): boolean {
    return (this.flags & MessageFlags.Loading) !== 0;
  }

  get ephemeral(): boolean {
    return (this.flags & MessageFlags.Ephemeral) !== 0;
  }

  get pinned(): boolean {
    return this.pinnedAt !== undefined;
  }

  /** All text a reader sees, a line each: content, embeds, text displays. */
  get text(): string {
    const embeds = this.embeds.flatMap((embed) => [
      embed.author?.name,
      embed.title,
      embed.description,
      ...(embed.fields ?? []).flatMap((field) => [field.name, field.value]),
      embed.footer?.text,
    ]);
    return [this.content, ...embeds, ...textsOf(this.components)]
      .filter((part) => part !== undefined && part !== '')
      .join('\n');
  }

  get buttons(): readonly ShownButton[] {
    return buttonsOf(this.components);
  }

  get selects(): readonly ShownSelect[] {
    return selectsOf(this.components);
  }
}
