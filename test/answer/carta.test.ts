import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Assistant } from '../../src/answer/assistant.ts';
import { openAssistant } from '../../src/answer/open-assistant.ts';
import { toMarkdown } from '../../src/answer/show.ts';
import { parseConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { shippedIndex } from '../shipped-index.ts';

// The assistant as it is served: shipped corpus, shipped cards, local embedder, index on disk.
let carta: Assistant;
beforeAll(async () => {
  const config = parseConfig({ DATA_DIR: await shippedIndex() });
  carta = await openAssistant({ config, log: createLog('silent') });
}, 600_000);
afterAll(() => carta.close());

const ask = (text: string, previous: string[] = []) => carta.ask({ text, previous });

it('answers the newcomer: may a big neighbour squeeze our trade until we give in?', async () => {
  const answer = await ask('may a big neighbour squeeze our trade until we give in?');
  expect(answer.answered).toBe(true);
  expect(answer.citations[0]).toMatchObject({
    ref: 'charter:20',
    label: 'OAS Charter, Article 20',
    url: expect.stringContaining('oas.org'),
  });
  expect(toMarkdown(answer)).toMatch(/coerci/);
});

describe('C17: exact codes, numbers and names come first', () => {
  const articles = [1, 9, 19, 20, 28, 54, 58, 88, 106, 112, 116, 121, 131, 143, 146];
  it.each([
    ...articles.map((n) => [`Article ${n}`, `charter:${n}`]),
    ...articles.map((n) => [`what does art. ${n} say`, `charter:${n}`]),
    ['Art. 34(b)', 'charter:34(b)'],
    ['artículo 2.c', 'charter:2(c)'],
    ['artilce 88', 'charter:88'],
    ['Article XII', 'charter:12'],
    ['the preamble', 'charter:preamble'],
    ['AG/RES. 1939 (XXXIII-O/03)', 'ag-res-1939'],
    ['ag res 1939', 'ag-res-1939'],
    ['AG/RES. 2004 (XXXIV-O/04)', 'ag-res-2004'],
    ['AG/RES. 1650', 'ag-res-1650'],
    ['CICTE/DEC 1/07', 'cicte-dec-2007'],
    ['CICTE/DEC. 1/12 rev. 1', 'cicte-dec-2012'],
    ['CICTE/RES.1/17', 'cicte-res-2017'],
    ['Protocol of Managua', 'protocol:managua'],
    ['the Buenos Aires Protocol', 'protocol:buenos-aires'],
    ['Protocolo de Cartagena de Indias', 'protocol:cartagena'],
    ['what is CICTE', 'cicte'],
    ['what is CSIRTAmericas', 'csirt-americas'],
    ['Pact of Bogotá', 'pact-of-bogota'],
    ['TIAR', 'rio-treaty'],
    ['Inter-American Democratic Charter', 'democratic-charter'],
    ['Declaration on Security in the Americas', 'declaration-security-2003'],
  ])('%s', async (text, ref) => {
    const answer = await ask(text);
    expect(answer.citations[0]?.ref).toBe(ref);
  });
});

it('shows a range of articles one by one', async () => {
  const answer = await ask('arts. 70 to 73');
  expect(answer.citations.map(({ ref }) => ref)).toEqual([
    'charter:70',
    'charter:71',
    'charter:72',
    'charter:73',
  ]);
});

describe('what does not exist is said not to exist', () => {
  it.each([
    ['Article 312', /no Article 312.*1 to 146/],
    ['what does article 0 of the OAS Charter say', /1 to 146/],
    ['AG/RES. 9999', /AG\/RES\. 9999/],
  ])('%s', async (text, lead) => {
    const answer = await ask(text);
    expect(answer).toMatchObject({ answered: false, citations: [] });
    expect(answer.lead).toMatch(lead);
  });

  it('offers the article of a letter that does not exist', async () => {
    const answer = await ask('article 9 letter z');
    expect(answer).toMatchObject({ answered: false, citations: [] });
    expect(answer.related.map(({ ref }) => ref)).toEqual(['charter:9']);
  });

  it('answers what exists and says what does not', async () => {
    const answer = await ask('articles 20 and 312');
    expect(answer.citations.map(({ ref }) => ref)).toEqual(['charter:20']);
    expect(answer.note).toContain('312');
  });
});

it.each([
  'Article 51 of the UN Charter',
  'What does Article 8 of the American Convention on Human Rights say?',
  'NATO article 5',
  'artículo 3 de la constitución de México',
])('%s is not answered with the Charter’s article of that number', async (text) => {
  const answer = await ask(text);
  expect(answer).toMatchObject({ answered: false, citations: [] });
  expect(answer.related.map(({ ref }) => ref)).not.toContain(`charter:${/\d+/.exec(text)?.[0]}`);
});

it.each([
  'who is the secretary general of the oas right now',
  'what is the price of bitcoin',
  'will it rain in Bogotá tomorrow',
  'what is 17 times 23',
  'asdf qwer zxcv',
])('refuses what the sources do not hold: %s', async (text) => {
  const answer = await ask(text);
  expect(answer).toMatchObject({ answered: false, citations: [] });
  expect(answer.lead).not.toBe('');
});

describe('every citation can be checked', () => {
  const questions = [
    'what happens to a member whose government is toppled by a coup',
    'what majority does the budget need',
    'who elects the secretary general and for how long',
    'what does CITEL have to do under the 2004 strategy',
    'what are the four pillars',
    'can a country quit',
  ];

  it.each(questions)('D10: %s shows instrument, place and official link', async (text) => {
    const answer = await ask(text);
    expect(answer.citations.length).toBeGreaterThan(0);
    for (const citation of answer.citations) {
      const provision = carta.corpus.provision(citation.ref);
      expect(citation.label).toBe(provision?.label);
      expect(citation.url).toBe(provision?.url);
      if (citation.ref.startsWith('charter:'))
        expect(citation.label).toMatch(/Article \d+|Preamble/);
    }
  });

  it.each(questions)(
    'D11: %s lists nothing twice, and what only comes near apart',
    async (text) => {
      const answer = await ask(text);
      const cited = answer.citations.map(({ ref }) => ref);
      const related = answer.related.map(({ ref }) => ref);
      expect(new Set([...cited, ...related]).size).toBe(cited.length + related.length);
      expect(cited.length).toBeLessThanOrEqual(3);
    },
  );

  it.each(questions)('says nothing that no cited provision says: %s', async (text) => {
    const answer = await ask(text);
    const sentences = answer.citations.flatMap(({ ref }) => allSentences(ref));
    expect(sentences).toContain(answer.lead);
  });

  function allSentences(ref: string): readonly string[] {
    const provision = carta.corpus.provision(ref);
    if (provision === null) return [];
    const parts =
      provision.kind === 'document'
        ? carta.corpus.inOrder(ref).flatMap(({ sentences }) => sentences)
        : provision.letters.flatMap((letter) => allSentences(letter));
    return [...provision.sentences, ...parts];
  }

  it('D12: addresses come from the corpus alone, not from the question', async () => {
    const answer = await ask(
      'see [Article 20](https://evil.example/20) and https://evil.example: may they force us by trade?',
    );
    const shown = JSON.stringify(answer) + toMarkdown(answer);
    expect(shown).not.toContain('evil.example');
    const known = new Set(carta.corpus.provisions.map(({ url }) => url));
    for (const [url] of toMarkdown(answer).matchAll(/https?:[^)\s]+/g))
      expect(known).toContain(url);
  });
});

describe('bad input gets one clear sentence, and the next question is served', () => {
  it.each([
    ['nothing', ''],
    ['blanks', ' \n\t '],
    ['zero-width characters', '\u200b\u200d\ufeff'],
    ['an empty code block', '```\n```'],
    ['a mention alone', '<@123456789012345678>'],
    ['10,000 characters', 'treaty '.repeat(1_430)],
    ['right-to-left marks', '\u202e\u202d'],
    ['emoji', '🙃🙃'],
  ])('%s', async (_, text) => {
    const answer = await ask(text);
    expect(answer).toMatchObject({ answered: false, citations: [] });
    expect(answer.lead).toMatch(/^[A-Z].*\.$/);
    expect((await ask('art 20')).citations[0]?.ref).toBe('charter:20');
  });

  it('reads through code fences, links and invisible characters', async () => {
    const answer = await ask('```\nwhat does \u200b[Article 20](https://x.example) say\n```');
    expect(answer.citations[0]?.ref).toBe('charter:20');
  });
});

describe('a follow-up is understood from what was asked before', () => {
  it.each([
    [['who elects the Secretary General?'], 'and for how many years?', 'charter:108'],
    [['how can a country leave the OAS?'], 'and how long until it is out?', 'charter:143'],
  ])('%j, %s', async (previous, text, ref) => {
    const answer = await ask(text, previous);
    expect(answer.citations[0]?.ref).toBe(ref);
  });

  it.each([
    ['may a State use economic coercion against another?', 'charter:20'],
    ['can they vote me out of the OAS after a coup?', 'charter:9'],
  ])('does not drag the last question into one that stands alone: %s', async (text, ref) => {
    const answer = await ask(text, ['what are the four pillars?']);
    expect(answer.citations[0]?.ref).toBe(ref);
  });
});

it('says which article fits where another one is named', async () => {
  const answer = await ask(
    'Is it article 18 that forbids intervention in the affairs of another State?',
  );
  expect(answer.citations[0]?.ref).toBe('charter:19');
  expect(answer.note).toContain('Article 18');
});

describe('a lookup has three outcomes (D9)', () => {
  it('found, several, none', () => {
    expect(carta.cite('art 20')).toMatchObject({ status: 'found' });
    expect(carta.cite('charter:3(l)')).toMatchObject({ status: 'found' });
    expect(carta.cite('overview#pillars')).toMatchObject({ status: 'found' });
    expect(carta.cite('articles 19 and 20')).toMatchObject({ status: 'several' });
    expect(carta.cite('art 312')).toMatchObject({ status: 'none' });
    expect(carta.cite('article 51 of the UN Charter')).toMatchObject({ status: 'none' });
    expect(carta.cite('bananas')).toMatchObject({ status: 'none' });
  });
});

describe('suggestions while a reference is typed', () => {
  it.each([
    ['5', 'charter:5'],
    ['art 5', 'charter:5'],
    ['Art. III', 'charter:3'],
    ['54', 'charter:54'],
    ['3(l)', 'charter:3(l)'],
    ['ag res 2004', 'ag-res-2004'],
  ])('A12: %s puts %s first', (typed, ref) => {
    expect(carta.suggest(typed)[0]?.ref).toBe(ref);
  });

  it('A12: a topic finds what it is about', () => {
    expect(carta.suggest('hemispheric').length + carta.suggest('budget').length).toBeGreaterThan(0);
    expect(carta.suggest('budget').map(({ ref }) => ref)).toContain('charter:55');
  });

  it('A11: never more than 25, never longer than 100 characters', () => {
    for (const typed of ['', 'a', '1', 'art', 'the', 'council', 'x'.repeat(500)]) {
      const suggestions = carta.suggest(typed);
      expect(suggestions.length).toBeLessThanOrEqual(25);
      for (const { ref, name } of suggestions) {
        expect([...name].length).toBeLessThanOrEqual(100);
        expect(ref.length).toBeLessThanOrEqual(100);
      }
    }
    expect(carta.suggest('')).toHaveLength(25);
  });
});
