import { describe, expect, it } from 'vitest';
import { openThread } from '../discord/messages.ts';
import type { Message } from '../discord/model.ts';
import { stageForFile } from './stage.ts';

const stage = stageForFile();

const POST = 'POST /channels/:channel/messages';

/** The bot is served in order of events, so once this is answered all that came before was seen. */
async function allSeen(): Promise<void> {
  const last = stage.discord.user('last');
  const channel = stage.discord.channel('end of the line');
  await stage.discord.replyTo(last.mention('art. 20', { channel }));
}

function repliesTo(message: Message): Message[] {
  return stage.discord
    .messages(message.channel)
    .filter(({ author, reference }) => author.bot && reference?.messageId === message.id);
}

describe('a mention', () => {
  it('is answered in place, as a reply with buttons and without an echo', async () => {
    const ana = stage.discord.user('ana');
    const asked = ana.mention('What does article 20 say?');
    const reply = await stage.discord.replyTo(asked);
    expect(reply.channel).toBe(asked.channel);
    expect(reply.text).toContain('OAS Charter, Article 20');
    expect(reply.text).not.toContain('What does article 20 say?');
    expect(reply.buttons.map(({ label }) => label)).toEqual(['Sources', 'Pin', 'Remove']);
  });

  it('leans on what the same person asked there before, and on nobody else', async () => {
    const channel = stage.discord.channel('follow-ups');
    const previous = async (name: string, text: string) => {
      await stage.discord.replyTo(stage.discord.user(name).mention(text, { channel }));
      return stage.bot.asked.at(-1)?.previous;
    };
    expect(await previous('eva', 'What is article 20?')).toEqual([]);
    expect(await previous('tom', 'Who votes on it?')).toEqual([]);
    expect(await previous('eva', 'and article 21?')).toEqual(['What is article 20?']);
    for (let i = 1; i <= 4; i += 1) await previous('eva', `more ${i}`);
    expect(await previous('eva', 'last')).toEqual([
      'and article 21?',
      'more 1',
      'more 2',
      'more 3',
      'more 4',
    ]);
  });

  it('B10: @everyone, a role and a reply that does not mention the bot are left alone', async () => {
    const ana = stage.discord.user('loud', { permissions: ['MentionEveryone'] });
    const role = stage.discord.botRole();
    const answer = await stage.discord.replyTo(ana.mention('art. 20'));
    const others = [
      ana.send('@everyone what is article 20?'),
      ana.send('@here what is article 20?'),
      ana.send(`<@&${role.id}> what is article 20?`),
      ana.reply(answer, 'thanks', { ping: false }),
      ana.reply(answer, 'thanks, with a ping'),
    ];
    await allSeen();
    expect(others.flatMap(repliesTo)).toEqual([]);
  });

  it('B23: of fifty messages that mention nobody none is answered', async () => {
    const channel = stage.discord.channel('chatter');
    const ana = stage.discord.user('ana');
    const said = Array.from({ length: 50 }, (_, i) => ana.send(`article ${i}?`, { channel }));
    await allSeen();
    expect(said.flatMap(repliesTo)).toEqual([]);
  });

  it('of another bot is left alone', async () => {
    const other = stage.discord.user('other bot', { bot: true });
    const said = other.mention('art. 20');
    await allSeen();
    expect(repliesTo(said)).toEqual([]);
  });

  it('B12: without a question it is answered once with how to ask, and nothing is searched', async () => {
    const ana = stage.discord.user('ana');
    const before = stage.bot.asked.length;
    const empty = [ana.mention(''), ana.mention('\u200b \u2060')];
    for (const message of empty) {
      expect((await stage.discord.replyTo(message)).text).toContain('`/ask`');
      expect(repliesTo(message)).toHaveLength(1);
    }
    expect(stage.bot.asked).toHaveLength(before);
  });

  it('gets one sentence where answering failed', async () => {
    const ana = stage.discord.user('ana');
    const asked = ana.mention('throw');
    const reply = await stage.discord.replyTo(asked);
    expect(reply.text).toContain('Something went wrong on my side');
    expect(repliesTo(asked)).toHaveLength(1);
  });

  it('in a thread it is answered in the thread', async () => {
    const ana = stage.discord.user('ana');
    const parent = stage.discord.channel('with threads');
    const opened = ana.send('a thread about this', { channel: parent });
    const thread = openThread(stage.discord.state, opened, 'a thread', 1440);
    const asked = ana.mention('art. 20', { channel: thread });
    expect((await stage.discord.replyTo(asked)).channel).toBe(thread);
  });
});

describe('a direct message', () => {
  it('needs no mention, and the answer has no Pin', async () => {
    const ana = stage.discord.user('ana');
    const asked = ana.send('What is article 20?', { channel: ana.dm });
    const reply = await stage.discord.replyTo(asked);
    expect(reply.text).toContain('Article 20');
    expect(reply.buttons.map(({ label }) => label)).toEqual(['Sources', 'Remove']);
    const next = ana.send('and article 21?', { channel: ana.dm });
    await stage.discord.replyTo(next);
    expect(stage.bot.asked.at(-1)?.previous).toEqual(['What is article 20?']);
  });

  it('B12: a picture without words is answered with how to ask', async () => {
    const ana = stage.discord.user('ana');
    const file = { name: 'a.png', contentType: 'image/png', bytes: Buffer.from('x') };
    const sent = ana.send('', { channel: ana.dm, files: [file] });
    expect((await stage.discord.replyTo(sent)).text).toContain('`/ask`');
  });
});

describe('what a channel does not allow', () => {
  it('B7: a refused reply (50013) is noted, and the next question is served', async () => {
    const ana = stage.discord.user('ana');
    stage.discord.fail(POST, { status: 403, code: 50013, message: 'Missing Permissions' });
    ana.mention('art. 20');
    expect(await stage.bot.logged(({ code }) => code === 50013)).toMatchObject({ level: 'warn' });
    const next = await stage.discord.replyTo(ana.mention('art. 21'));
    expect(next.text).toContain('Article 21');
  });

  it('B8: a question deleted before the answer is answered without a reference', async () => {
    const channel = stage.discord.channel('deleted');
    const ana = stage.discord.user('ana');
    const asked = ana.mention('hold back art. 20', { channel });
    await stage.bot.holds();
    ana.delete(asked);
    stage.bot.release();
    const said = await stage.discord.said('Article 20', channel);
    expect(said.text).toContain('No coercion');
    expect(stage.bot.running).toBe(true);
  });

  it('B9: a broken connection after the answer was stored does not double it', async () => {
    const ana = stage.discord.user('ana');
    const before = stage.discord.requests(POST).length;
    stage.discord.dropAfterStoring(POST);
    const asked = ana.mention('art. 20');
    await stage.discord.until('the repetition', () =>
      stage.discord.requests(POST)[before + 1]?.status === 200 ? true : undefined,
    );
    await allSeen();
    expect(repliesTo(asked)).toHaveLength(1);
  });

  it('B14 B15: where the bot may not speak nothing is searched, in a channel as in a thread', async () => {
    const ana = stage.discord.user('ana');
    const silent = stage.discord.channel('silent');
    const parent = stage.discord.channel('silent threads');
    const thread = openThread(
      stage.discord.state,
      ana.send('open', { channel: parent }),
      'a thread',
      1440,
    );
    stage.discord.overwrite(silent, 'bot', { deny: ['SendMessages'] });
    stage.discord.overwrite(parent, 'bot', { deny: ['SendMessagesInThreads'] });
    const before = stage.bot.asked.length;
    ana.mention('art. 20', { channel: silent });
    await stage.bot.logged(({ missing }) => missing === 'SendMessages');
    ana.mention('art. 20', { channel: thread });
    await stage.bot.logged(({ missing }) => missing === 'SendMessagesInThreads');
    expect(stage.bot.asked).toHaveLength(before);
    const inParent = ana.mention('art. 20', { channel: parent });
    expect((await stage.discord.replyTo(inParent)).text).toContain('Article 20');
  });

  it('answers in plain text where it may not embed, and without a reference where it may not read back', async () => {
    const ana = stage.discord.user('ana');
    const plain = stage.discord.channel('plain');
    stage.discord.overwrite(plain, 'bot', { deny: ['EmbedLinks', 'ReadMessageHistory'] });
    const asked = ana.mention('art. 20', { channel: plain });
    const said = await stage.discord.said('It stands there', plain);
    expect(said.embeds).toEqual([]);
    expect(said.content).toContain('Article 20');
    expect(said.content).toContain('(<http');
    expect(repliesTo(asked)).toEqual([]);
  });
});
