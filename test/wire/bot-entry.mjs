/**
 * The built bot with an assistant that a test can hold back or let fail. Everything else is what
 * runs in earnest: discord.js, the store, the corpus reader. Started by `bot.ts` beside this file.
 */
import process from 'node:process';
import { fileURLToPath, URL } from 'node:url';
import { exitCodeOf } from '../../dist/src/cli/exit-codes.js';
import { reportOf } from '../../dist/src/cli/report.js';
import { loadConfig } from '../../dist/src/config.js';
import { loadCorpus } from '../../dist/src/corpus/load.js';
import { runBot } from '../../dist/src/discord/run-bot.js';
import { createLog } from '../../dist/src/log.js';

const config = loadConfig();
const log = createLog(config.logLevel);
const corpus = await loadCorpus(fileURLToPath(new URL('corpus', import.meta.url)));
/** Questions that are held back, each with what lets it go. */
const held = [];

const citation = (ref) => {
  const { label, title, url, text } = corpus.provision(ref);
  return { ref, label, title, url, text };
};

const refusal = (lead, related = []) => ({
  answered: false,
  language: 'en',
  lead,
  note: null,
  citations: [],
  related,
  foundBy: 'nothing',
});

const answered = (lead, refs, related = []) => ({
  answered: true,
  language: 'en',
  lead,
  note: null,
  citations: refs.map(citation),
  related: related.map(citation),
  foundBy: 'search',
});

/** "art. 20", "article 21": references of the articles that the corpus has. */
const articlesIn = (text) =>
  [...text.matchAll(/\bart[a-z]*\.? (\d+)/gi)]
    .map((match) => `charter:${match[1]}`)
    .filter((ref) => corpus.provision(ref) !== null);

const steps = (count) => Array.from({ length: count }, (_, i) => `guide#step-${i + 1}`);

/** What is answered depends on a word in the question. */
const assistant = {
  corpus,
  async ask({ text, previous = [], language = 'en' }) {
    process.send?.({ asked: text, previous });
    if (/hold back/.test(text)) {
      await new Promise((resolve) => {
        held.push(resolve);
        process.send?.({ held: held.length });
      });
    }
    if (/throw/.test(text)) throw new Error('planned by the test');
    if (/endless/.test(text)) {
      const lead = 'An endless sentence 🧑‍🤝‍🧑 with accents é and more. '.repeat(400);
      return { ...answered(lead, steps(14), ['charter:20']), note: lead };
    }
    if (/thirty/.test(text)) return answered('There are thirty steps.', steps(30));
    if (/budget/.test(text))
      return answered('The budget has rules.', ['charter:55', 'charter:3(b)']);
    if (/pings/.test(text)) {
      return answered('Not @everyone, @here, <@1> or <@&2>.', ['traps#pings'], ['charter:20']);
    }
    if (/weather/.test(text)) return refusal('The sources do not hold that.');
    if (/nearby/.test(text)) {
      return refusal('The sources do not hold that.', [citation('charter:21')]);
    }
    const found = articlesIn(text);
    const refs = found.length > 0 ? found : ['charter:20'];
    return { ...answered(`It stands there (${language}).`, refs, ['charter:21']), language };
  },
  cite(text) {
    const refs = corpus.provision(text) === null ? articlesIn(text) : [text];
    if (/principle/.test(text)) {
      return { status: 'several', citations: ['charter:3', 'charter:20'].map(citation) };
    }
    return refs.length > 0
      ? { status: 'found', citations: refs.map(citation) }
      : {
          status: 'none',
          reason: 'There is no such provision.',
          related: /\d/.test(text) ? [citation('charter:3')] : [],
        };
  },
  suggest(typed) {
    const all = corpus.provisions.filter(({ kind }) => kind !== 'letter');
    return all
      .filter(({ ref, title }) => `${ref} ${title}`.toLowerCase().includes(typed.toLowerCase()))
      .map(({ ref, label, title }) => ({ ref, name: `${label} · ${title} ${'🏛️ é'.repeat(40)}` }));
  },
  close: () => Promise.resolve(),
};

process.on('message', (message) => {
  if (message === 'reject') void Promise.reject(new Error('planned by the test'));
  if (message !== 'release') return;
  for (const release of held.splice(0)) release();
});

try {
  // The whole life of the bot, from taking the data folder to giving it back.
  await runBot({ config, log, open: () => Promise.resolve(assistant), signals: process });
} catch (error) {
  process.stderr.write(`${reportOf(error)}\n`);
  process.exitCode = exitCodeOf(error);
}
process.disconnect?.();
