import {
  type APIApplicationCommandOptionChoice,
  InteractionResponseType,
  InteractionType,
} from 'discord-api-types/v10';
import { LIMITS } from './limits.ts';
import type { Channel, Message, MessageOrigin, User } from './model.ts';
import type { State } from './state.ts';
import type { Modal } from './validate-modal.ts';

/** What can happen to an interaction. */
export type InteractionStep =
  /** It was sent to the bot. */
  | 'dispatched'
  /** The bot's first callback was taken. */
  | 'acknowledged'
  /** A message of it was finished for the first time: a reply, or a deferred answer's first edit. */
  | 'answered'
  /** A message of it was changed. */
  | 'edited'
  | 'followed up'
  | 'deleted'
  /** A request about it was refused. */
  | 'refused';

/** One step of an interaction; `order` is its place among everything that happened. */
export interface InteractionEvent {
  readonly step: InteractionStep;
  readonly order: number;
  readonly detail: string;
}

/** What an interaction is made from. */
export interface InteractionInit {
  readonly type: InteractionType;
  readonly user: User;
  readonly channel: Channel;
  readonly name: string;
  /** Already waiting for this many milliseconds. */
  readonly age: number;
  /** The message whose component was used, or from which the modal was opened. */
  readonly source?: Message | undefined;
  /** The message a message command was used on. */
  readonly target?: Message | undefined;
}

/** One use of a command, a component or a modal, and what the bot made of it. */
export class Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  readonly user: User;
  readonly channel: Channel;
  /** Command name or custom id. */
  readonly name: string;
  readonly source: Message | undefined;
  readonly target: Message | undefined;
  readonly dispatchedAt: number;
  readonly events: InteractionEvent[] = [];
  readonly followUps: Message[] = [];
  /** Messages in the order they were finished. */
  readonly answers: Message[] = [];
  callback: InteractionResponseType | undefined;
  /** What `@original` means: the first answer, or the message whose component was used. */
  original: Message | undefined;
  choices: readonly APIApplicationCommandOptionChoice[] | undefined;
  modal: Modal | undefined;

  constructor(id: string, token: string, dispatchedAt: number, init: InteractionInit) {
    this.id = id;
    this.token = token;
    this.dispatchedAt = dispatchedAt;
    this.type = init.type;
    this.user = init.user;
    this.channel = init.channel;
    this.name = init.name;
    this.source = init.source;
    this.target = init.target;
  }

  /** Whether the token has passed its 15 minutes. */
  expired(now: number): boolean {
    return now - this.dispatchedAt > LIMITS.interactionToken;
  }

  /** Whether the 3 seconds for the first callback have passed. */
  late(now: number): boolean {
    return now - this.dispatchedAt > LIMITS.firstResponse;
  }

  /** A component was used, or a modal that a component opened was sent. */
  get onComponent(): boolean {
    return this.source !== undefined;
  }

  /** How messages of this interaction name where they come from. */
  origin(followUp: boolean): MessageOrigin {
    return {
      interactionId: this.id,
      interactionType: this.type,
      user: this.user,
      pressedId: this.type === InteractionType.MessageComponent ? this.source?.id : undefined,
      targetId: this.target?.id,
      originalId: followUp ? this.original?.id : undefined,
    };
  }
}

/** Every interaction so far. */
export class Interactions {
  readonly all: Interaction[] = [];
  readonly #state: State;

  constructor(state: State) {
    this.#state = state;
  }

  open(init: InteractionInit): Interaction {
    const at = this.#state.clock.now() - init.age;
    const id = this.#state.newId(at);
    const token = Buffer.from(`interaction:${id}:${crypto.randomUUID()}`).toString('base64url');
    const interaction = new Interaction(id, token, at, init);
    this.all.push(interaction);
    return interaction;
  }

  byToken(token: string | undefined): Interaction | undefined {
    return this.all.find((interaction) => interaction.token === token);
  }

  /** Adds a step and wakes the waiting. */
  step(interaction: Interaction, step: InteractionStep, detail = ''): void {
    const suffix = detail === '' ? '' : ` (${detail})`;
    const order = this.#state.journal.entries.length + 1;
    interaction.events.push({ step, order, detail });
    this.#state.journal.note(`${interaction.name} of ${interaction.user.name}: ${step}${suffix}`);
  }
}

/** Which callbacks which interactions take: receiving-and-responding.mdx#interaction-response-object. */
export function takes(interaction: Interaction, callback: unknown): boolean {
  const { type, onComponent } = interaction;
  switch (callback) {
    case InteractionResponseType.ChannelMessageWithSource:
    case InteractionResponseType.DeferredChannelMessageWithSource:
      return type !== InteractionType.ApplicationCommandAutocomplete;
    case InteractionResponseType.DeferredMessageUpdate:
    case InteractionResponseType.UpdateMessage:
      return onComponent;
    case InteractionResponseType.ApplicationCommandAutocompleteResult:
      return type === InteractionType.ApplicationCommandAutocomplete;
    case InteractionResponseType.Modal:
      return (
        type === InteractionType.ApplicationCommand || type === InteractionType.MessageComponent
      );
    default:
      return false;
  }
}
