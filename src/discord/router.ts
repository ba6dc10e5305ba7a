import type { AutocompleteInteraction, Interaction } from 'discord.js';
import { pin } from './buttons/pin.ts';
import { remove } from './buttons/remove.ts';
import { sources } from './buttons/sources.ts';
import { ask } from './commands/ask.ts';
import { cite } from './commands/cite.ts';
import { parseCustomId } from './custom-id.ts';
import { classify, failureFacts } from './failures.ts';
import type { Control, MessageMenu, SlashCommand } from './handlers.ts';
import { languageOf } from './locale.ts';
import { answerThis } from './menus/answer-this.ts';
import { checkCitations } from './menus/check-citations.ts';
import type { BotParts } from './parts.ts';
import { fail, whisper } from './reply.ts';
import { TEXTS } from './texts.ts';

/** Every slash command. */
export const COMMANDS: readonly SlashCommand[] = [ask, cite];

/** Every command in the menu of a message. */
export const MENUS: readonly MessageMenu[] = [answerThis, checkCitations];

const CONTROLS: readonly Control[] = [sources, pin, remove];

/**
 * The one place where interactions come in. Buttons are found by what stands in their custom id,
 * never by a collector, so they work in whichever process they are pressed. Never throws.
 */
export async function route(interaction: Interaction, parts: BotParts): Promise<void> {
  if (interaction.isAutocomplete()) {
    await complete(interaction, parts);
    return;
  }
  const name = 'commandName' in interaction ? interaction.commandName : interaction.customId;
  try {
    await handlerOf(interaction)(parts);
  } catch (error) {
    await fail(interaction, name, error, parts);
  }
}

/** What serves an interaction; where nothing does, a word about that. */
function handlerOf(
  interaction: Exclude<Interaction, AutocompleteInteraction>,
): (parts: BotParts) => Promise<void> {
  if (interaction.isChatInputCommand()) {
    const command = COMMANDS.find(({ data }) => data.name === interaction.commandName);
    if (command !== undefined) return (parts) => command.execute(interaction, parts);
  }
  if (interaction.isMessageContextMenuCommand()) {
    const menu = MENUS.find(({ data }) => data.name === interaction.commandName);
    if (menu !== undefined) return (parts) => menu.execute(interaction, parts);
  }
  if (interaction.isButton() || interaction.isStringSelectMenu()) {
    const target = parseCustomId(interaction.customId);
    const control = CONTROLS.find(({ action }) => action === target?.action);
    if (target !== null && control !== undefined) {
      return (parts) => control.execute(interaction, target, parts);
    }
  }
  // Not ours, or of another version: never left without a word (Discord would say "failed").
  const texts = TEXTS[languageOf(interaction.locale)];
  const word = interaction.isCommand() ? texts.unknownCommand : texts.unknownControl;
  return () => whisper(interaction, word);
}

/** Nobody waits for a list that comes too late: the person has typed on. */
async function complete(interaction: AutocompleteInteraction, parts: BotParts): Promise<void> {
  const command = COMMANDS.find(({ data }) => data.name === interaction.commandName);
  try {
    await command?.autocomplete?.(interaction, parts);
  } catch (error) {
    const age = parts.clock() - interaction.createdTimestamp;
    const facts = { name: interaction.commandName, age, ...failureFacts(error) };
    parts.log[classify(error) === 'bug' ? 'error' : 'warn'](facts, 'a list was not delivered');
  }
}
