import { KEPT_DAYS } from '../../store/store.ts';
import type { Target } from '../custom-id.ts';
import type { Control, Press } from '../handlers.ts';
import { languageOf } from '../locale.ts';
import { renderSources } from '../render-sources.ts';
import { respond, whisper } from '../reply.ts';
import { elsewhereOf, sourcePages } from '../source-pages.ts';
import { TEXTS } from '../texts.ts';

/**
 * "Sources": the whole provisions, a page at a time, only to the one who pressed. Everything is in
 * memory, so the page itself is the acknowledgement.
 */
export const sources: Control = {
  action: 'sources',

  async execute(interaction, target, { assistant, store }) {
    const answer = store.answers.get(target.answerId);
    if (answer === null || answer.removedAt !== null) {
      await whisper(interaction, TEXTS[languageOf(interaction.locale)].expired(KEPT_DAYS));
      return;
    }
    const refs = answer.cited.length > 0 ? answer.cited : answer.related;
    const { corpus } = assistant;
    const language = target.language ?? answer.language;
    const page = pageOf(interaction, target);
    const message = renderSources(
      {
        answerId: target.answerId,
        language,
        pages: sourcePages(corpus, refs, language),
        wanted: page ?? 0,
        elsewhere: elsewhereOf(corpus, refs, language),
      },
      TEXTS[language],
    );
    if (page === null) await respond(interaction, message, true);
    else await interaction.update(message);
  },
};

/** Null for the button on the answer; everything else stands on a page that is turned. */
function pageOf(interaction: Press, target: Target): number | null {
  if (interaction.isButton()) return target.page;
  const chosen = Number(interaction.values[0]);
  return Number.isInteger(chosen) ? chosen : 0;
}
