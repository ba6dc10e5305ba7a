import type { APIActionRowComponent, APIComponentInMessageActionRow, APIEmbed } from 'discord.js';

/** A row of buttons, or a select. */
export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** A message as we compose it, in the form that Discord takes. */
export interface OutgoingMessage {
  readonly content?: string;
  readonly embeds?: APIEmbed[];
  readonly components?: Row[];
}
