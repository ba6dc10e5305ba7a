import { describe, expect, it } from 'vitest';
import type { Answer, Citation } from '../../src/answer/answer.ts';
import { LANGUAGES } from '../../src/corpus/language.ts';
import type { CheckedReference } from '../../src/answer/check-citations.ts';
import { faultsOf } from '../../src/discord/limits.ts';
import type { OutgoingMessage } from '../../src/discord/message.ts';
import { renderCheck } from '../../src/discord/render-check.ts';
import { renderSources, type Turning } from '../../src/discord/render-sources.ts';
import type { SourcePage } from '../../src/discord/source-pages.ts';
import { renderAnswer, renderPlain, type Showing } from '../../src/discord/render.ts';
import { TEXTS } from '../../src/discord/texts.ts';
import { parseMessage } from '../discord/validate.ts';
import { randomFrom, randomText } from './random-text.ts';

const SHOWING: Showing = {
  answerId: 'abc',
  echo: null,
  private: false,
  inGuild: true,
  standing: null,
};

const citation = (ref: string, extra: Partial<Citation> = {}): Citation => ({
  ref,
  label: `OAS Charter, Article ${ref}`,
  title: `Title ${ref}`,
  url: 'https://www.oas.org/charter_(a-41).asp',
  text: `What Article ${ref} provides.`,
  version: null,
  words: 'summary',
  ...extra,
});

const answer = (extra: Partial<Answer> = {}): Answer => ({
  answered: true,
  language: 'en',
  lead: 'No State may do that.',
  note: null,
  citations: [citation('20')],
  related: [],
  foundBy: 'search',
  ...extra,
});

/** Our own measure and the stand-in's, which was written apart, must both find nothing. */
function expectFits(message: OutgoingMessage): void {
  expect(faultsOf(message)).toEqual([]);
  expect(() => parseMessage(message)).not.toThrow();
}

function labels({ components = [] }: OutgoingMessage): (string | undefined)[] {
  return components.flatMap((row) =>
    row.components.map((component) => ('label' in component ? component.label : undefined)),
  );
}

function textOf({ content = '', embeds = [] }: OutgoingMessage): string {
  const parts = embeds.flatMap(({ author, title, description, fields = [], footer }) => [
    author?.name,
    title,
    description,
    ...fields.flatMap(({ name, value }) => [name, value]),
    footer?.text,
  ]);
  return [content, ...parts].filter((part) => part !== undefined).join('\n');
}

describe('an answer as a message', () => {
  it('begins with what answers, then the provision with label, title, text and link', () => {
    const [embed] = renderAnswer(answer({ note: 'A remark.' }), SHOWING).embeds ?? [];
    expect(embed?.description).toBe('No State may do that.\n\nA remark.');
    expect(embed?.fields).toEqual([
      {
        name: 'OAS Charter, Article 20 · Title 20',
        value:
          'What Article 20 provides.\n[Official page](https://www.oas.org/charter_%28a-41%29.asp)',
      },
    ]);
    expect(embed?.footer?.text).toContain('not the official text');
  });

  it('D10 D12: links to nothing but the address of the provision', () => {
    const none = renderAnswer(answer({ citations: [citation('20', { url: null })] }), SHOWING);
    expect(textOf(none)).not.toContain('](');
    const strange = citation('20', { url: 'javascript:alert(1)' });
    expect(textOf(renderAnswer(answer({ citations: [strange] }), SHOWING))).not.toContain('](');
  });

  it('D11: shows what it rests on and, apart, what else bears on it', () => {
    const related = [citation('21'), citation('22')];
    const [embed] = renderAnswer(answer({ related }), SHOWING).embeds ?? [];
    expect(embed?.fields?.map(({ name }) => name)).toEqual([
      'OAS Charter, Article 20 · Title 20',
      'See also',
    ]);
  });

  it.each([
    ['an answer that everybody sees', {}, {}, ['Sources', 'Pin', 'Remove']],
    ['a private answer', {}, { private: true }, ['Sources']],
    ['an answer in a direct message', {}, { inGuild: false }, ['Sources', 'Remove']],
    [
      'a refusal with something near',
      { answered: false, citations: [], related: [citation('21')] },
      {},
      ['Sources', 'Remove'],
    ],
    [
      'a refusal with nothing near',
      { answered: false, citations: [], related: [] },
      {},
      ['Remove'],
    ],
    ['a private refusal', { answered: false, citations: [] }, { private: true }, []],
  ])('has the right buttons: %s', (_, extra, showing, expected) => {
    expect(labels(renderAnswer(answer(extra), { ...SHOWING, ...showing }))).toEqual(expected);
  });

  it('B5: says how many of its sources are shown', () => {
    const citations = Array.from({ length: 14 }, (_, i) => citation(String(i)));
    const [embed] = renderAnswer(answer({ citations }), SHOWING).embeds ?? [];
    expect(embed?.fields).toHaveLength(11);
    expect(embed?.fields?.at(-1)?.value).toContain('10 of 14 shown');
  });

  it('B2: however long the answer is, the first source stands there with its link', () => {
    const endless = 'An endless sentence. '.repeat(1_000);
    const message = renderAnswer(
      answer({ lead: endless, note: endless, citations: [citation('20', { text: endless })] }),
      { ...SHOWING, echo: endless, standing: endless },
    );
    expectFits(message);
    expect(textOf(message)).toContain('OAS Charter, Article 20');
    expect(textOf(message)).toContain('(https://www.oas.org/');
  });

  it('B6: neutralizes the question where it is repeated', () => {
    const echo = '@everyone <@1190000000000000002>\n\n# big `code` \u202e';
    const [embed] = renderAnswer(answer(), { ...SHOWING, echo }).embeds ?? [];
    // The author's line is shown as it is: Discord reads no Markdown there.
    expect(embed?.author?.name).toBe('@\u200beveryone <\u200b@1190000000000000002> # big `code`');
  });

  it('B1 B3 B4: keeps within every limit, whatever the texts are', () => {
    for (let seed = 0; seed < 400; seed += 1) {
      const random = randomFrom(seed);
      const text = (most: number) => randomText(random, most);
      const some = (most: number): Citation[] =>
        Array.from({ length: Math.floor(random() * most) }, () => ({
          ref: `charter:${Math.floor(random() * 147)}`,
          label: text(400),
          title: text(400),
          url: random() < 0.2 ? null : `https://example.org/${'x'.repeat(random() * 700)}`,
          text: text(6_000),
          version: random() < 0.5 ? null : text(300),
          words: 'summary' as const,
        }));
      const random_ = answer({
        answered: random() < 0.7,
        language: LANGUAGES[Math.floor(random() * 4)] ?? 'en',
        lead: text(8_000),
        note: random() < 0.5 ? null : text(4_000),
        citations: some(30),
        related: some(30),
      });
      const showing = { ...SHOWING, echo: text(4_000), standing: text(1_000) };
      for (const message of [renderAnswer(random_, showing), renderPlain(random_, showing)]) {
        expectFits(message);
        expect(textOf(message)).not.toMatch(/@everyone|@here|<@[!&]?\d/);
      }
    }
  });
});

describe('a page of sources', () => {
  const page = (ref: string, text = `What ${ref} provides.`) => ({
    ...citation(ref),
    text,
    standing: 'Not official.',
    official: false,
  });
  const turning = (pages: readonly SourcePage[], wanted: number): Turning => ({
    answerId: 'abc',
    language: 'en',
    pages,
    wanted,
    elsewhere: () => [],
  });

  it('offers the same provision in the other languages it stands in', () => {
    const pages = [page('1'), page('1'), page('2')];
    const { components = [] } = renderSources(
      {
        ...turning(pages, 1),
        elsewhere: (ref) => [
          { language: 'es', page: ref === '1' ? 0 : 1 },
          { language: 'fr', page: 4 },
        ],
      },
      TEXTS.en,
    );
    const shown = JSON.stringify(components);
    expect(shown).toContain('"label":"Español","custom_id":"v1:sources:abc:0:es"');
    expect(shown).toContain('"label":"Français","custom_id":"v1:sources:abc:4:fr"');
  });

  it('turns to the nearest page where the one that is wanted is not there', () => {
    const pages = [page('1'), page('1'), page('2')];
    const at = (wanted: number) => textOf(renderSources(turning(pages, wanted), TEXTS.en));
    expect(at(-3)).toContain('Page 1 of 3');
    expect(at(99)).toContain('Page 3 of 3');
  });

  it('says so where nothing is left of the sources', () => {
    expect(renderSources(turning([], 0), TEXTS.en)).toEqual({
      content: TEXTS.en.sourcesGone,
      embeds: [],
      components: [],
    });
  });

  it('B1: keeps within every limit, whatever the texts are', () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const random = randomFrom(seed);
      const pages = Array.from({ length: 1 + Math.floor(random() * 60) }, (_, i) => ({
        ref: `guide#${Math.floor(i / 2)}`,
        label: randomText(random, 400),
        title: randomText(random, 400),
        url: random() < 0.5 ? null : `https://example.org/${'x'.repeat(random() * 3_000)}`,
        text: randomText(random, 1_400),
        standing: randomText(random, 900),
        official: random() < 0.5,
      }));
      const language = LANGUAGES[Math.floor(random() * 4)] ?? 'en';
      const wanted = Math.floor(random() * 70);
      const elsewhere = () =>
        LANGUAGES.filter((one) => one !== language).map((one) => ({ language: one, page: 9_999 }));
      expectFits(
        renderSources(
          { answerId: 'z'.repeat(20), language, pages, wanted, elsewhere },
          TEXTS[language],
        ),
      );
    }
  });
});

describe('checked citations', () => {
  it('B1: keep within every limit, and nothing of the message means anything to Discord', () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const random = randomFrom(seed);
      const checked = Array.from({ length: Math.floor(random() * 120) }, (): CheckedReference => {
        const written = randomText(random, 300);
        const kind = random();
        if (kind < 0.3) return { status: 'missing', written };
        if (kind < 0.5) return { status: 'foreign', written, instrument: randomText(random, 300) };
        const text = randomText(random, 900);
        return { status: 'exists', written, citation: citation('20', { text }) };
      });
      const url = 'https://discord.com/channels/1190000000000000001/1190000000000000002/3';
      const message = renderCheck(checked, url, TEXTS.fr);
      expectFits(message);
      expect(textOf(message)).not.toMatch(/@everyone|@here|<@[!&]?\d/);
    }
  });
});
