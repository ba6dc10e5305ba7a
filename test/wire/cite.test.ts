import { describe, expect, it } from 'vitest';
import { stageForFile } from './stage.ts';

const stage = stageForFile();

describe('/cite', () => {
  it('D9: shows a provision that was found, with the buttons', async () => {
    const ana = stage.discord.user('ana');
    const cited = await (await ana.slash('cite', { reference: 'art. 20' })).answer();
    expect(cited.text).toContain('OAS Charter, Article 20 · No coercion');
    expect(cited.text).toContain('sovereign will of another State');
    expect(cited.buttons.map(({ label }) => label)).toEqual(['Sources', 'Pin', 'Remove']);
  });

  it('D9: shows several where several are meant, each with its text', async () => {
    const ana = stage.discord.user('ana');
    const cited = await (await ana.slash('cite', { reference: 'principle' })).answer();
    expect(cited.text).toContain('2 provisions');
    expect(cited.text).toContain('OAS Charter, Article 3 · Principles');
    expect(cited.text).toContain('sovereign will');
  });

  it('D8 D9: says that a reference does not exist, never the nearest as found', async () => {
    const ana = stage.discord.user('ana');
    const cited = await (await ana.slash('cite', { reference: 'Article 312' })).answer();
    expect(cited.text).toContain('There is no such provision');
    expect(cited.text).toContain('What comes near');
    expect(cited.buttons.some(({ label }) => label === 'Pin')).toBe(false);
  });

  it('A13: takes what is picked from the list, whatever its form', async () => {
    const ana = stage.discord.user('ana');
    const offered = await (await ana.complete('cite', 'reference', 'step 7')).choices();
    const picked = String(offered[0]?.value);
    expect(picked).toBe('guide#step-7');
    const cited = await (await ana.slash('cite', { reference: picked })).answer();
    expect(cited.text).toContain('Step 7 of the guide');
  });

  it('A13: names what the list would have held to who typed a topic and picked nothing', async () => {
    const ana = stage.discord.user('ana');
    const cited = await (await ana.slash('cite', { reference: 'budget' })).answer();
    expect(cited.text).toContain('There is no such provision');
    expect(cited.text).toContain('OAS Charter, Article 55');
    expect(cited.buttons.map(({ label }) => label)).toEqual(['Sources', 'Remove']);
  });

  it('A13: answers free text that was not picked, of any length', async () => {
    const ana = stage.discord.user('ana');
    for (const reference of [
      'arts. 20 and 21',
      'x'.repeat(3_000),
      '**`<@&1190000000000000003>`**',
    ]) {
      const cited = await (await ana.slash('cite', { reference })).answer();
      expect(cited.text).not.toBe('');
    }
  });
});

describe('autocomplete', () => {
  it('A11 A12: at most 25 choices, names within 100 characters, values whole', async () => {
    const ana = stage.discord.user('ana');
    for (const typed of ['', 'step', '3', 'budget']) {
      const choices = await (await ana.complete('cite', 'reference', typed)).choices();
      expect(choices.length).toBeGreaterThan(0);
      expect(choices.length).toBeLessThanOrEqual(25);
      for (const { name, value } of choices) {
        expect(name.length).toBeLessThanOrEqual(100);
        expect(name).not.toMatch(/\p{Cs}/u);
        expect(value).toMatch(/^[a-z0-9:#()-]+$/);
      }
    }
  });

  it('A10: a list that comes too late is noted, and the next is served', async () => {
    const ana = stage.discord.user('ana');
    await ana.complete('cite', 'reference', 'step', undefined, { age: 4_000 });
    const line = await stage.bot.logged(({ code }) => code === 10062);
    expect(line).toMatchObject({ level: 'warn', name: 'cite' });
    const choices = await (await ana.complete('cite', 'reference', 'step')).choices();
    expect(choices).not.toEqual([]);
  });
});
