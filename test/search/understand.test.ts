import { expect, it } from 'vitest';
import { languageOf, leaningOf } from '../../src/search/understand.ts';

it.each([
  ['can they kick a country out after a coup', 'en'],
  ['quien elige al secretario general', 'es'],
  ['¿y si no?', 'es'],
  ['quantos juristas tem a comissão', 'pt'],
  ['combien de juristes y a-t-il', 'fr'],
  ['artigo 106', 'pt'],
  ['artículo 20', 'es'],
  ['inciso b', 'es'],
  ['Article 34(l)', 'en'],
  ['quem vota?', 'pt'],
  ['qui vote ?', 'fr'],
] as const)('%s is in %s', (text, language) => {
  expect(languageOf(text)).toBe(language);
});

it('takes the language of the conversation where a text tells none', () => {
  expect(languageOf('20', 'fr')).toBe('fr');
  expect(languageOf('?!', 'pt')).toBe('pt');
});

it.each([
  ['and how long?', 'open'],
  ['what about a tie?', 'open'],
  ['¿y si no?', 'open'],
  ['et le vote ?', 'open'],
  ['who elects him', 'pointing'],
  ['quorum?', 'pointing'],
  ['can they do that', 'pointing'],
  ['How many jurists sit on the Inter-American Juridical Committee?', 'none'],
  ['quorum of the General Assembly for budget votes', 'none'],
] as const)('%s leans on the question before: %s', (text, leaning) => {
  expect(leaningOf(text)).toBe(leaning);
});
