import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/corpus/language.ts';
import type { Passage } from '../../src/search/passage.ts';
import { buildWords, openWords } from '../../src/search/words.ts';

function passage(ref: string, language: Language, text: string): Passage {
  return { kind: 'text', ref, language, text };
}

const words = openWords(
  buildWords([
    passage('year', 'es', 'el plazo es de un año'),
    passage('ano', 'es', 'la palabra ano es otra cosa'),
    passage('resolution', 'es', 'la resolución de la OEA en Bogotá'),
    passage('paulo', 'pt', 'a reunião em São Paulo'),
    passage('decide', 'en', 'the Assembly decides by majority'),
    { kind: 'outside', ref: 'outside:chatter', language: 'en', text: 'hello majority' },
  ]),
);
const refs = (question: string, language: Language): string[] =>
  words.search(question, language, 10).map(({ ref }) => ref);

describe('full-text search', () => {
  it.each([
    ['resolucion', 'es', 'resolution'],
    ['RESOLUCIÓN', 'es', 'resolution'],
    ['oea bogota', 'es', 'resolution'],
    ['sao paulo', 'pt', 'paulo'],
    ['São Paulo', 'pt', 'paulo'],
  ] as const)('C18: %s finds what is written with other accents', (question, language, ref) => {
    expect(refs(question, language)[0]).toBe(ref);
  });

  it('C18: composed and decomposed letters find the same', () => {
    const composed = 'São resolução año';
    expect(words.search(composed.normalize('NFD'), 'pt', 10)).toEqual(
      words.search(composed.normalize('NFC'), 'pt', 10),
    );
  });

  it('C19: the exact form ranks above the folded one, which is found too', () => {
    expect(refs('año', 'es')).toEqual(['year', 'ano']);
    expect(refs('ano', 'es')).toEqual(['ano', 'year']);
  });

  it('finds other forms of a word', () => {
    expect(refs('who decided', 'en')).toEqual(['decide']);
  });

  it('leaves out outside cards and finds nothing for words it does not know', () => {
    expect(refs('majority', 'en')).toEqual(['decide']);
    expect(refs('zebra', 'en')).toEqual([]);
    expect(refs('', 'en')).toEqual([]);
  });

  describe('coverage', () => {
    const imported = new Set(['decide', 'resolution']);
    const covered = (question: string, language: Language): Record<string, number> =>
      Object.fromEntries(
        words.coverage(question, language, imported).map(({ ref, score }) => [ref, score]),
      );

    it('is the share of what is asked that a text has, by rarity', () => {
      expect(covered('majority Assembly decides', 'en')['decide']).toBeGreaterThan(0.7);
      expect(covered('majority of zebras in paris', 'en')['decide']).toBeLessThan(0.4);
      expect(covered('zebra', 'en')).toEqual({});
    });

    it('knows a word through a typing error, if no text has it as it stands', () => {
      expect(covered('assmbly', 'en')['decide']).toBeGreaterThan(0.7);
    });

    it('is told of the texts asked about alone', () => {
      expect(Object.keys(covered('reunião São Paulo resolución', 'pt'))).toEqual(['resolution']);
    });
  });
});
