import { expect, it } from 'vitest';
import { languageOf, leansOnPrevious } from '../../src/search/understand.ts';

it.each([
  ['can they kick a country out after a coup', 'en'],
  ['quien elige al secretario general', 'es'],
  ['¿y si no?', 'es'],
  ['quantos juristas tem a comissão', 'pt'],
  ['combien de juristes y a-t-il', 'fr'],
] as const)('%s is in %s', (text, language) => {
  expect(languageOf(text)).toBe(language);
});

it('takes the language of the conversation where a text tells none', () => {
  expect(languageOf('20', 'fr')).toBe('fr');
  expect(languageOf('?!', 'pt')).toBe('pt');
});

it.each([
  'and how long?',
  'what about a tie?',
  'why',
  'who elects him',
  '¿y si no?',
  'et le vote ?',
])('%s leans on the question before', (text) => {
  expect(leansOnPrevious(text)).toBe(true);
});

it.each([
  'How many jurists sit on the Inter-American Juridical Committee?',
  'quorum of the General Assembly for budget votes',
])('%s stands alone', (text) => {
  expect(leansOnPrevious(text)).toBe(false);
});
