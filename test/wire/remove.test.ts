import { describe, expect, it } from 'vitest';
import { stageForFile } from './stage.ts';

const stage = stageForFile();

async function answerTo(name: string) {
  return (await stage.discord.user(name).slash('ask', { question: 'art. 20' })).answer();
}

describe('Remove', () => {
  it('takes an answer away for who asked', async () => {
    const answer = await answerTo('ana');
    const pressed = await stage.discord.user('ana').press(answer, 'v1:remove:');
    await pressed.reached('deleted');
    expect(answer.deleted).toBe(true);
  });

  it('is refused to a stranger, with a word to that person alone', async () => {
    const answer = await answerTo('ana');
    const tom = stage.discord.user('tom', { permissions: ['PinMessages'] });
    const said = await (await tom.press(answer, 'v1:remove:')).answer();
    expect(said.visibleTo).toBe(tom.user);
    expect(said.text).toMatch(/Only the person who asked.*“Manage Messages”/);
    expect(answer.deleted).toBe(false);
  });

  it('takes an answer away for a moderator', async () => {
    const answer = await answerTo('ana');
    const moderator = stage.discord.user('moderator', { permissions: ['ManageMessages'] });
    await (await moderator.press(answer, 'v1:remove:')).reached('deleted');
    expect(answer.deleted).toBe(true);
  });

  it('takes away the reply to a mention, and an answer in a direct message', async () => {
    const ana = stage.discord.user('ana');
    const reply = await stage.discord.replyTo(ana.mention('art. 20'));
    await (await ana.press(reply, 'v1:remove:')).reached('deleted');
    const direct = await stage.discord.replyTo(ana.send('art. 20', { channel: ana.dm }));
    await (await ana.press(direct, 'v1:remove:')).reached('deleted');
    expect([reply.deleted, direct.deleted]).toEqual([true, true]);
  });

  it('pressed twice at once does no harm', async () => {
    const ana = stage.discord.user('ana');
    const answer = await answerTo('ana');
    const id = answer.buttons.find(({ label }) => label === 'Remove')?.customId ?? '';
    const pressed = await Promise.all([ana.pressRaw(answer, id), ana.pressRaw(answer, id)]);
    await Promise.all(pressed.map((one) => one.acknowledged()));
    expect(await answerTo('ana')).toMatchObject({ deleted: false });
    expect(stage.bot.log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('A4: that Discord refuses is told to the presser alone, and the answer stays as it is', async () => {
    const ana = stage.discord.user('ana');
    const answer = await answerTo('ana');
    const before = answer.text;
    stage.discord.fail('DELETE /webhooks/:application/:token/messages/:message', {
      status: 403,
      code: 50013,
    });
    const pressed = await ana.press(answer, 'v1:remove:');
    const said = await pressed.followUp();
    expect(said.visibleTo).toBe(ana.user);
    expect(said.text).toContain('Something went wrong on my side');
    expect([answer.deleted, answer.text]).toEqual([false, before]);
    await (await ana.press(answer, 'v1:remove:')).reached('deleted');
  });

  it('leaves buttons that say that the answer is gone', async () => {
    const ana = stage.discord.user('ana');
    const answer = await answerTo('ana');
    const page = await (await ana.press(answer, 'v1:sources:')).answer();
    const id = answer.buttons.find(({ label }) => label === 'Sources')?.customId ?? '';
    await (await ana.press(answer, 'v1:remove:')).reached('deleted');
    const said = await (await ana.pressRaw(page, `${id}:0`)).answer();
    expect(said.text).toContain('expired');
  });
});
