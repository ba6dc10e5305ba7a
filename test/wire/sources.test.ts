import { InteractionResponseType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { stageForFile } from './stage.ts';

const stage = stageForFile();

async function answerTo(question: string) {
  return (await stage.discord.user('ana').slash('ask', { question })).answer();
}

describe('Sources', () => {
  it('shows the whole provision, a page at a time, only to the one who pressed', async () => {
    const tom = stage.discord.user('tom');
    const answer = await answerTo('budget');
    const pressed = await tom.press(answer, 'v1:sources:');
    const page = await pressed.answer();
    expect(page.visibleTo).toBe(tom.user);
    expect(page.text).toContain('OAS Charter, Article 55 · Budget');
    expect(page.text).toMatch(/Page 1 of \d/);
    const pages = Number(/Page 1 of (\d+)/.exec(page.text)?.[1]);
    expect(page.buttons.map(({ label, disabled }) => [label, disabled])).toEqual([
      ['Previous', true],
      ['Next', false],
    ]);

    const texts = [page.text];
    for (let at = 2; at <= pages; at += 1) {
      const turned = await tom.press(page, 'Next');
      expect(await turned.acknowledged()).toBe(InteractionResponseType.UpdateMessage);
      await turned.answer();
      expect(page.text).toContain(`Page ${at} of ${pages}`);
      texts.push(page.text);
    }
    const read = texts.join('\n');
    for (let rule = 1; rule <= 40; rule += 1) expect(read).toContain(`Rule ${rule} of the budget`);
    // The letter that the answer rests on stands in its article.
    expect(read).toContain('OAS Charter, Article 3 · Principles');
    expect(page.buttons.map(({ disabled }) => disabled)).toEqual([false, true]);
    await (await tom.press(page, 'Previous')).answer();
    expect(page.text).toContain(`Page ${pages - 1} of ${pages}`);
  });

  it('goes straight to one of several provisions', async () => {
    const ana = stage.discord.user('ana');
    const page = await (await ana.press(await answerTo('budget'), 'v1:sources:')).answer();
    const options = page.selects[0]?.options ?? [];
    expect(options.map(({ label }) => label)).toEqual([
      'OAS Charter, Article 55',
      'OAS Charter, Article 3',
    ]);
    await (await ana.select(page, 'v1:sources:', [options[1]?.value ?? ''])).answer();
    expect(page.text).toContain('The American States reaffirm their principles');
  });

  it('B5: with thirty provisions all can be reached, and the choice says which it holds', async () => {
    const ana = stage.discord.user('ana');
    const page = await (await ana.press(await answerTo('thirty'), 'v1:sources:')).answer();
    expect(page.text).toContain('Page 1 of 30');
    expect(page.text).toContain('Provisions 1-25 of 30');
    const last = page.selects[0]?.options.at(-1)?.value ?? '';
    await (await ana.select(page, 'v1:sources:', [last])).answer();
    expect(page.text).toContain('Step 25');
    expect(page.text).toContain('Provisions 6-30 of 30');
    await (await ana.press(page, 'Next')).answer();
    expect(page.text).toContain('Step 26');
  });

  it('has no pages where one is enough', async () => {
    const ana = stage.discord.user('ana');
    const page = await (await ana.press(await answerTo('article 21'), 'v1:sources:')).answer();
    expect(page.text).toContain('inviolable');
    expect(page.buttons).toEqual([]);
    expect(page.selects).toEqual([]);
  });

  it('shows what comes near where the answer was a refusal', async () => {
    const ana = stage.discord.user('ana');
    const page = await (await ana.press(await answerTo('nearby'), 'v1:sources:')).answer();
    expect(page.text).toContain('OAS Charter, Article 21');
  });

  it('works below a private answer and in a direct message', async () => {
    const ana = stage.discord.user('ana');
    const hidden = await (await ana.slash('ask', { question: 'art. 20', private: true })).answer();
    expect((await (await ana.press(hidden, 'Sources')).answer()).text).toContain('No coercion');
    const direct = await (await ana.slash('ask', { question: 'art. 20' }, ana.dm)).answer();
    expect((await (await ana.press(direct, 'Sources')).answer()).text).toContain('No coercion');
  });
});

describe('a button that is not known', () => {
  it('A8: of another version, of another bot or with nonsense is acknowledged with a word', async () => {
    const ana = stage.discord.user('ana');
    const answer = await answerTo('art. 20');
    for (const id of [
      'v2:pin:abc',
      'v1:dance:abc',
      'v1:pin:',
      'close-ticket',
      'v1:sources:a:b:c',
    ]) {
      const pressed = await ana.pressRaw(answer, id);
      const said = await pressed.answer();
      expect(said.visibleTo).toBe(ana.user);
      expect(said.text).toContain('version of me that is no longer here');
    }
  });

  it('A7: of an answer that is not kept any more says that it has expired', async () => {
    const ana = stage.discord.user('ana');
    const answer = await answerTo('art. 20');
    for (const id of ['v1:sources:gone', 'v1:sources:gone:3', 'v1:pin:gone', 'v1:remove:gone']) {
      const said = await (await ana.pressRaw(answer, id)).answer();
      expect(said.visibleTo).toBe(ana.user);
      expect(said.text).toContain('This answer has expired');
    }
    expect(answer.deleted).toBe(false);
  });
});
