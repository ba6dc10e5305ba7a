import { InteractionResponseType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { stageForFile } from './stage.ts';

const stage = stageForFile();

const CALLBACK = 'POST /interactions/:interaction/:token/callback';
const EDIT = 'PATCH /webhooks/:application/:token/messages/:message';

describe('/ask', () => {
  it('answers with the provision, its link, what it is, and the buttons', async () => {
    const ana = stage.discord.user('ana');
    const asked = await ana.slash('ask', { question: 'What does article 20 say?' });
    const answer = await asked.answer();
    expect(answer.text).toContain('What does article 20 say?');
    expect(answer.text).toContain('It stands there');
    expect(answer.text).toContain('OAS Charter, Article 20 · No coercion');
    expect(answer.text).toContain('http://www.oas.org/');
    expect(answer.text).toContain('not the official text');
    expect(answer.text).toContain('See also');
    expect(answer.buttons.map(({ label }) => label)).toEqual(['Sources', 'Pin', 'Remove']);
    expect(answer.buttons.map(({ customId }) => customId)).toEqual([
      expect.stringMatching(/^v1:sources:[0-9a-z]{1,20}$/),
      expect.stringMatching(/^v1:pin:[0-9a-z]{1,20}$/),
      expect.stringMatching(/^v1:remove:[0-9a-z]{1,20}$/),
    ]);
  });

  it('answers in private to the asker alone, without Pin', async () => {
    const ana = stage.discord.user('ana');
    const asked = await ana.slash('ask', { question: 'art. 20', private: true });
    const answer = await asked.answer();
    expect(answer.visibleTo).toBe(ana.user);
    expect(answer.buttons.map(({ label }) => label)).toEqual(['Sources']);
  });

  it('answers in a direct message, without Pin', async () => {
    const ana = stage.discord.user('ana');
    const asked = await ana.slash('ask', { question: 'art. 20' }, ana.dm);
    const answer = await asked.answer();
    expect(answer.buttons.map(({ label }) => label)).toEqual(['Sources', 'Remove']);
  });

  it('hands on the language that was chosen', async () => {
    const ana = stage.discord.user('ana');
    const asked = await ana.slash('ask', { question: 'art. 20', language: 'es' });
    const answer = await asked.answer();
    expect(answer.text).toContain('(es)');
    expect(answer.buttons.map(({ label }) => label)).toEqual(['Fuentes', 'Fijar', 'Quitar']);
    expect(answer.buttons[1]?.customId).toMatch(/^v1:pin:/);
  });

  it('refuses without Pin, and without Sources where nothing comes near', async () => {
    const ana = stage.discord.user('ana');
    const far = await (await ana.slash('ask', { question: 'weather?' })).answer();
    expect(far.text).toContain('do not hold that');
    expect(far.buttons.map(({ label }) => label)).toEqual(['Remove']);
    const near = await (await ana.slash('ask', { question: 'nearby?' })).answer();
    expect(near.text).toContain('What comes near');
    expect(near.buttons.map(({ label }) => label)).toEqual(['Sources', 'Remove']);
  });

  it('says one sentence to a question in which nothing is left to read', async () => {
    const ana = stage.discord.user('ana');
    const before = stage.bot.asked.length;
    const asked = await ana.slash('ask', { question: '\u200b<@1190000000000000001>\u202e' });
    expect((await asked.answer()).text).toContain('with a question');
    expect(stage.bot.asked).toHaveLength(before);
  });

  it('passes on what the same person asked before in the same place, apart from private questions', async () => {
    const channel = stage.discord.channel('follow-ups');
    const eva = stage.discord.user('eva');
    const ask = async (question: string, hidden = false) => {
      const asked = await eva.slash('ask', { question, private: hidden }, channel);
      await asked.answer();
      return stage.bot.asked.at(-1)?.previous;
    };
    expect(await ask('What is article 20?')).toEqual([]);
    expect(await ask('A secret about article 3', true)).toEqual([]);
    expect(await ask('And article 21?')).toEqual(['What is article 20?']);
    expect(await ask('More of it', true)).toEqual(['A secret about article 3']);
  });
});

describe('deadlines', () => {
  it('A1: a question is acknowledged while its answer is held back for 10 s', async () => {
    const ana = stage.discord.user('ana');
    const asked = await ana.slash('ask', { question: 'hold back article 20' });
    const type = await asked.acknowledged();
    expect(type).toBe(InteractionResponseType.DeferredChannelMessageWithSource);
    await stage.bot.holds();
    stage.discord.clock.advance(10_000);
    expect(asked.steps).toEqual(['dispatched', 'acknowledged']);
    stage.bot.release();
    expect((await asked.answer()).text).toContain('Article 20');
    expect(asked.steps).toEqual(['dispatched', 'acknowledged', 'edited', 'answered']);
  });

  it('A2: twenty questions at once are all acknowledged before one of them is answered', async () => {
    const people = Array.from({ length: 20 }, (_, i) => stage.discord.user(`person ${i}`));
    const asked = await Promise.all(
      people.map((person) => person.slash('ask', { question: 'hold back art. 20' })),
    );
    await stage.bot.holds(20);
    expect(asked.map(({ steps }) => steps)).toEqual(
      asked.map(() => ['dispatched', 'acknowledged']),
    );
    stage.bot.release();
    for (const one of asked) expect((await one.answer()).text).toContain('Article 20');
  });

  it('A3: 10062 once is noted with command and age, nothing more is said there, the next is served', async () => {
    const ana = stage.discord.user('ana');
    stage.discord.fail(CALLBACK, { status: 404, code: 10062, message: 'Unknown interaction' });
    const lost = await ana.slash('ask', { question: 'art. 20' });
    const line = await stage.bot.logged(({ code }) => code === 10062);
    expect(line).toMatchObject({ level: 'warn', name: 'ask', age: expect.any(Number) as number });
    const next = await ana.slash('ask', { question: 'art. 20' });
    expect((await next.answer()).text).toContain('Article 20');
    const { id, token } = lost.interaction;
    const about = stage.discord.requests().filter(({ path }) => path.includes(token));
    expect(about.map(({ path }) => path)).toEqual([`/interactions/${id}/${token}/callback`]);
    expect(stage.bot.stderr).not.toContain(token);
  });

  it('A4: a fault after the acknowledgement gives one edited message and no second callback', async () => {
    const ana = stage.discord.user('ana');
    const asked = await ana.slash('ask', { question: 'throw' });
    expect((await asked.answer()).text).toContain('Something went wrong on my side');
    expect(asked.steps).toEqual(['dispatched', 'acknowledged', 'edited', 'answered']);
    const { token } = asked.interaction;
    const about = stage.discord.requests().filter(({ path }) => path.includes(token));
    expect(about.map(({ method }) => method)).toEqual(['POST', 'PATCH']);
  });

  it('A14: the flag of components v2 is on no body, and the edit brings the embed', async () => {
    const ana = stage.discord.user('ana');
    const asked = await ana.slash('ask', { question: 'art. 20' });
    await asked.answer();
    const { token } = asked.interaction;
    const bodies = stage.discord.requests().flatMap(({ path, body }) => {
      return path.includes(token) ? [body as { flags?: number; data?: { flags?: number } }] : [];
    });
    const flags = bodies.map(({ flags: own, data }) => (own ?? 0) | (data?.flags ?? 0));
    expect(flags).toEqual([0, 0]);
    expect(bodies[1]).toHaveProperty('embeds');
  });

  it('B21: a 429 on the edit delays it and still delivers once', async () => {
    const ana = stage.discord.user('ana');
    stage.discord.rateLimit(EDIT, { retryAfter: 0.05, times: 3 });
    const asked = await ana.slash('ask', { question: 'art. 20' });
    await asked.answer();
    const { token } = asked.interaction;
    const edits = stage.discord.requests(EDIT).filter(({ path }) => path.includes(token));
    expect(edits.map(({ status }) => status)).toEqual([429, 429, 429, 200]);
    expect(asked.steps.filter((step) => step === 'edited')).toHaveLength(1);
  });
});

describe('sizes', () => {
  it('B1 B2 B4 B5: an endless answer with 14 sources keeps within every limit and counts the sources', async () => {
    const ana = stage.discord.user('ana');
    const answer = await (await ana.slash('ask', { question: 'endless' })).answer();
    expect(answer.text).toContain('An endless sentence');
    expect(answer.text).toContain('Guide · Step 1');
    expect(answer.text).toMatch(/\d+ of 14 shown/);
    expect(answer.buttons.map(({ label }) => label)).toEqual(['Sources', 'Pin', 'Remove']);
  });

  it('B3: the echo of a question of 2,000 characters is counted too', async () => {
    const ana = stage.discord.user('ana');
    const question = `endless ${'*_`<>'.repeat(400)}`.slice(0, 2_000);
    const answer = await (await ana.slash('ask', { question })).answer();
    expect(answer.text).toMatch(/^endless \*_/);
    expect(answer.text).toContain('…');
  });

  it('takes a question of more than 2,001 characters where it comes in as a message', async () => {
    const ana = stage.discord.user('ana');
    const asked = ana.mention(`What about article 20? ${'really '.repeat(250)}`);
    expect((await stage.discord.replyTo(asked)).text).toContain('Article 20');
  });
});

describe('pings', () => {
  it('B6: mentions in question and corpus ping nobody', async () => {
    const ana = stage.discord.user('ana');
    const bad = '@everyone @here <@1190000000000000002> <@&1190000000000000003> pings';
    const answer = await (await ana.slash('ask', { question: bad })).answer();
    expect(answer.text).toContain('Whoever copies');
    const sources = await (await ana.press(answer, 'v1:sources:')).answer();
    expect(sources.text).toContain('Whoever copies');
    const mention = ana.mention(bad);
    const reply = await stage.discord.replyTo(mention);
    for (const message of [answer, sources, reply]) {
      expect(message.pings).toEqual({ users: [], roles: [], everyone: false });
      expect(message.text).not.toMatch(/@everyone|@here|<@&?\d/);
    }
  });
});
