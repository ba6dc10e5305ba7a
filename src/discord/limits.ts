import { ComponentType, type APIEmbed } from 'discord.js';
import type { OutgoingMessage, Row } from './message.ts';

/**
 * Discord's limits, each with its page in discord/discord-api-docs. Lengths are UTF-16 units: the
 * pages do not say what a character is, and this is the strictest reading.
 */
export const LIMITS = {
  /** developers/resources/message.mdx#create-message */
  content: 2_000,
  embeds: 10,
  /** developers/resources/message.mdx#embed-object-embed-limits */
  embedTitle: 256,
  embedDescription: 4_096,
  embedFields: 25,
  fieldName: 256,
  fieldValue: 1_024,
  embedFooter: 2_048,
  embedAuthor: 256,
  /** Over all embeds of a message: the same page, and discord-api-docs#2575. */
  embedsTotal: 6_000,
  /** developers/components/reference.mdx#action-row */
  rows: 5,
  buttonsInRow: 5,
  /** developers/components/reference.mdx#button */
  buttonLabel: 80,
  /** developers/components/reference.mdx#anatomy-of-a-component-custom-id */
  customId: 100,
  /** developers/components/reference.mdx#string-select */
  selectOptions: 25,
  selectPlaceholder: 150,
  optionText: 100,
  /** developers/interactions/receiving-and-responding.mdx#interaction-response-object-autocomplete */
  choices: 25,
  choiceText: 100,
  /** developers/topics/opcodes-and-status-codes.mdx, code 30003; change log of 2025-08-20 */
  pins: 250,
  /** developers/resources/message.mdx#get-channel-pins */
  pinsPage: 50,
} as const;

/** What Discord would refuse in a message, a line each; empty where it takes it. */
export function faultsOf(message: OutgoingMessage): string[] {
  const faults: string[] = [];
  const check = (what: string, text: string | undefined, most: number): void => {
    if ((text?.length ?? 0) > most) faults.push(`${what}: ${text?.length} of ${most}`);
  };
  const embeds = message.embeds ?? [];
  check('content', message.content, LIMITS.content);
  if (embeds.length > LIMITS.embeds) faults.push(`embeds: ${embeds.length} of ${LIMITS.embeds}`);
  for (const embed of embeds) checkEmbed(embed, check, faults);
  const total = sizeOf(embeds);
  if (total > LIMITS.embedsTotal) faults.push(`all embeds: ${total} of ${LIMITS.embedsTotal}`);
  if (isBlank(message.content) && embeds.length === 0) faults.push('message: empty');
  checkRows(message.components ?? [], check, faults);
  return faults;
}

/** The text that counts against the limit over all embeds, in UTF-16 units. */
export function sizeOf(embeds: readonly APIEmbed[]): number {
  const texts = embeds.flatMap((embed) => [
    embed.title,
    embed.description,
    embed.footer?.text,
    embed.author?.name,
    ...(embed.fields ?? []).flatMap(({ name, value }) => [name, value]),
  ]);
  return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
}

type Check = (what: string, text: string | undefined, most: number) => void;

function checkEmbed(embed: APIEmbed, check: Check, faults: string[]): void {
  const fields = embed.fields ?? [];
  check('embed title', embed.title, LIMITS.embedTitle);
  check('embed description', embed.description, LIMITS.embedDescription);
  check('embed footer', embed.footer?.text, LIMITS.embedFooter);
  check('embed author', embed.author?.name, LIMITS.embedAuthor);
  if (fields.length > LIMITS.embedFields) faults.push(`embed fields: ${fields.length}`);
  for (const { name, value } of fields) {
    check('field name', name, LIMITS.fieldName);
    check('field value', value, LIMITS.fieldValue);
    if (isBlank(name) || isBlank(value)) faults.push('field: blank');
  }
  if (embed.footer !== undefined && isBlank(embed.footer.text)) faults.push('embed footer: blank');
  if (embed.author !== undefined && isBlank(embed.author.name)) faults.push('embed author: blank');
  if (isBlank(embed.title) && isBlank(embed.description) && fields.length === 0) {
    faults.push('embed: blank');
  }
}

function checkRows(rows: readonly Row[], check: Check, faults: string[]): void {
  if (rows.length > LIMITS.rows) faults.push(`rows: ${rows.length} of ${LIMITS.rows}`);
  const ids = new Set<string>();
  for (const component of rows.flatMap((row) => row.components)) {
    if (!('custom_id' in component)) continue;
    check('custom id', component.custom_id, LIMITS.customId);
    if (ids.has(component.custom_id)) faults.push(`custom id: ${component.custom_id} stands twice`);
    ids.add(component.custom_id);
    if (component.type === ComponentType.Button && 'label' in component) {
      check('button label', component.label, LIMITS.buttonLabel);
    }
    if (component.type !== ComponentType.StringSelect) continue;
    check('placeholder', component.placeholder, LIMITS.selectPlaceholder);
    if (component.options.length > LIMITS.selectOptions || component.options.length === 0) {
      faults.push(`options: ${component.options.length} of ${LIMITS.selectOptions}`);
    }
    for (const { label, value, description } of component.options) {
      for (const text of [label, value, description]) check('option', text, LIMITS.optionText);
    }
  }
  for (const { components } of rows) {
    if (components.length > LIMITS.buttonsInRow) faults.push(`row: ${components.length} buttons`);
  }
}

/** Discord trims before it looks. */
function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}
