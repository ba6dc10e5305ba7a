import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SmallCorpus } from './small-corpus.ts';

let small: SmallCorpus;
beforeAll(async () => {
  small = await SmallCorpus.write();
});
afterAll(() => small.remove());

const EN = 'charter/en.md';
const ES = 'charter/es.md';
const PT = 'charter/pt.md';
const FR = 'charter/fr.md';
const CARDS = 'cards/charter/en.md';

it('a corpus without fault has none', async () => {
  expect(await small.faults()).toEqual([]);
});

describe('a planted fault is found, with file and line', () => {
  it.each([
    // ids, order, letters
    [
      'an article that is gone',
      EN,
      /### Article 2\.[^]*?(?=### Article 3)/,
      '',
      /^corpus\/charter\/en\.md:24: is Article 3 where Article 2/,
    ],
    [
      'an article that stands twice',
      EN,
      '### Article 2.',
      '### Article 1.',
      /charter\/en\.md:24: charter:1 stands twice/,
    ],
    [
      'a letter out of order',
      EN,
      '- (b) ',
      '- (x) ',
      /charter\/en\.md:17: has its letters out of order: a, x/,
    ],
    [
      'a letter of an id that is none',
      EN,
      '- (b) ',
      '- (bbbbb) ',
      /charter\/en\.md:22: charter:1\(bbbbb\) is no reference/,
    ],
    [
      'a document in the wrong folder',
      EN,
      'id: charter',
      'id: charta',
      /charter\/en\.md:2: front matter, id: charta belongs in a folder named charta/,
    ],
    // languages
    [
      'a provision in one language alone',
      FR,
      /- \(b\) .*\n/,
      '',
      /charter\/fr\.md:21: has charter:2 where the text in en has charter:1\(b\)/,
    ],
    [
      'a kind that differs',
      PT,
      'kind: treaty',
      'kind: protocol',
      /charter\/pt\.md:6: front matter, kind: says protocol where en says treaty/,
    ],
    [
      'a date that differs',
      ES,
      'date: 1948-04-30',
      'date: 1948-05-02',
      /charter\/es\.md:8: front matter, date: says 1948-05-02 where en says 1948-04-30/,
    ],
    // dead front matter
    [
      'a field that nothing uses',
      EN,
      'kind: treaty',
      'kind: treaty\ncolour: red',
      /charter\/en\.md:\d+: front matter.*Unrecognized key.*colour/,
    ],
    [
      'a field that stands twice',
      EN,
      'kind: treaty',
      'kind: treaty\nkind: treaty',
      /charter\/en\.md:\d+: front matter is no YAML: .*unique/,
    ],
    [
      'a field that says nothing',
      EN,
      'kind: treaty',
      'kind: treaty\nplace: null',
      /charter\/en\.md:7: front matter, place: says nothing/,
    ],
    [
      'a date that is no day',
      EN,
      'date: 1948-04-30',
      'date: 1948-04-31',
      /charter\/en\.md:8: front matter, date: 1948-04-31 is no day of the calendar/,
    ],
    [
      'a date that contradicts the symbol',
      EN,
      'symbol: A-41',
      'symbol: AG/RES. 1 (I-O/71)',
      /charter\/en\.md:8: front matter, date: 1948-04-30 contradicts 71 in the symbol/,
    ],
    [
      'a name that stands twice',
      EN,
      '  - Bogotá Charter',
      '  - Bogotá Charter\n  - Bogota charter',
      /charter\/en\.md:13: front matter, names: "Bogota charter" stands twice/,
    ],
    [
      'a successor that is none',
      EN,
      'kind: treaty',
      'kind: treaty\nsuperseded: charter-2',
      /charter\/en\.md:7: front matter, superseded: charter-2 is no document/,
    ],
    // links
    [
      'an address that is none',
      EN,
      'https://www.oas.org/en',
      'htp:/oas',
      /charter\/en\.md:9: front matter, url: /,
    ],
    [
      'an unknown host',
      EN,
      'www.oas.org',
      'oas.example.org',
      /charter\/en\.md:9: front matter, url: oas\.example\.org is no known host/,
    ],
    [
      'a host that only ends like ours',
      EN,
      'www.oas.org',
      'notoas.org',
      /charter\/en\.md:9: front matter, url: notoas\.org is no known host/,
    ],
    // numbers and dates
    [
      'another majority',
      EN,
      'two thirds',
      'three quarters',
      /charter\/en\.md:26: charter:2 says 3\/4, unlike es, pt, fr/,
    ],
    [
      'a majority that is gone',
      ES,
      'mayoría absoluta',
      'mayoría',
      /charter\/es\.md:22: charter:2 does not say absolute majority, unlike en, pt, fr/,
    ],
    [
      'another number in words',
      FR,
      'vingt et unième',
      'vingt-deuxième',
      /charter\/fr\.md:24: charter:2 says 22, unlike en, es, pt/,
    ],
    [
      'another number in figures',
      PT,
      'por 5 anos',
      'por 6 anos',
      /charter\/pt\.md:28: charter:3 says 6, unlike en, es, fr/,
    ],
    [
      'another unit of a period',
      EN,
      'five years',
      'five months',
      /charter\/en\.md:30: charter:3 says 5 months, unlike es, pt, fr/,
    ],
    [
      'another day',
      ES,
      '30 de abril',
      '29 de abril',
      /charter\/es\.md:17: charter:1 says 1948-04-29, unlike en, pt, fr/,
    ],
    [
      'another month',
      FR,
      '30 avril',
      '30 août',
      /charter\/fr\.md:17: charter:1 says 1948-08-30, unlike en, es, pt/,
    ],
    [
      'another year',
      PT,
      'abril de 1948',
      'abril de 1949',
      /charter\/pt\.md:17: charter:1 says 1949, unlike en, es, fr/,
    ],
    [
      'another number in one sentence of two',
      EN,
      'The Organization keeps the peace.',
      'The Organization keeps the peace of 17 States. There are 17 of them.',
      /charter\/en\.md:21: charter:1\(a\) says 17 \(2 times\), unlike es, pt, fr/,
    ],
    [
      'another chapter',
      EN,
      'Chapter II',
      'Chapter III',
      /charter\/en\.md:\d+: charter:1 says 3, unlike es, pt, fr/,
    ],
    // references
    [
      'an article that does not exist',
      EN,
      'under Article 1',
      'under Article 147',
      /charter\/en\.md:26: names Article 147, which does not exist/,
    ],
    [
      'a letter that does not exist',
      EN,
      'under Article 1',
      'under Article 1(c)',
      /charter\/en\.md:26: names Article 1\(c\), which does not exist/,
    ],
    [
      'a document that nobody listed',
      EN,
      'AG/RES. 77 (XII-O/82)',
      'AG/RES. 78 (XII-O/82)',
      /charter\/en\.md:30: names AG\/RES\. 78 \(XII-O\/82\), which does not exist/,
    ],
    [
      'another reference in one language',
      ES,
      'según el artículo 1',
      'según el artículo 3',
      /charter\/es\.md:22: charter:2 names charter:3, unlike en, pt, fr/,
    ],
    [
      'a reference to nothing in an answer',
      CARDS,
      'The term is',
      'Under Article 99 the term is',
      /cards\/charter\/en\.md:33: names Article 99, which does not exist/,
    ],
    // sentences
    [
      'a sentence that cannot stand alone',
      EN,
      'A State is admitted',
      'It is so. A State is admitted',
      /charter\/en\.md:26: cannot be read alone: "It is so/,
    ],
    // cards
    [
      'a card for what does not exist',
      CARDS,
      '## charter:2',
      '## charter:220',
      /cards\/charter\/en\.md:\d+: charter:220 names no provision/,
    ],
    [
      'a register that is none',
      CARDS,
      '- slang: ',
      '- loud: ',
      /cards\/charter\/en\.md:7: "loud" is no register/,
    ],
    [
      'an answer without its key',
      CARDS,
      '**two** ',
      'two ',
      /cards\/charter\/en\.md:3: an answer has one \*\*key\*\*/,
    ],
    [
      'a card that stands twice under one reference',
      CARDS,
      /(- slang: .*\n)/,
      '$1$1',
      /cards\/charter\/en\.md:8: this question stands at corpus\/cards\/charter\/en\.md:7 already/,
    ],
    [
      'a card that stands under two references',
      CARDS,
      '- plain: Beta Beta',
      '- plain: Béta ALPHA?',
      /cards\/charter\/en\.md:21: this question stands at corpus\/cards\/charter\/en\.md:6 already/,
    ],
    [
      'a provision with too few cards',
      CARDS,
      /- plain: Iota Beta\n/,
      '',
      /charter\/en\.md:24: charter:2 has 9 cards; write 10/,
    ],
    [
      'a provision without a register',
      CARDS,
      '- oblique: Epsilon Beta',
      '- plain: Epsilon Beta',
      /charter\/en\.md:24: charter:2 has no card in the register oblique/,
    ],
    [
      'an answer that says another number',
      CARDS,
      '**five years**',
      '**six years**',
      /cards\/charter\/en\.md:\d+: says 6, 6 years, which charter:3 does not say/,
    ],
    [
      'an answer that says another majority',
      CARDS,
      '**two thirds**',
      '**an absolute majority and unanimity**',
      /cards\/charter\/en\.md:18: says unanimity, which charter:2 does not say/,
    ],
  ] as const)('%s', async (_, name, from, to, message) => {
    const faults = await small.edited(name, [from, to], () => small.faults());
    expect(faults).toContainEqual(expect.stringMatching(message));
    for (const fault of faults) expect(fault).toMatch(/^corpus\/.+\.md:\d+: /);
  });

  it('a document that stands in some languages only', async () => {
    await small.copyDocument('spare');
    for (const language of ['en', 'es', 'fr']) await small.remove(`spare/${language}.md`);
    const faults = await small.edited('spare/pt.md', ['id: charter', 'id: spare'], () =>
      small.faults(),
    );
    await small.remove('spare');
    expect(faults).toContain(
      'corpus/spare/pt.md:1: spare is missing in other languages: write en.md, es.md, fr.md',
    );
    expect(faults).toContain(
      'corpus/spare/pt.md:9: front matter, url: is the address of charter already',
    );
    expect(faults).toContain(
      'corpus/spare/pt.md:3: front matter, title: "Carta da Organização dos Estados Americanos" is a name of charter already',
    );
  });
});

describe('articles', () => {
  const gap = ['### Article 3.', '### Article 7.'] as const;

  it('of a treaty have no gap', async () => {
    const faults = await small.edited(EN, gap, () => small.faults());
    expect(faults).toContain('corpus/charter/en.md:28: is Article 7 where Article 3 should stand');
  });

  it('of another document may have one, but rise', async () => {
    const faults = await small.edited(EN, ['kind: treaty', 'kind: declaration'], async () => [
      await small.edited(EN, gap, () => small.faults()),
      await small.edited(EN, ['### Article 2.', '### Article 8.'], () => small.faults()),
    ]);
    expect(faults[0]?.join('\n')).not.toMatch(/is Article/);
    expect(faults[1]).toContain(
      'corpus/charter/en.md:28: is Article 3 below Article 8; articles stand in rising order',
    );
  });
});

describe('reading level', () => {
  it('a sentence without end is found, and a document in the language of laws', async () => {
    const monster =
      'Notwithstanding hereinbefore mentioned intergovernmental arrangements, whatsoever constitutional considerations, administrative circumstances, jurisdictional classifications, parliamentary ratifications, documentary certifications, supplementary stipulations, consequential determinations, preliminary recommendations, subsequent interpretations, contradictory representations, fundamental responsibilities, institutional deliberations, international obligations, organizational commitments, procedural requirements, substantive undertakings, technical specifications, territorial delimitations, traditional entitlements, transitional dispositions, ultimate sovereignties, unanimous acclamations, universal principles, verifiable notifications, voluntary contributions, diplomatic communications, financial appropriations, accompanying annexes, authentic translations, certified transcriptions, competent authorities, conclusive presumptions, concurrent competences and extraordinary plenipotentiaries remain.';
    const faults = await small.edited(EN, ['The Organization keeps the peace.', monster], () =>
      small.faults(),
    );
    expect(faults).toContainEqual(
      expect.stringMatching(
        /^corpus\/charter\/en\.md:21: has a sentence of \d+ words; at most 60$/,
      ),
    );
    expect(faults).toContainEqual(
      expect.stringMatching(/^corpus\/charter\/en\.md:1: reads at LIX \d+; at most 57$/),
    );
  });
});

describe('words shared with another text', () => {
  const other = {
    name: 'treaty.txt',
    text: 'ART. 9.—El «Secretario General» EJERCE durante cinco anos, y puede ser elegido una vez mas; segun.',
  };

  it('are found from twelve on, whatever their case, accents and punctuation', async () => {
    expect(await small.faults([other])).toEqual([
      'corpus/charter/es.md:28: shares 15 words with treaty.txt: "el secretario general ejerce durante cinco anos y puede ser elegido una vez mas segun"',
    ]);
  });

  it('do not count where they are eleven', async () => {
    const eleven = other.text.split(' ').slice(3, -3).join(' ');
    expect(await small.faults([{ name: 'treaty.txt', text: eleven }])).toEqual([]);
  });

  it('do not count where a listed name makes them long', async () => {
    const listed = ['Organización', 'El Secretario General\nOrganización'] as const;
    const short = { ...other, text: other.text.replace(' vez mas; segun', '') };
    expect(await small.faults([short])).toHaveLength(1);
    const faults = await small.edited('official-names.txt', listed, () => small.faults([short]));
    expect(faults).toEqual([]);
  });
});
