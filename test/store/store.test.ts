import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { CartaError } from '../../src/errors.ts';
import type { NewAnswer } from '../../src/store/answers.ts';
import { migrate, MIGRATIONS } from '../../src/store/migrate.ts';
import { KEPT_DAYS, openStore, type StoreParts } from '../../src/store/store.ts';

const ANSWER: NewAnswer = {
  kind: 'ask',
  language: 'pt',
  answered: true,
  private: false,
  cited: ['charter:20', 'charter:3(l)'],
  related: ['overview#pillars'],
  guildId: '1',
  channelId: '2',
  askerId: '3',
};

function folder(): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'carta-store-'));
  onTestFinished(() => {
    rmSync(dir, { recursive: true, force: true });
  });
  return dir;
}

function open(dir: string, parts: StoreParts = {}) {
  const store = openStore(dir, parts);
  onTestFinished(() => {
    store.close();
  });
  return store;
}

function failure(act: () => unknown): CartaError {
  try {
    act();
  } catch (error) {
    if (error instanceof CartaError) return error;
  }
  throw new Error('nothing of ours was thrown');
}

describe('the store', () => {
  it('makes its folder, and keeps an answer over a restart', () => {
    const dir = path.join(folder(), 'new', 'data');
    const first = openStore(dir, { clock: () => 1_000 });
    const { id } = first.answers.add(ANSWER);
    first.answers.placed(id, '42');
    first.close();
    expect(open(dir).answers.get(id)).toEqual({
      ...ANSWER,
      id,
      messageId: '42',
      createdAt: 1_000,
      removedAt: null,
    });
  });

  it('writes ahead, waits for the disk and minds references', () => {
    const dir = folder();
    open(dir);
    const database = new Database(path.join(dir, 'carta.db'));
    onTestFinished(() => {
      database.close();
    });
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(database.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  });

  it('has no column for the text of a question', () => {
    const dir = folder();
    open(dir);
    const database = new Database(path.join(dir, 'carta.db'));
    onTestFinished(() => {
      database.close();
    });
    const columns = database.pragma('table_info(answers)') as { name: string }[];
    expect(columns.map(({ name }) => name)).toEqual([
      'id',
      'kind',
      'language',
      'answered',
      'private',
      'cited',
      'related',
      'guild_id',
      'channel_id',
      'message_id',
      'asker_id',
      'created_at',
      'removed_at',
    ]);
  });

  it('says of a newer database what to do, and leaves it as it is', () => {
    const dir = folder();
    const file = path.join(dir, 'carta.db');
    const newer = new Database(file);
    newer.pragma('user_version = 99');
    newer.close();
    const error = failure(() => openStore(dir));
    expect(error.code).toBe('data_folder_unusable');
    expect(error.message).toContain('newer Carta');
    expect(error.message).toContain('DATA_DIR');
    const after = new Database(file);
    expect(after.pragma('user_version', { simple: true })).toBe(99);
    after.close();
  });

  it('says of a damaged file and of a folder that cannot be made what to do', () => {
    const dir = folder();
    writeFileSync(path.join(dir, 'carta.db'), 'this is no database at all'.repeat(100));
    expect(failure(() => openStore(dir)).message).toMatch(/carta\.db .*move it away/);
    const file = path.join(dir, 'a-file');
    writeFileSync(file, '');
    const error = failure(() => openStore(path.join(file, 'data')));
    expect(error.code).toBe('data_folder_unusable');
    expect(error.message).toContain('DATA_DIR');
  });

  it('applies migrations in order, each once, all or none', () => {
    const database = new Database(':memory:');
    const steps = ['CREATE TABLE a (x)', 'ALTER TABLE a ADD COLUMN y'];
    migrate(database, steps.slice(0, 1));
    migrate(database, steps);
    migrate(database, steps);
    expect(database.pragma('user_version', { simple: true })).toBe(2);
    const broken = [...steps, 'CREATE TABLE b (x)', 'this is no SQL'];
    expect(() => {
      migrate(database, broken);
    }).toThrow();
    expect(database.pragma('user_version', { simple: true })).toBe(2);
    expect(database.prepare(`SELECT name FROM sqlite_master WHERE name = 'b'`).all()).toEqual([]);
  });
});

describe('answers', () => {
  it('get ids of at most 20 characters that fit into a custom id, none twice', () => {
    const { answers } = open(folder());
    const ids = Array.from({ length: 200 }, () => answers.add(ANSWER).id);
    expect(new Set(ids).size).toBe(200);
    for (const id of ids) expect(id).toMatch(/^[0-9a-z]{1,20}$/);
    const { answers: least } = open(folder(), { random: (bytes) => new Uint8Array(bytes) });
    expect(least.add(ANSWER).id).toBe('0');
    const { answers: most } = open(folder(), { random: (n) => new Uint8Array(n).fill(255) });
    expect(most.add(ANSWER).id.length).toBeLessThanOrEqual(20);
  });

  it('are marked as removed, and back, or forgotten where they could not be sent', () => {
    const { answers } = open(folder(), { clock: () => 5 });
    const { id } = answers.add(ANSWER);
    answers.setRemoved(id, true);
    expect(answers.get(id)?.removedAt).toBe(5);
    answers.setRemoved(id, false);
    expect(answers.get(id)?.removedAt).toBeNull();
    answers.discard(id);
    expect(answers.get(id)).toBeNull();
    expect(answers.get('never')).toBeNull();
  });

  it('A7: are forgotten after 90 days, with their pins', () => {
    let now = 0;
    const store = open(folder(), { clock: () => now });
    const old = store.answers.add(ANSWER).id;
    store.pins.claim(old, true);
    store.pins.complete(old);
    now = (KEPT_DAYS - 1) * 86_400_000;
    const young = store.answers.add(ANSWER).id;
    expect(store.prune()).toBe(0);
    now += 2 * 86_400_000;
    expect(store.prune()).toBe(1);
    expect(store.answers.get(old)).toBeNull();
    expect(store.answers.get(young)).not.toBeNull();
    expect(() => store.pins.claim(old, true)).toThrow(/FOREIGN KEY/);
  });
});

describe('pins', () => {
  it('A6: are claimed by one press, however many there are', () => {
    const { answers, pins } = open(folder());
    const { id } = answers.add(ANSWER);
    expect([1, 2, 3].map(() => pins.claim(id, true))).toEqual(['claimed', 'taken', 'taken']);
    pins.complete(id);
    expect(pins.claim(id, true)).toBe('pinned');
  });

  it('A6: set over one connection are set for every other', () => {
    const dir = folder();
    const [one, two] = [open(dir), open(dir)];
    const { id } = one.answers.add(ANSWER);
    expect(two.pins.claim(id, true)).toBe('claimed');
    two.pins.complete(id);
    expect(one.pins.claim(id, true)).toBe('pinned');
  });

  it('may be tried again after a failure, and only the claimer gives a claim back', () => {
    const dir = folder();
    const [one, two] = [open(dir), open(dir)];
    const { id } = one.answers.add(ANSWER);
    expect(one.pins.claim(id, true)).toBe('claimed');
    two.pins.release(id);
    expect(one.pins.claim(id, true)).toBe('taken');
    one.pins.release(id);
    expect(one.pins.claim(id, true)).toBe('claimed');
    one.pins.complete(id);
    one.pins.release(id);
    expect(one.pins.claim(id, true)).toBe('pinned');
  });

  it('are set again a minute after somebody unpinned by hand', () => {
    let now = 0;
    const { answers, pins } = open(folder(), { clock: () => now });
    const { id } = answers.add(ANSWER);
    pins.claim(id, true);
    pins.complete(id);
    now = 59_000;
    expect(pins.claim(id, true)).toBe('pinned');
    now = 61_000;
    expect(pins.claim(id, false)).toBe('pinned');
    expect(pins.claim(id, true)).toBe('claimed');
  });

  it('whose claimer hangs are free again after a while', () => {
    let now = 0;
    const { answers, pins } = open(folder(), { clock: () => now });
    const { id } = answers.add(ANSWER);
    pins.claim(id, true);
    now = 90_000;
    expect(pins.claim(id, true)).toBe('taken');
    now = 90_001;
    expect(pins.claim(id, true)).toBe('claimed');
  });
});
