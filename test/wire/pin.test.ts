import { afterEach, describe, expect, it } from 'vitest';
import type { Actor } from '../discord/actors.ts';
import type { PermissionName } from '../discord/permissions.ts';
import { stageForFile } from './stage.ts';

const stage = stageForFile();

const PUT = 'PUT /channels/:channel/messages/pins/:message';
const PAGES = 'GET /channels/:channel/messages/pins';

/** A person by name; the permissions are those of the first time. */
const people = new Map<string, Actor>();
function person(name: string, ...permissions: PermissionName[]): Actor {
  const known = people.get(name) ?? stage.discord.user(name, { permissions });
  people.set(name, known);
  return known;
}
const moderator = () => person('moderator', 'PinMessages');

async function answerIn(name: string) {
  const channel = stage.discord.channel(name);
  return (await stage.discord.user('ana').slash('ask', { question: 'art. 20' }, channel)).answer();
}

/** Presses Pin and gives back what the presser is told. */
async function pressPin(message: Awaited<ReturnType<typeof answerIn>>, who = moderator()) {
  const said = await (await who.press(message, 'v1:pin:')).answer();
  expect(said.visibleTo).toBe(who.user);
  return said.text;
}

const putsFor = (id: string) => stage.discord.requests(PUT).filter(({ path }) => path.endsWith(id));

afterEach(() => {
  const old = stage.discord.requests('* /channels/:channel/pins/:message');
  expect(old).toEqual([]);
});

describe('Pin', () => {
  it('B17 B18: pins for who may, on the new route, and says so to that person alone', async () => {
    const answer = await answerIn('pinning');
    expect(await pressPin(answer)).toBe('Pinned.');
    expect(answer.pinned).toBe(true);
    expect(await pressPin(answer)).toContain('pinned already');
    expect(putsFor(answer.id)).toHaveLength(1);
  });

  it('B17: names the permission that the presser lacks; Manage Messages is not enough', async () => {
    const answer = await answerIn('pinning');
    const ana = stage.discord.user('ana');
    const tom = person('tom', 'ManageMessages');
    for (const person of [ana, tom]) {
      expect(await pressPin(answer, person)).toMatch(/^You need .*“Pin Messages”/);
    }
    expect(putsFor(answer.id)).toEqual([]);
  });

  it('B17: names the permission that the bot lacks, and asks Discord for nothing', async () => {
    const channel = stage.discord.channel('no pins for the bot');
    stage.discord.overwrite(channel, 'bot', { deny: ['PinMessages'] });
    const answer = await answerIn(channel.name);
    expect(await pressPin(answer)).toMatch(/^I lack .*“Pin Messages”/);
    expect(putsFor(answer.id)).toEqual([]);
    stage.discord.overwrite(channel, 'bot', {});
    expect(await pressPin(answer)).toBe('Pinned.');
  });

  it('B17: names it too where only Discord knows that it is missing, and may be tried again', async () => {
    const answer = await answerIn('pinning');
    stage.discord.fail(PUT, { status: 403, code: 50013, message: 'Missing Permissions' });
    expect(await pressPin(answer)).toMatch(/^I lack .*“Pin Messages”/);
    expect(await pressPin(answer)).toBe('Pinned.');
  });

  it('A6: two presses 5 ms apart give one request and two acknowledgements', async () => {
    const answer = await answerIn('pinning');
    const other = person('other moderator', 'PinMessages');
    const release = stage.discord.hold(PUT);
    const first = await moderator().press(answer, 'v1:pin:');
    const second = await other.press(answer, 'v1:pin:');
    expect((await second.answer()).text).toContain('pinning this answer at this moment');
    release();
    expect((await first.answer()).text).toBe('Pinned.');
    expect(putsFor(answer.id)).toHaveLength(1);
    expect([first, second].map(({ steps }) => steps[1])).toEqual(['acknowledged', 'acknowledged']);
  });

  it('A6: many presses at once pin once', async () => {
    const answer = await answerIn('pinning');
    const pressed = await Promise.all(
      Array.from({ length: 8 }, () => moderator().press(answer, 'v1:pin:')),
    );
    const said = await Promise.all(pressed.map(async (one) => (await one.answer()).text));
    expect(said.filter((text) => text === 'Pinned.')).toHaveLength(1);
    expect(putsFor(answer.id)).toHaveLength(1);
  });

  it('B16 B18: says of a full channel how many pins it holds, read page by page', async () => {
    const channel = stage.discord.channel('full');
    for (let i = 0; i < 250; i += 1) {
      stage.discord.plant({ content: `old ${i}` }, { channel, pinned: true });
    }
    const answer = await answerIn('full');
    const text = await pressPin(answer);
    expect(text).toBe(
      'This channel holds 250 pins, the limit is 250. Unpin one, then press again.',
    );
    const limits = stage.discord.requests(PAGES).map(({ query }) => Number(query.get('limit')));
    expect(limits).toEqual([50, 50, 50, 50, 50]);
    const [oldest] = stage.discord.messages(channel);
    if (oldest !== undefined) oldest.pinnedAt = undefined;
    expect(await pressPin(answer)).toBe('Pinned.');
  });

  it('B16: says so without a number where the pins cannot be counted', async () => {
    const answer = await answerIn('pinning');
    stage.discord.fail(PUT, { status: 400, code: 30003, message: 'Maximum number of pins' });
    stage.discord.fail(PAGES, { status: 403, code: 50001, message: 'Missing Access' });
    expect(await pressPin(answer)).toContain('the limit is 250 pins');
  });

  it('takes a press within a minute after the pin for one that was sent before it', async () => {
    const answer = await answerIn('pinning');
    expect(await pressPin(answer)).toBe('Pinned.');
    answer.pinnedAt = undefined;
    // Within the minute the press may have been sent before the pin was there.
    expect(await pressPin(answer)).toContain('pinned already');
  });
});

describe('a process that is killed while it pins', () => {
  it('A7: leaves nothing behind that keeps the next from pinning', async () => {
    const answer = await answerIn('killed');
    const puts = stage.discord.requests(PUT).length;
    const release = stage.discord.hold(PUT);
    await moderator().press(answer, 'v1:pin:');
    await stage.discord.until('the request to pin', () => stage.discord.requests(PUT)[puts]);
    await stage.bot.stop('SIGKILL');
    await stage.restart();
    release();
    expect(await pressPin(answer)).toMatch(/Pinned\.|pinned already/);
    expect(answer.pinned).toBe(true);
  });
});
