import { ApplicationCommandType } from 'discord.js';
import { cleanQuestion } from '../../answer/clean-question.ts';
import { askerOf } from '../asker.ts';
import { EVERYWHERE, localizedName } from '../command-data.ts';
import { ask, deliver } from '../deliver.ts';
import type { MessageMenu } from '../handlers.ts';
import { languageOf } from '../locale.ts';
import { respond, whisper } from '../reply.ts';
import { TEXTS } from '../texts.ts';

/** "Answer this" on a message: what stands in it is the question. */
export const answerThis: MessageMenu = {
  data: { type: ApplicationCommandType.Message, ...localizedName('answerThis'), ...EVERYWHERE },

  async execute(interaction, parts) {
    const question = interaction.targetMessage.content;
    if (cleanQuestion(question).kind === 'empty') {
      await whisper(interaction, TEXTS[languageOf(interaction.locale)].emptyMessage);
      return;
    }
    await interaction.deferReply();
    const asker = askerOf(interaction, 'answer-this', { echo: question });
    // Somebody else may have written it, so it leans on nothing that this person asked before.
    const answer = await ask({ text: question }, asker, parts);
    await deliver(answer, asker, parts, (message) => respond(interaction, message));
  },
};
