import { ApplicationCommandType, MessageFlags } from 'discord.js';
import { checkerOf } from '../../answer/check-citations.ts';
import { cleanQuestion } from '../../answer/clean-question.ts';
import { EVERYWHERE, localizedName } from '../command-data.ts';
import type { MessageMenu } from '../handlers.ts';
import { languageOf } from '../locale.ts';
import { renderCheck } from '../render-check.ts';
import { respond, whisper } from '../reply.ts';
import { TEXTS } from '../texts.ts';

/** "Check citations" on a message: which of its references exist, and what they provide. */
export const checkCitations: MessageMenu = {
  data: { type: ApplicationCommandType.Message, ...localizedName('checkCitations'), ...EVERYWHERE },

  async execute(interaction, { assistant }) {
    const language = languageOf(interaction.locale);
    const text = interaction.targetMessage.content;
    if (cleanQuestion(text).kind === 'empty') {
      await whisper(interaction, TEXTS[language].emptyMessage);
      return;
    }
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const checked = checkerOf(assistant.corpus).check(text, language);
    const message = renderCheck(checked, interaction.targetMessage.url, TEXTS[language]);
    await respond(interaction, message);
  },
};
