import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import type { Answer } from '../../answer/answer.ts';
import type { Assistant, Lookup } from '../../answer/assistant.ts';
import type { Language } from '../../corpus/language.ts';
import { askerOf } from '../asker.ts';
import { EVERYWHERE, localized } from '../command-data.ts';
import { deliver } from '../deliver.ts';
import type { SlashCommand } from '../handlers.ts';
import { LIMITS } from '../limits.ts';
import { languageOf } from '../locale.ts';
import { respond } from '../reply.ts';
import { shorten } from '../shorten.ts';
import { TEXTS } from '../texts.ts';

/**
 * `/cite`: a provision by its reference. There is no length on the option: on one with autocomplete
 * it would block valid picks (discord-api-docs#6471), so free text comes in as it is.
 */
export const cite: SlashCommand = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'cite',
    ...localized('citeDescription'),
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'reference',
        ...localized('citeReference'),
        required: true,
        autocomplete: true,
      },
    ],
  },

  async execute(interaction, parts) {
    await interaction.deferReply();
    const typed = interaction.options.getString('reference', true);
    const language = languageOf(interaction.locale);
    const lookup = lookUp(parts.assistant, typed, language);
    const echo = lookup.status === 'none' ? typed : null;
    const asker = askerOf(interaction, 'cite', { echo });
    const answer = toAnswer(lookup, language);
    parts.log.info({ kind: 'cite', status: lookup.status }, 'a reference was looked up');
    await deliver(answer, asker, parts, (message) => respond(interaction, message));
  },

  async autocomplete(interaction, { assistant }) {
    const language = languageOf(interaction.locale);
    const suggestions = assistant.suggest(interaction.options.getFocused(), language);
    const choices = suggestions
      // A value is never cut: cut, it would name something else.
      .filter(({ ref }) => ref.length <= LIMITS.choiceText)
      .slice(0, LIMITS.choices)
      .map(({ ref, name }) => ({ name: shorten(name, LIMITS.choiceText) || ref, value: ref }));
    await interaction.respond(choices);
  },
};

/** So many topics are named to somebody who typed a topic and picked none. */
const MOST_TOPICS = 5;

/**
 * Looks a reference up. Who typed a topic ("budget") instead of picking from the list is shown what
 * the list would have held. Not with a number: the nearest number is somebody else's article.
 */
function lookUp(assistant: Assistant, typed: string, language: Language): Lookup {
  const lookup = assistant.cite(typed, language);
  if (lookup.status !== 'none' || lookup.related.length > 0 || /\d/.test(typed)) return lookup;
  const topics = assistant.suggest(typed, language).slice(0, MOST_TOPICS);
  const related = topics.flatMap(({ ref }) => {
    const provision = assistant.corpus.provision(ref, language);
    if (provision === null) return [];
    const { label, title, url, text } = provision;
    return [{ ref, label, title, url, text, version: null, words: 'summary' as const }];
  });
  return { ...lookup, related };
}

/** A lookup in the form of an answer; what was not found is a refusal, never a near guess. */
function toAnswer(lookup: Lookup, language: Language): Answer {
  const base = { language, note: null, foundBy: 'reference', citations: [], related: [] } as const;
  if (lookup.status === 'none') {
    return { ...base, answered: false, lead: lookup.reason, related: lookup.related };
  }
  const { citations } = lookup;
  const lead = citations.length > 1 ? TEXTS[language].foundMany(citations.length) : '';
  return { ...base, answered: true, lead, citations };
}
