import {
  AllowedMentionsTypes,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  MessageType,
} from 'discord-api-types/v10';
import { checkVisible, findCommand, type OptionValue, slashData } from './command-use.ts';
import { formData } from './form.ts';
import { InteractionHandle } from './interaction-handle.ts';
import { interactionPayload } from './interaction-payload.ts';
import type { Desk } from './interaction-replies.ts';
import type { InteractionInit } from './interactions.ts';
import { post, remove } from './messages.ts';
import type { Channel, Message, PostedFile, User } from './model.ts';
import { messagePayload } from './payloads.ts';
import { permissionsIn, speakBit } from './permissions.ts';

/** Finds a button or select: by custom id's beginning, by part of its label, or by a rule. */
export type Match = string | RegExp | ((customId: string, label: string) => boolean);

/** How a message is sent. */
export interface SendOptions {
  readonly channel?: Channel;
  readonly replyTo?: Message;
  /** "Ping on reply"; on, as in Discord's client. */
  readonly ping?: boolean;
  readonly files?: readonly PostedFile[];
}

/** How an interaction is started. */
export interface UseOptions {
  /** Milliseconds it has been under way when the bot gets it; above 3,000 the bot is too late. */
  readonly age?: number;
  /** The server's settings open the command to this user whatever its default permissions. */
  readonly override?: boolean;
}

/** What people act in. */
export interface Stage extends Desk {
  /** Where things happen when nothing else is said. */
  readonly home: Channel;
  /** Resolves once a bot has identified. */
  readonly botIsThere: () => Promise<unknown>;
}

/** A person at Discord's client: can do what the client allows, and nothing else. */
export class Actor {
  readonly user: User;
  readonly #stage: Stage;

  constructor(stage: Stage, user: User) {
    this.#stage = stage;
    this.user = user;
  }

  get id(): string {
    return this.user.id;
  }

  /** The direct-message channel with the bot. */
  get dm(): Channel {
    return this.#stage.state.dmWith(this.user);
  }

  /** Writes a message. */
  send(text: string, options: SendOptions = {}): Message {
    const { state, home } = this.#stage;
    const { replyTo, ping = true, files = [] } = options;
    const channel = replyTo?.channel ?? options.channel ?? home;
    this.#join(channel);
    if ((permissionsIn(channel, this.user) & speakBit(channel)) === 0n)
      throw new Error(`${this.user.name} may not write in #${channel.name}`);
    // A reply to an interaction's answer mentions nobody: you-might-not-need-a-privileged-intent.mdx.
    const pings = ping && replyTo?.origin === undefined ? replyTo?.author.id : undefined;
    return post(state, {
      channel,
      author: this.user,
      body: {
        content: text,
        allowed_mentions: {
          parse: Object.values(AllowedMentionsTypes),
          replied_user: pings !== undefined,
        },
      },
      files,
      type: replyTo === undefined ? MessageType.Default : MessageType.Reply,
      reference:
        replyTo === undefined ? undefined : { messageId: replyTo.id, channelId: channel.id },
      repliedTo: pings,
    });
  }

  /** Writes a message that begins with a mention of the bot. */
  mention(text: string, options: SendOptions = {}): Message {
    return this.send(`<@${this.#stage.state.bot.id}> ${text}`, options);
  }

  /** Replies to a message. */
  reply(to: Message, text: string, options: Pick<SendOptions, 'ping'> = {}): Message {
    return this.send(text, { ...options, replyTo: to });
  }

  /** Deletes a message. */
  delete(message: Message): void {
    remove(this.#stage.state, message);
  }

  /** Uses a slash command: `ask`, or `carta status` for a subcommand. */
  async slash(
    path: string,
    values: Readonly<Record<string, OptionValue>> = {},
    where?: Channel,
    options: UseOptions = {},
  ): Promise<InteractionHandle> {
    const channel = where ?? this.#stage.home;
    const command = await this.#command(path, ApplicationCommandType.ChatInput, channel, options);
    const data = slashData(this.#stage.state, command, { user: this.user, channel, path, values });
    return this.#start(InteractionType.ApplicationCommand, path, channel, data, options);
  }

  /** Types into an option that completes itself; the handle's `choices()` are what is offered. */
  async complete(
    path: string,
    option: string,
    typed: string,
    where?: Channel,
    options: UseOptions & { readonly values?: Readonly<Record<string, OptionValue>> } = {},
  ): Promise<InteractionHandle> {
    const channel = where ?? this.#stage.home;
    const command = await this.#command(path, ApplicationCommandType.ChatInput, channel, options);
    const values = { ...options.values, [option]: typed };
    const use = { user: this.user, channel, path, values, focused: option };
    const data = slashData(this.#stage.state, command, use);
    return this.#start(
      InteractionType.ApplicationCommandAutocomplete,
      path,
      channel,
      data,
      options,
    );
  }

  /** Uses a command from a message's context menu. */
  async messageCommand(
    name: string,
    message: Message,
    options: UseOptions = {},
  ): Promise<InteractionHandle> {
    const { state } = this.#stage;
    const { channel } = message;
    this.#checkSees(message);
    const { id } = await this.#command(name, ApplicationCommandType.Message, channel, options);
    const data = {
      id,
      name,
      type: ApplicationCommandType.Message,
      target_id: message.id,
      resolved: { messages: { [message.id]: messagePayload(state, message, true) } },
    };
    const type = InteractionType.ApplicationCommand;
    return this.#start(type, name, channel, data, options, { target: message });
  }

  /** Presses a button. */
  async press(
    message: Message,
    match: Match,
    options: UseOptions = {},
  ): Promise<InteractionHandle> {
    this.#checkSees(message);
    const found = message.buttons.find(({ customId, label }) => matches(match, customId, label));
    if (found?.customId === undefined) {
      const shown = message.buttons.map(
        ({ label, customId, url }) => `[${label}] ${customId ?? url}`,
      );
      throw new Error(
        `no button ${String(match)} on ${message.id}; there are: ${shown.join(', ')}`,
      );
    }
    if (found.disabled) throw new Error(`the button ${found.label} is switched off`);
    return this.#useComponent(message, ComponentType.Button, found.customId, {}, options);
  }

  /**
   * Presses a button that is not on the message, as one can where a message is out of date or the
   * custom id comes from an older version of the bot.
   */
  async pressRaw(
    message: Message,
    customId: string,
    options: UseOptions = {},
  ): Promise<InteractionHandle> {
    return this.#useComponent(message, ComponentType.Button, customId, {}, options);
  }

  /** Picks from a select menu. */
  async select(
    message: Message,
    match: Match,
    values: readonly string[],
    options: UseOptions = {},
  ): Promise<InteractionHandle> {
    this.#checkSees(message);
    const found = message.selects.find(({ customId }) => matches(match, customId, ''));
    if (found === undefined || found.disabled) throw new Error(`no select menu ${String(match)}`);
    const strange = values.filter((value) => !found.options.some((one) => one.value === value));
    if (found.options.length > 0 && strange.length > 0)
      throw new Error(`${strange.join(', ')} cannot be picked from ${found.customId}`);
    return this.#useComponent(message, found.type, found.customId, { values }, options);
  }

  /** Fills in the form which an interaction has opened, and sends it. */
  async submit(
    opener: InteractionHandle,
    values: Readonly<Record<string, string | readonly string[]>>,
    options: UseOptions = {},
  ): Promise<InteractionHandle> {
    const modal = await opener.modal();
    const { channel, source } = opener.interaction;
    const data = { custom_id: modal.customId, components: formData(modal, values) };
    const type = InteractionType.ModalSubmit;
    return this.#start(type, modal.customId, channel, data, options, { source });
  }

  #useComponent(
    source: Message,
    component_type: number,
    custom_id: string,
    extra: object,
    options: UseOptions,
  ): Promise<InteractionHandle> {
    const data = { component_type, custom_id, id: 1, ...extra };
    const type = InteractionType.MessageComponent;
    return this.#start(type, custom_id, source.channel, data, options, { source });
  }

  async #command(
    path: string,
    type: ApplicationCommandType,
    channel: Channel,
    options: UseOptions,
  ) {
    const { state } = this.#stage;
    this.#join(channel);
    const name = type === ApplicationCommandType.ChatInput ? (path.split(' ')[0] ?? '') : path;
    const command = await state.journal.until(`the command "${name}" to be registered`, () =>
      findCommand(state, channel, name, type),
    );
    checkVisible(command, { user: this.user, channel, path, ...options });
    return command;
  }

  async #start(
    type: InteractionType,
    name: string,
    channel: Channel,
    data: object,
    { age = 0 }: UseOptions,
    more: Pick<InteractionInit, 'source' | 'target'> = {},
  ): Promise<InteractionHandle> {
    const { state, interactions, botIsThere } = this.#stage;
    await botIsThere();
    this.#join(channel);
    const interaction = interactions.open({ type, user: this.user, channel, name, age, ...more });
    const payload = interactionPayload(state, interaction, data);
    interactions.step(interaction, 'dispatched');
    // Interactions come whatever the intents, and even where the bot cannot see the channel.
    const { guild } = channel;
    state.dispatch({ event: 'INTERACTION_CREATE', intent: 0, guild, data: () => payload });
    return new InteractionHandle(interaction, state.journal);
  }

  #join({ guild }: Channel): void {
    if (guild !== undefined) this.#stage.state.join(guild, this.user);
  }

  #checkSees(message: Message): void {
    this.#join(message.channel);
    if (message.deleted) throw new Error(`message ${message.id} is deleted`);
    if (message.visibleTo !== undefined && message.visibleTo !== this.user)
      throw new Error(`${this.user.name} cannot see ${message.visibleTo.name}'s private answer`);
    if (permissionsIn(message.channel, this.user) === 0n)
      throw new Error(`${this.user.name} cannot see #${message.channel.name}`);
  }
}

function matches(match: Match, customId: string | undefined, label: string): boolean {
  if (customId === undefined) return false;
  if (typeof match === 'function') return match(customId, label);
  if (typeof match === 'string') return customId.startsWith(match) || label.includes(match);
  return match.test(customId) || match.test(label);
}
