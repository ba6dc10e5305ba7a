import { RESTJSONErrorCodes } from 'discord.js';
import { KEPT_DAYS } from '../../store/store.ts';
import { codeOf } from '../failures.ts';
import type { Control } from '../handlers.ts';
import { languageOf } from '../locale.ts';
import { mayRemove } from '../permissions.ts';
import { whisper } from '../reply.ts';
import { TEXTS } from '../texts.ts';

/** "Remove": takes the answer away, for who asked and for who may manage messages. */
export const remove: Control = {
  action: 'remove',

  async execute(interaction, { answerId }, { store }) {
    const texts = TEXTS[languageOf(interaction.locale)];
    const answer = store.answers.get(answerId);
    if (answer === null) {
      await whisper(interaction, texts.expired(KEPT_DAYS));
      return;
    }
    if (!mayRemove(answer.askerId, interaction.user.id, interaction.memberPermissions)) {
      await whisper(interaction, texts.notYoursToRemove);
      return;
    }
    await interaction.deferUpdate();
    store.answers.setRemoved(answerId, true);
    try {
      // After `deferUpdate` the "reply" is the message with the button. This way needs no
      // permission, and no membership in the server.
      await interaction.deleteReply();
    } catch (error) {
      // Gone already: somebody was quicker.
      if (codeOf(error) === RESTJSONErrorCodes.UnknownMessage) return;
      store.answers.setRemoved(answerId, false);
      throw error;
    }
  },
};
