import {
  type APIApplicationCommandOptionChoice,
  InteractionResponseType,
} from 'discord-api-types/v10';
import type { Interaction, InteractionEvent, InteractionStep } from './interactions.ts';
import type { Journal } from './journal.ts';
import type { Message } from './model.ts';
import type { Modal } from './validate-modal.ts';

/** What a test holds after a person used a command, a button or a form. */
export class InteractionHandle {
  readonly interaction: Interaction;
  readonly #journal: Journal;

  constructor(interaction: Interaction, journal: Journal) {
    this.interaction = interaction;
    this.#journal = journal;
  }

  /** Everything that has happened to it, in order. */
  get events(): readonly InteractionEvent[] {
    return this.interaction.events;
  }

  /** The steps alone: `['dispatched', 'acknowledged', 'edited', 'answered']`. */
  get steps(): readonly InteractionStep[] {
    return this.events.map(({ step }) => step);
  }

  /** Waits for the bot's first callback and says of which type it was. */
  async acknowledged(): Promise<InteractionResponseType> {
    return this.#until('to be acknowledged', () => this.interaction.callback);
  }

  /**
   * Waits for the nth finished message: a reply, a deferred answer after its first edit, an updated
   * message or a follow-up.
   */
  async answer(nth = 1): Promise<Message> {
    return this.#until(`to be answered (${nth})`, () => {
      const { callback } = this.interaction;
      if (
        callback === InteractionResponseType.Modal ||
        callback === InteractionResponseType.ApplicationCommandAutocompleteResult
      )
        throw new Error(`${this.#name} was answered with type ${callback}, not with a message`);
      return this.interaction.answers[nth - 1];
    });
  }

  /** Waits for the nth follow-up message. */
  async followUp(nth = 1): Promise<Message> {
    return this.#until(`follow-up ${nth}`, () => this.interaction.followUps[nth - 1]);
  }

  /** Waits for a step to have happened `times` times. */
  async reached(step: InteractionStep, times = 1): Promise<InteractionEvent> {
    return this.#until(
      `"${step}" (${times})`,
      () => this.events.filter((event) => event.step === step)[times - 1],
    );
  }

  /** Waits for the choices of an autocomplete. */
  async choices(): Promise<readonly APIApplicationCommandOptionChoice[]> {
    return this.#until('choices', () => this.interaction.choices);
  }

  /** Waits for the form the bot opens. */
  async modal(): Promise<Modal> {
    return this.#until('a modal', () => this.interaction.modal);
  }

  get #name(): string {
    return `${this.interaction.name} of ${this.interaction.user.name}`;
  }

  async #until<T>(what: string, probe: () => T | undefined): Promise<T> {
    return this.#journal.until(`${this.#name} ${what}`, probe);
  }
}
