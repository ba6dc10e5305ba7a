import { describe, expect, it } from 'vitest';
import { takeNotes } from '../../../src/import/document/notes/take-notes.ts';
import { read, at } from './blocks.ts';

function taken(text: string): {
  text: string;
  notes: [behind: string, note: string][];
  cut: boolean[];
} {
  const noted = takeNotes(text, {
    footnote: (mark) => (mark === '1' ? { text: 'First note', cut: false } : null),
    resolve: (note) => note,
    warn: () => undefined,
  });
  return {
    text: noted.text,
    notes: noted.notes.map((note) => [noted.text.slice(0, note.at).slice(-12), note.text]),
    cut: noted.notes.map(({ cut }) => cut),
  };
}

describe('notes in double brackets', () => {
  it.each([
    [
      'before the full stop',
      'It has 35 members ((OAS site)). It meets.',
      'It has 35 members. It meets.',
    ],
    [
      'behind the full stop',
      'It has 35 members. ((OAS site)) It meets.',
      'It has 35 members. It meets.',
    ],
    [
      'glued on both sides',
      'It has 35 members.((OAS site))It meets.',
      'It has 35 members. It meets.',
    ],
    ['between two full stops', 'It has members. ((A)). It meets.', 'It has members. It meets.'],
    ['several in a row', 'Members ((A)) ((B))((C)) meet.', 'Members meet.'],
    ['at the beginning', '((A)) Members meet.', 'Members meet.'],
    ['at the end', 'Members meet ((A))', 'Members meet'],
    ['within quotation marks', 'He said “yes ((A))” to it.', 'He said “yes” to it.'],
    ['within brackets', 'It meets (yearly ((A))) there.', 'It meets (yearly) there.'],
    ['before a comma of a date', 'in 1948((3)), 21 States', 'in 1948, 21 States'],
    ['within a date', 'on 30((4)) April 1948', 'on 30 April 1948'],
    ['within a number', 'in 19((1))48', 'in 19 48'],
    ['between two numbers', 'founded in 1948((3))12 States', 'founded in 1948 12 States'],
    ['before what would be decimals', 'in 1948((3)).12 States', 'in 1948. 12 States'],
    ['before a range', 'in 1948((3))-1950', 'in 1948-1950'],
    ['between words', 'the Council((2))meets', 'the Council meets'],
    ['before a French semicolon', 'le conseil ((2)) ; le vote', 'le conseil; le vote'],
    ['empty', 'It meets (()) here.', 'It meets here.'],
  ])('are taken out %s', (_where, source, text) => {
    expect(taken(source).text).toBe(text);
  });

  it('hold brackets and double brackets of their own', () => {
    expect(taken('A ((see B (1948) and ((C)))) d.')).toEqual({
      text: 'A d.',
      notes: [['A', 'see B (1948) and ((C))']],
      cut: [false],
    });
    expect(taken('A ((see rule 3) of the rules)) d.').notes).toEqual([
      ['A', 'see rule 3) of the rules'],
    ]);
  });

  it.each([
    'See ((a) and (b)) here.',
    'See (((a) or (b)) and (c)) here.',
    'See rules (3 (a)) here.',
  ])('are none in %j', (text) => {
    expect(taken(text)).toEqual({ text, notes: [], cut: [] });
  });

  it('closed with one bracket end there', () => {
    expect(taken('It acts ((See rule 3) at once. It meets (yearly).')).toEqual({
      text: 'It acts at once. It meets (yearly).',
      notes: [['It acts', 'See rule 3']],
      cut: [false],
    });
  });
});

describe('a note that is never closed', () => {
  it.each([
    [
      'an ellipsis and a capital',
      'The OAS has 35 members ((See OAS website: The Member States ... The Charter was signed in 1948.',
      'The OAS has 35 members\nThe Charter was signed in 1948.',
      'See OAS website: The Member States',
    ],
    [
      'an ellipsis within the sentence',
      'The OAS ((See OAS website: The Member … has 35 members.',
      'The OAS has 35 members.',
      'See OAS website: The Member',
    ],
    [
      'a full stop and a capital',
      'It has 35 members. ((See the website. The Charter is older (1948).',
      'It has 35 members. The Charter is older (1948).',
      'See the website.',
    ],
    [
      'an abbreviation and a full stop',
      'It has 35 members. ((OAS Charter, Art. 4, p. 3. The Charter is older.',
      'It has 35 members. The Charter is older.',
      'OAS Charter, Art. 4, p. 3.',
    ],
    [
      'the next note',
      'It has 35 members. ((See website ((Charter, art. 1)) It is old.',
      'It has 35 members. It is old.',
      'See website',
    ],
    [
      'an ellipsis before the next note',
      'It has 35 members. ((See website ... It was founded ((Charter)) long ago.',
      'It has 35 members. It was founded long ago.',
      'See website',
    ],
    [
      'an address',
      'It has 35 members. ((See https://www.oas.org/members The Charter is old.',
      'It has 35 members. The Charter is old.',
      'See https://www.oas.org/members',
    ],
    [
      'a word that begins sentences',
      'It has 35 members. ((OAS website The Charter is old.',
      'It has 35 members. The Charter is old.',
      'OAS website',
    ],
    ['the end', 'It has 35 members. ((See the website', 'It has 35 members.', 'See the website'],
  ])('ends at %s', (_end, source, text, note) => {
    const found = taken(source);
    expect(found.text).toBe(text);
    expect(found.notes[0]?.[1]).toBe(note);
    expect(found.cut[0]).toBe(true);
  });

  it('is cut too where the brackets close behind an ellipsis', () => {
    expect(taken('It has 35 members ((See website: The ...)). It is old.')).toEqual({
      text: 'It has 35 members. It is old.',
      notes: [['s 35 members', 'See website: The']],
      cut: [true],
    });
  });

  it('keeps an omission in square brackets', () => {
    expect(taken('Members ((“the States [...] agree”, art. 1. The rest is text.').notes).toEqual([
      ['Members', '“the States [...] agree”, art. 1.'],
    ]);
  });

  it('does not reach into the next block, and goes on over a page', () => {
    const apart = read('# T\nIt has members ((See the website\nThe Charter is old.');
    expect(at(apart, 'guide').text).toBe('It has members\n\nThe Charter is old.');
    const over = read('# T\nIt has members ((See the website of\nthe OAS)). The Charter is old.');
    expect(at(over, 'guide').text).toBe('It has members. The Charter is old.');
    expect(at(over, 'guide').notes).toEqual([
      { sentence: 0, text: 'See the website of the OAS', cut: false },
    ]);
    expect(over.warnings).toEqual([]);
  });
});

describe('what is told to the operator', () => {
  it('names brackets that close nothing', () => {
    const document = read('# T\nIt meets)) yearly.');
    expect(at(document, 'guide').text).toBe('It meets yearly.');
    expect(document.warnings).toEqual([
      'a "))" that closes no note was left out behind "It meets"',
    ]);
  });

  it('names footnotes that are not there, and keeps those that nothing refers to', () => {
    const document = read('# T\nIt meets[^7] yearly.\n[^2]: Rules, p. 3.');
    expect(at(document, 'guide').text).toBe('It meets yearly.\n\nRules, p. 3.');
    expect(document.warnings).toHaveLength(2);
  });
});

describe('many faults', () => {
  it('are told of in few warnings', () => {
    const lines = Array.from({ length: 60 }, (_, index) => `Paragraph ${index} ends)) here.`);
    const { warnings } = read(`# T\n${lines.join('\n')}`);
    expect(warnings).toHaveLength(21);
    expect(warnings.at(-1)).toBe('there are 40 more such places');
  });
});

describe('footnotes', () => {
  it('are none in an expression that no note is named by', () => {
    const text = 'Names match [^a-z] and no more.';
    expect(at(read(`# T\n${text}`), 'guide').text).toBe(text);
  });

  it('belong to the sentence that they stand behind', () => {
    const document = read(
      '# T\nIt meets.[^1] It votes[^2], and it goes.[^1]\n- It pays.[^3]\n[^1]: Rules.\n[^2]: Ibid., p. 2.\n[^3]: Ibid.',
    );
    expect(at(document, 'guide').text).toBe('It meets. It votes, and it goes.\n\n- It pays.');
    expect(at(document, 'guide').notes).toEqual([
      { sentence: 0, text: 'Rules.', cut: false },
      { sentence: 1, text: 'Ibid., p. 2 [Rules]', cut: false },
      { sentence: 1, text: 'Rules.', cut: false },
      { sentence: 2, text: 'Rules.', cut: false },
    ]);
  });

  it('in a heading belong to the first sentence below it', () => {
    const document = read('# T\n## Quorum ((Rule 3))\n- Half. All.');
    const quorum = at(document, 'guide#quorum');
    expect(quorum.title).toBe('Quorum');
    expect(quorum.notes).toEqual([{ sentence: 0, text: 'Rule 3', cut: false }]);
  });

  it('that stand alone in a paragraph belong to the sentence before it', () => {
    const document = read('# T\nFirst. Second.\n((Rule 3))\nThird.');
    expect(at(document, 'guide').notes).toEqual([{ sentence: 1, text: 'Rule 3', cut: false }]);
  });

  it('by number in double brackets get the text of the list', () => {
    const document = read('# T\nIn 1948((1)), it began.((2))\n# Notes\n1. Charter.\n2. Rules.');
    expect(at(document, 'guide').text).toBe('In 1948, it began.');
    expect(at(document, 'guide').notes.map(({ text }) => text)).toEqual(['Charter.', 'Rules.']);
  });
});

describe('"Ibid."', () => {
  it('stands for the last source that was named', () => {
    const document = read(
      '# T\nA ((Rules, p. 1)). B ((Ibid.)). C ((ibid., p. 2)). D ((Ídem)). E ((4)). F ((Ib.)).',
    );
    expect(at(document, 'guide').notes.map(({ text }) => text)).toEqual([
      'Rules, p. 1',
      'Rules, p. 1',
      'ibid., p. 2 [Rules, p. 1]',
      'Rules, p. 1',
      '4',
      'Rules, p. 1',
    ]);
  });

  it('stays where nothing was named', () => {
    expect(at(read('# T\nA ((Ibid.)).'), 'guide').notes[0]?.text).toBe('Ibid.');
  });
});

describe('numbers of notes glued to words', () => {
  const list = '\n## Notes\n1. Charter.\n2. List.\n3. Speech.';

  it('are told by a list that numbers its notes without a gap', () => {
    const document = read(
      `# T\nIt was founded in 1948.1 The Charter was signed by 21 states2 at Bogotá. “It endures.”3 CO2 stays.${list}`,
    );
    expect(at(document, 'guide').text).toBe(
      'It was founded in 1948. The Charter was signed by 21 states at Bogotá. “It endures.” CO2 stays.',
    );
    expect(at(document, 'guide').notes.map(({ sentence, text }) => [sentence, text])).toEqual([
      [0, 'Charter.'],
      [1, 'List.'],
      [2, 'Speech.'],
    ]);
  });

  it.each([
    'It was founded in 1948.1 The Charter was signed by 21 states at Bogotá.3',
    'It cost 30,000 in 1948 and covers pages 1 to 3.',
    'See www.oas.org/page1 and www.oas.org/page2 and www.oas.org/page3 there.',
  ])('stay where not every note is referred to: %j', (text) => {
    expect(at(read(`# T\n${text}${list}`), 'guide').text).toBe(text);
  });

  it('stay where there is no list', () => {
    const text = 'It was founded in 1948.12 The Charter was signed.';
    expect(at(read(`# T\n${text}`), 'guide').text).toBe(text);
  });

  it('are told in square brackets and raised, several times', () => {
    const document = read(`# T\nA[1] and b² and c.[1][3]${list}`);
    expect(at(document, 'guide').text).toBe('A and b and c.');
    expect(at(document, 'guide').notes.map(({ text }) => text)).toEqual([
      'Charter.',
      'List.',
      'Charter.',
      'Speech.',
    ]);
  });
});
