import { describe, expect, it } from 'vitest';
import { stageForFile } from './stage.ts';

const stage = stageForFile();

describe('"Answer this"', () => {
  it('answers what stands in a message of somebody else, leaning on nothing asked before', async () => {
    const ana = stage.discord.user('ana');
    const tom = stage.discord.user('tom');
    await (await tom.slash('ask', { question: 'art. 21' })).answer();
    const said = ana.send('I wonder what article 20 says');
    const answer = await (await tom.messageCommand('Answer this', said)).answer();
    expect(answer.text).toContain('I wonder what article 20 says');
    expect(answer.text).toContain('OAS Charter, Article 20');
    expect(answer.buttons.map(({ label }) => label)).toEqual(['Sources', 'Pin', 'Remove']);
    expect(stage.bot.asked.at(-1)?.previous).toEqual([]);
  });

  it('says one sentence to the one person where a message has no text', async () => {
    const ana = stage.discord.user('ana');
    const file = { name: 'a.png', contentType: 'image/png', bytes: Buffer.from('x') };
    const before = stage.bot.asked.length;
    const said = ana.send('', { files: [file] });
    for (const command of ['Answer this', 'Check citations']) {
      const answer = await (await ana.messageCommand(command, said)).answer();
      expect(answer.text).toContain('no text that I can read');
      expect(answer.visibleTo).toBe(ana.user);
    }
    expect(stage.bot.asked).toHaveLength(before);
  });

  it('pings nobody with what it repeats', async () => {
    const loud = stage.discord.user('loud', { permissions: ['MentionEveryone'] });
    const said = loud.send('@everyone <@1190000000000000002> what does article 20 say?');
    const answer = await (await loud.messageCommand('Answer this', said)).answer();
    expect(answer.text).not.toMatch(/@everyone|<@\d/);
  });
});

describe('"Check citations"', () => {
  it('D8: tells what exists, what does not, and what belongs to another treaty', async () => {
    const ana = stage.discord.user('ana');
    const said = ana.send(
      'See article 20 of the OAS Charter. There is Article 312. Then article 51 of the UN Charter.',
    );
    const checked = await (await ana.messageCommand('Check citations', said)).answer();
    expect(checked.visibleTo).toBe(ana.user);
    expect(checked.text).toContain('3 citations');
    expect(checked.text).toMatch(/✅ .*article 20.*: \[OAS Charter, Article 20 · No coercion\]/);
    expect(checked.text).toContain('No State may use coercive measures');
    expect(checked.text).toMatch(/❌ .*312.*: there is no such provision/);
    expect(checked.text).toMatch(/❔ .*article 51.*: belongs to another text \(UN Charter\)/);
  });

  it('says so where there is nothing to check', async () => {
    const ana = stage.discord.user('ana');
    const said = ana.send('Good morning, everybody.');
    const checked = await (await ana.messageCommand('Check citations', said)).answer();
    expect(checked.text).toContain('I find no citation');
  });

  it('B1: a message full of citations fits, and what is left out is counted', async () => {
    const ana = stage.discord.user('ana');
    const many = Array.from({ length: 110 }, (_, i) => `Article ${i + 400}.`).join(' ');
    const said = ana.send(many);
    const checked = await (await ana.messageCommand('Check citations', said)).answer();
    expect(checked.text).toMatch(/The first \d+ of 110 are shown/);
  });
});
