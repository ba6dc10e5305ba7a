import { describe, expect, test } from 'vitest';
import { Issues } from './issues.ts';
import { validateCommands } from './validate-commands.ts';
import { validateModal } from './validate-modal.ts';

const x = (length: number): string => 'x'.repeat(length);
const many = <T>(count: number, make: (place: number) => T): T[] =>
  Array.from({ length: count }, (_, place) => make(place));

describe('commands', () => {
  const command = (extra: object = {}) => ({ name: 'ask', description: 'd', ...extra });
  const opt = (extra: object = {}) => ({ type: 3, name: 'o', description: 'd', ...extra });
  const found = (...commands: object[]): string[] => {
    const issues = new Issues();
    validateCommands(commands, issues);
    return issues.lines;
  };

  test('at their limits pass', () => {
    const choices = many(25, (c) => ({ name: `${c}`, value: x(99) }));
    const options = many(25, (o) => opt({ name: `o${o}`, required: o < 3 }));
    expect(found(command({ name: 'preguntar-más', description: x(100), options }))).toEqual([]);
    expect(found(command({ options: [opt({ choices })] }))).toEqual([]);
    expect(
      found(
        { name: 'Answer this', type: 3 },
        command({ name_localizations: { 'es-ES': 'preguntar' } }),
      ),
    ).toEqual([]);
  });

  test.each<[string, object[], string]>([
    ['capitals', [command({ name: 'Ask' })], '0.name APPLICATION_COMMAND_INVALID_NAME'],
    ['a space', [command({ name: 'ask me' })], '0.name APPLICATION_COMMAND_INVALID_NAME'],
    ['33 characters', [command({ name: x(33) })], '0.name BASE_TYPE_BAD_LENGTH'],
    ['no description', [command({ description: '' })], '0.description BASE_TYPE_BAD_LENGTH'],
    [
      'a long description',
      [command({ description: x(101) })],
      '0.description BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a long translation',
      [command({ description_localizations: { fr: x(101) } })],
      '0.description_localizations.fr BASE_TYPE_BAD_LENGTH',
    ],
    [
      'an unknown language',
      [command({ name_localizations: { es: 'x' } })],
      '0.name_localizations.es ENUM_TYPE_COERCE',
    ],
    [
      '26 options',
      [command({ options: many(26, (o) => opt({ name: `o${o}` })) })],
      '0.options BASE_TYPE_MAX_LENGTH',
    ],
    [
      '26 choices',
      [
        command({
          options: [opt({ choices: many(26, (c) => ({ name: `${c}`, value: `${c}` })) })],
        }),
      ],
      '0.options.0.choices BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a long choice',
      [command({ options: [opt({ choices: [{ name: 'n', value: x(101) }] })] })],
      '0.options.0.choices.0.value BASE_TYPE_BAD_LENGTH',
    ],
    [
      'choices with autocomplete',
      [command({ options: [opt({ choices: [], autocomplete: true })] })],
      '0.options.0 APPLICATION_COMMAND_OPTIONS_CHOICES_INVALID',
    ],
    [
      'required after optional',
      [command({ options: [opt(), opt({ name: 'p', required: true })] })],
      '0.options.1 APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
    ],
    [
      'an option twice',
      [command({ options: [opt(), opt()] })],
      '0.options.1.name APPLICATION_COMMAND_OPTIONS_NAME_INVALID',
    ],
    ['a command twice', [command(), command()], '1.name APPLICATION_COMMANDS_DUPLICATE_NAME'],
    [
      'a described context command',
      [{ name: 'This', type: 3, description: 'd' }],
      '0.description APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_INVALID',
    ],
    ['101 commands', many(101, (c) => command({ name: `c${c}` })), 'APPLICATION_COMMANDS_MAX'],
    [
      '8,001 characters',
      [
        command({
          options: many(25, (o) =>
            opt({ name: `o${o}`, choices: many(25, (c) => ({ name: `${c}`, value: x(12) })) }),
          ),
        }),
      ],
      '0 APPLICATION_COMMAND_TOO_LARGE',
    ],
    ['an unknown context', [command({ contexts: [7] })], '0.contexts.0 BASE_TYPE_CHOICES'],
  ])('are refused for %s', (_, commands, fault) => {
    expect(found(...commands)).toEqual([expect.stringContaining(`${fault}:`)]);
  });
});

describe('modals', () => {
  const row = (component: object) => ({ type: 1, components: [component] });
  const field = (extra: object = {}) => ({
    type: 4,
    custom_id: 'f',
    style: 1,
    label: 'l',
    ...extra,
  });
  const modal = (extra: object = {}) => ({
    custom_id: 'm',
    title: 't',
    components: [row(field())],
    ...extra,
  });
  const found = (body: object): string[] => {
    const issues = new Issues();
    validateModal(body, ['data'], issues);
    return issues.lines;
  };

  test('at their limits pass', () => {
    const parts = many(5, (place) =>
      row(field({ custom_id: `${place}`, label: x(45), value: x(4000) })),
    );
    expect(found(modal({ title: x(45), custom_id: x(100), components: parts }))).toEqual([]);
  });

  test.each<[string, object, string]>([
    ['title', modal({ title: x(46) }), 'data.title BASE_TYPE_BAD_LENGTH'],
    ['custom id', modal({ custom_id: x(101) }), 'data.custom_id BASE_TYPE_BAD_LENGTH'],
    [
      '6 parts',
      modal({ components: many(6, (place) => row(field({ custom_id: `${place}` }))) }),
      'data.components BASE_TYPE_BAD_LENGTH',
    ],
    [
      'field label',
      modal({ components: [row(field({ label: x(46) }))] }),
      'data.components.0.components.0.label BASE_TYPE_BAD_LENGTH',
    ],
    [
      'placeholder',
      modal({ components: [row(field({ placeholder: x(101) }))] }),
      'data.components.0.components.0.placeholder BASE_TYPE_MAX_LENGTH',
    ],
    [
      'length',
      modal({ components: [row(field({ max_length: 4001 }))] }),
      'data.components.0.components.0.max_length NUMBER_TYPE_MAX',
    ],
    [
      'a button',
      modal({ components: [{ type: 2, style: 1, label: 'l', custom_id: 'c' }] }),
      'data.components.0.type UNION_TYPE_CHOICES',
    ],
  ])('are refused for %s', (_, body, fault) => {
    expect(found(body)).toEqual([expect.stringContaining(`${fault}:`)]);
  });
});
