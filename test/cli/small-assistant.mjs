// Plain JavaScript, so that child processes without a compiler can use it too.

const document = {
  id: 'charter',
  title: 'Charter of a Test',
  short: 'Test Charter',
  language: 'en',
  kind: 'treaty',
  symbol: null,
  date: null,
  place: null,
  url: 'http://charter.test/',
  standing: 'A summary for tests.',
  names: [],
  file: 'charter/en.md',
};

const provision = (ref, kind, parent, label, title, text) => ({
  ref,
  document: 'charter',
  language: 'en',
  kind,
  parent,
  path: ['Part One', 'Chapter IV'],
  label,
  title,
  text,
  sentences: [text],
  notes: [],
  letters: [],
  url: `http://charter.test/${ref.replace(/\W/g, '-')}`,
  line: 1,
});

export const PARTS = {
  documents: [document],
  provisions: [
    provision(
      'charter:20',
      'article',
      'charter',
      'Test Charter, Article 20',
      'No coercion',
      'No State may use **coercion** to gain advantages.\n\n- (a) Economic coercion is one kind.\n- (b) Political coercion is another, whoever uses it and for whatever purpose it may be used.\n\nThis holds for [every State](http://charter.test/states).',
    ),
    provision(
      'charter:20(a)',
      'letter',
      'charter:20',
      'Test Charter, Article 20(a)',
      'No coercion',
      'Economic coercion is one kind.',
    ),
    provision(
      'charter:21',
      'article',
      'charter',
      'Test Charter, Article 21',
      'Inviolable territory',
      'Territory is inviolable.',
    ),
  ],
  cards: [],
  outside: [],
};

export function smallAssistant(corpus) {
  const citation = (ref) => {
    const { label, title, url, text } = corpus.provision(ref);
    return { ref, label, title, url, text };
  };
  const answer = (given) => ({
    answered: false,
    language: 'en',
    lead: '',
    note: null,
    citations: [],
    related: [],
    foundBy: 'nothing',
    ...given,
  });
  const asked = [];
  return {
    corpus,
    asked,
    async ask({ text, previous = [], language = 'en' }, signal) {
      asked.push({ text, previous, language });
      if (/fault/.test(text)) throw new Error('planned by the test');
      if (/endless/.test(text)) {
        await new Promise((_, reject) => {
          signal?.addEventListener('abort', () => reject(signal.reason));
        });
      }
      if (/weather/.test(text)) {
        return answer({
          language,
          lead: 'My sources do not hold that.',
          related: [citation('charter:21')],
        });
      }
      if (/sums/.test(text)) return answer({ language, lead: 'I do no sums.' });
      return answer({
        answered: true,
        language,
        lead: `The answer to: ${text}`,
        note: previous.length === 0 ? null : `After: ${previous.join(' | ')}`,
        citations: [citation(/letter/.test(text) ? 'charter:20(a)' : 'charter:20')],
        related: [citation('charter:21')],
        foundBy: 'search',
      });
    },
    cite(text) {
      const number = /\d+/.exec(text)?.[0];
      return corpus.provision(`charter:${number}`) === null
        ? { status: 'none', reason: `There is no ${text}.`, related: [citation('charter:21')] }
        : { status: 'found', citations: [citation(`charter:${number}`)] };
    },
    suggest(typed) {
      const number = /\d+$/.exec(typed)?.[0] ?? '';
      return corpus.provisions
        .filter(({ kind, ref }) => kind === 'article' && ref.startsWith(`charter:${number}`))
        .map(({ ref, label, title }) => ({ ref, name: `${label} · ${title}` }));
    },
    close: () => Promise.resolve(),
  };
}
