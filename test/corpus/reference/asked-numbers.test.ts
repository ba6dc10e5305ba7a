import { expect, it } from 'vitest';
import { finder } from './finder.ts';

it.each([
  ['muéstrame el 54', 'charter:54'],
  ['dame el 20', 'charter:20'],
  ['el 54 porfa', 'charter:54'],
  ['pásame el 45 c', 'charter:45(c)'],
  ['me mostra o 20', 'charter:20'],
  ['montre-moi le 54', 'charter:54'],
  ['donne le 108', 'charter:108'],
])('a number behind a definite article is an article: %s', (text, ref) => {
  expect(finder.find(text)).toMatchObject({ mentions: [{ kind: 'provision', ref }], bare: true });
});

it.each([
  'el 4 de julio',
  'le 14 juillet',
  'o 7 de setembro é feriado?',
  'dame 3 razones',
  'what is 5',
])('a number in a sentence names nothing: %s', (text) => {
  expect(finder.find(text).mentions).toEqual([]);
});
