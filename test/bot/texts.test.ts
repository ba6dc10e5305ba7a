import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/corpus/language.ts';
import { languageOf } from '../../src/discord/locale.ts';
import { COMMANDS, MENUS } from '../../src/discord/router.ts';
import { TEXTS } from '../../src/discord/texts.ts';
import { Issues } from '../discord/issues.ts';
import { validateCommands } from '../discord/validate-commands.ts';

describe('texts', () => {
  it('has the English labels that people and scripts look for', () => {
    expect(TEXTS.en.sources).toContain('Sources');
    expect(TEXTS.en.pin).toContain('Pin');
    expect(TEXTS.en.remove).toContain('Remove');
  });

  it.each(LANGUAGES)('fits where it is shown: %s', (language) => {
    const texts = TEXTS[language];
    for (const key of ['sources', 'pin', 'remove', 'previousPage', 'nextPage'] as const) {
      expect(texts[key].length).toBeLessThanOrEqual(80);
    }
    for (const text of Object.values(texts)) {
      if (typeof text === 'string') expect(text.trim()).toBe(text);
      if (typeof text === 'string') expect(text).not.toBe('');
    }
  });

  it.each(LANGUAGES)(
    'names permissions, numbers and names where it is told them: %s',
    (language) => {
      const texts = TEXTS[language];
      expect(texts.memberLacks('PinMessages')).toMatch(/[“«].+[”»]/);
      expect(texts.channelFull(250, 250).match(/250/g)).toHaveLength(2);
      expect(texts.channelFull(null, 250).match(/250/g)).toHaveLength(1);
      expect(texts.page(2, 4)).toMatch(/2.*4/);
      expect(texts.expired(90)).toContain('90');
      expect(texts.otherTreaty('UN Charter')).toContain('UN Charter');
      expect(texts.emptyMention).toContain('/ask');
    },
  );
});

describe('locales', () => {
  it.each([
    ['en-US', 'en'],
    ['en-GB', 'en'],
    ['es-ES', 'es'],
    ['es-419', 'es'],
    ['pt-BR', 'pt'],
    ['fr', 'fr'],
    ['de', 'en'],
    ['', 'en'],
  ])('%s is answered in %s', (locale, language) => {
    expect(languageOf(locale)).toBe(language);
  });
});

describe('commands', () => {
  it('are such as Discord takes', () => {
    const issues = new Issues();
    validateCommands(
      [...COMMANDS, ...MENUS].map(({ data }) => data),
      issues,
    );
    expect(issues.lines).toEqual([]);
  });

  it('have the names of the contract', () => {
    expect(COMMANDS.map(({ data }) => data.name)).toEqual(['ask', 'cite']);
    expect(MENUS.map(({ data }) => data.name)).toEqual(['Answer this', 'Check citations']);
  });
});
