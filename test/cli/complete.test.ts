import { expect, test } from 'vitest';
import { complete } from '../../src/cli/complete.ts';

const SUGGESTIONS: Readonly<Record<string, readonly string[]>> = {
  'charter:2': ['charter:2', 'charter:20', 'charter:21'],
  'art 20': ['charter:20'],
  budget: ['charter:55', 'charter:54'],
  CIC: ['cicte'],
};

test.each<[string, string, string[], string]>([
  ['a command', '/s', ['/sources'], '/s'],
  ['all commands at a stroke', '/', ['/cite', '/sources', '/help', '/quit'], '/'],
  ['no question', 'Who v', [], 'Who v'],
  ['nothing at the start of a line', '', [], ''],
  ['references', '/cite charter:2', ['charter:2', 'charter:20', 'charter:21'], 'charter:2'],
  ['the only reference that is meant', '/cite art 20', ['charter:20'], 'art 20'],
  ['no references that begin otherwise', '/cite budget', [], 'budget'],
  ['references in any case', '/CITE CIC', ['cicte'], 'CIC'],
])('completes %s', (_, line, completions, typed) => {
  const suggest = (text: string) => (SUGGESTIONS[text] ?? []).map((ref) => ({ ref, name: ref }));
  expect(complete(line, suggest)).toEqual([completions, typed]);
});
