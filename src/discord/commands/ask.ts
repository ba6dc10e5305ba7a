import { ApplicationCommandOptionType, ApplicationCommandType, MessageFlags } from 'discord.js';
import { cleanQuestion } from '../../answer/clean-question.ts';
import { isLanguage, LANGUAGES, type Language } from '../../corpus/language.ts';
import { askerOf } from '../asker.ts';
import { EVERYWHERE, localized } from '../command-data.ts';
import { askInPlace, deliver } from '../deliver.ts';
import type { SlashCommand } from '../handlers.ts';
import { languageOf } from '../locale.ts';
import { respond } from '../reply.ts';
import { TEXTS } from '../texts.ts';

/** As long as a message of somebody without Nitro. */
const LONGEST_QUESTION = 2_000;

/** Each in itself, so that whoever looks for it finds it. */
const NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  es: 'Español',
  pt: 'Português',
  fr: 'Français',
};

/** `/ask`: the acknowledgement comes first, the answer whenever it is there. */
export const ask: SlashCommand = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'ask',
    ...localized('askDescription'),
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        ...localized('askQuestion'),
        required: true,
        max_length: LONGEST_QUESTION,
      },
      { type: ApplicationCommandOptionType.Boolean, name: 'private', ...localized('askPrivate') },
      {
        type: ApplicationCommandOptionType.String,
        name: 'language',
        ...localized('askLanguage'),
        choices: LANGUAGES.map((language) => ({ name: NAMES[language], value: language })),
      },
    ],
  },

  async execute(interaction, parts) {
    const hidden = interaction.options.getBoolean('private') ?? false;
    await interaction.deferReply(hidden ? { flags: MessageFlags.Ephemeral } : {});
    const question = interaction.options.getString('question', true);
    const chosen = interaction.options.getString('language');
    if (cleanQuestion(question).kind === 'empty') {
      const texts = TEXTS[languageOf(interaction.locale)];
      await respond(interaction, { content: texts.emptyMention });
      return;
    }
    const asker = askerOf(interaction, 'ask', { private: hidden, echo: question });
    const language = isLanguage(chosen) ? chosen : undefined;
    const answer = await askInPlace(question, asker, language, parts);
    await deliver(answer, asker, parts, (message) => respond(interaction, message));
  },
};
