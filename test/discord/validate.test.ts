import { describe, expect, test } from 'vitest';
import { InvalidForm, parseMessage } from './validate.ts';

const x = (length: number): string => 'x'.repeat(length);
const many = <T>(count: number, make: (place: number) => T): T[] =>
  Array.from({ length: count }, (_, place) => make(place));

const row = (...components: object[]) => ({ type: 1, components });
const button = (extra: object = {}) => ({
  type: 2,
  style: 1,
  label: 'l',
  custom_id: 'c',
  ...extra,
});
const link = (url: string) => ({ type: 2, style: 5, label: 'l', url });
const option = (value: string, extra: object = {}) => ({ label: 'l', value, ...extra });
const select = (extra: object = {}) => ({
  type: 3,
  custom_id: 's',
  options: [option('v')],
  ...extra,
});
const components = (...parts: object[]) => ({ components: parts });
const embeds = (...parts: object[]) => ({ embeds: parts });
const v2 = (...parts: object[]) => ({ components: parts, flags: 1 << 15 });
const text = (content: string) => ({ type: 10, content });

function faults(body: unknown): readonly string[] {
  try {
    parseMessage(body);
  } catch (error) {
    if (error instanceof InvalidForm) return error.lines;
    throw error;
  }
  return [];
}

describe('a message within the limits passes', () => {
  test.each<[string, object]>([
    ['content of 2,000', { content: x(2000) }],
    ['10 embeds', embeds(...many(10, () => ({ title: 't' })))],
    [
      'an embed at its limits',
      embeds({
        title: x(256),
        description: x(4096),
        footer: { text: x(648) },
        author: { name: x(256) },
        fields: [{ name: x(256), value: x(488) }],
      }),
    ],
    ['25 fields', embeds({ fields: many(25, () => ({ name: 'n', value: 'v' })) })],
    [
      '5 rows of 5 buttons',
      components(...many(5, (r) => row(...many(5, (b) => button({ custom_id: `${r}${b}` }))))),
    ],
    [
      'labels, ids and links at their limits',
      components(
        row(button({ label: x(80), custom_id: x(100) }), link(`https://oas.org/${x(496)}`)),
      ),
    ],
    [
      'a select of 25',
      components(row(select({ options: many(25, (o) => option(`${o}`)), max_values: 25 }))),
    ],
    ['40 components', v2(...many(40, () => text('t')))],
    [
      'a section with a button',
      v2({
        type: 17,
        components: [{ type: 9, components: [text('t')], accessory: button() }, { type: 14 }],
      }),
    ],
    [
      'emoji',
      components(
        row(
          button({ emoji: { name: '📌' } }),
          button({ custom_id: 'd', emoji: { id: '1', name: 'own' } }),
        ),
      ),
    ],
    ['null for nothing', { content: null, embeds: null, components: null, allowed_mentions: null }],
  ])('%s', (_, body) => {
    expect(faults(body)).toEqual([]);
  });
});

describe('a message beyond them is refused, with the place', () => {
  test.each<[string, object, string]>([
    ['content', { content: x(2001) }, 'content BASE_TYPE_MAX_LENGTH'],
    ['content that is no text', { content: 5 }, 'content STRING_TYPE_CONVERT'],
    ['nonce', { content: 'x', nonce: x(26) }, 'nonce BASE_TYPE_MAX_LENGTH'],
    ['11 embeds', embeds(...many(11, () => ({ title: 't' }))), 'embeds BASE_TYPE_MAX_LENGTH'],
    ['title', embeds({ title: x(257) }), 'embeds.0.title BASE_TYPE_MAX_LENGTH'],
    ['description', embeds({ description: x(4097) }), 'embeds.0.description BASE_TYPE_MAX_LENGTH'],
    [
      '26 fields',
      embeds({ fields: many(26, () => ({ name: 'n', value: 'v' })) }),
      'embeds.0.fields BASE_TYPE_MAX_LENGTH',
    ],
    [
      'field name',
      embeds({ fields: [{ name: x(257), value: 'v' }] }),
      'embeds.0.fields.0.name BASE_TYPE_BAD_LENGTH',
    ],
    [
      'field value',
      embeds({ fields: [{ name: 'n', value: x(1025) }] }),
      'embeds.0.fields.0.value BASE_TYPE_BAD_LENGTH',
    ],
    [
      'blank field value',
      embeds({ fields: [{ name: 'n', value: ' ' }] }),
      'embeds.0.fields.0.value BASE_TYPE_BAD_LENGTH',
    ],
    ['footer', embeds({ footer: { text: x(2049) } }), 'embeds.0.footer.text BASE_TYPE_BAD_LENGTH'],
    ['author', embeds({ author: { name: x(257) } }), 'embeds.0.author.name BASE_TYPE_BAD_LENGTH'],
    [
      '6,000 over all embeds',
      embeds({ description: x(4000) }, { description: x(2001) }),
      'embeds MAX_EMBED_SIZE_EXCEEDED',
    ],
    ['an empty embed', embeds({ color: 1 }), 'embeds.0.description BASE_TYPE_REQUIRED'],
    [
      'embed link',
      embeds({ title: 't', url: 'ftp://oas.org' }),
      'embeds.0.url URL_TYPE_INVALID_SCHEME',
    ],
    ['embed colour', embeds({ title: 't', color: 0x1000000 }), 'embeds.0.color NUMBER_TYPE_MAX'],
    [
      'embed time',
      embeds({ title: 't', timestamp: 'today' }),
      'embeds.0.timestamp DATE_TIME_TYPE_PARSE',
    ],
    [
      '6 rows',
      components(...many(6, (r) => row(button({ custom_id: `${r}` })))),
      'components BASE_TYPE_MAX_LENGTH',
    ],
    [
      '6 buttons',
      components(row(...many(6, (b) => button({ custom_id: `${b}` })))),
      'components.0.components BASE_TYPE_BAD_LENGTH',
    ],
    ['an empty row', components(row()), 'components.0.components BASE_TYPE_BAD_LENGTH'],
    ['a bare button', components(button()), 'components.0.type UNION_TYPE_CHOICES'],
    [
      'custom id of 101',
      components(row(button({ custom_id: x(101) }))),
      'components.0.components.0.custom_id BASE_TYPE_BAD_LENGTH',
    ],
    [
      'no custom id',
      components(row(button({ custom_id: undefined }))),
      'components.0.components.0.custom_id BASE_TYPE_REQUIRED',
    ],
    [
      'custom id twice',
      components(row(button()), row(button())),
      'components.1.components.0.custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
    ],
    [
      'button label',
      components(row(button({ label: x(81) }))),
      'components.0.components.0.label BASE_TYPE_MAX_LENGTH',
    ],
    [
      'no label',
      components(row(button({ label: undefined }))),
      'components.0.components.0 BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED',
    ],
    [
      'button link of 513',
      components(row(link(`https://oas.org/${x(497)}`))),
      'components.0.components.0.url BASE_TYPE_BAD_LENGTH',
    ],
    [
      'button link',
      components(row(link('nonsense'))),
      'components.0.components.0.url URL_TYPE_INVALID_URL',
    ],
    [
      'link with custom id',
      components(row({ ...link('https://oas.org'), custom_id: 'c' })),
      'components.0.components.0 BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
    ],
    [
      'bad emoji',
      components(row(button({ emoji: { name: 'pin' } }))),
      'components.0.components.0.emoji.name COMPONENT_INVALID_EMOJI',
    ],
    [
      'select beside a button',
      components(row(select(), button())),
      'components.0.components COMPONENT_LAYOUT_WIDTH_EXCEEDED',
    ],
    [
      '26 options',
      components(row(select({ options: many(26, (o) => option(`${o}`)) }))),
      'components.0.components.0.options BASE_TYPE_BAD_LENGTH',
    ],
    [
      'the same option twice',
      components(row(select({ options: [option('v'), option('v')] }))),
      'components.0.components.0.options.1.value SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
    ],
    [
      'option description',
      components(row(select({ options: [option('v', { description: x(101) })] }))),
      'components.0.components.0.options.0.description BASE_TYPE_MAX_LENGTH',
    ],
    [
      '41 components',
      v2({ type: 17, components: many(40, () => text('t')) }),
      'components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
    ],
    [
      '4,001 of text',
      v2(text(x(2000)), text(x(2001))),
      'components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
    ],
    [
      'a file that is no attachment',
      v2({ type: 13, file: { url: 'https://oas.org/x' } }),
      'components.0.file.url URL_TYPE_INVALID_SCHEME',
    ],
    [
      'parse and users at once',
      { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
      'allowed_mentions.users MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
    ],
    [
      'unknown mention kind',
      { content: 'x', allowed_mentions: { parse: ['all'] } },
      'allowed_mentions.parse.0 BASE_TYPE_CHOICES',
    ],
    [
      'bad reference',
      { content: 'x', message_reference: { message_id: 'abc' } },
      'message_reference.message_id NUMBER_TYPE_COERCE',
    ],
    [
      'a file that did not come',
      { content: 'x', attachments: [{ id: 0 }] },
      'attachments.0.id ATTACHMENT_NOT_FOUND',
    ],
  ])('%s', (_, body, fault) => {
    expect(faults(body)).toEqual([expect.stringContaining(`${fault}:`)]);
  });
});
