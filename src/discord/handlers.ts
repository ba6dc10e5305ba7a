import type {
  AutocompleteInteraction,
  ButtonInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
  StringSelectMenuInteraction,
} from 'discord.js';
import type { Action, Target } from './custom-id.ts';
import type { BotParts } from './parts.ts';

/** A slash command: how it is registered, what it does, how an option of it is completed. */
export interface SlashCommand {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  execute(interaction: ChatInputCommandInteraction, parts: BotParts): Promise<void>;
  autocomplete?(interaction: AutocompleteInteraction, parts: BotParts): Promise<void>;
}

/** A command in the menu of a message. */
export interface MessageMenu {
  readonly data: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  execute(interaction: MessageContextMenuCommandInteraction, parts: BotParts): Promise<void>;
}

/** A press on one of our buttons, or a choice in one of our selects. */
export type Press = ButtonInteraction | StringSelectMenuInteraction;

/** What a button or a select does. */
export interface Control {
  readonly action: Action;
  execute(interaction: Press, target: Target, parts: BotParts): Promise<void>;
}
