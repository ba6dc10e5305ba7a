import { describe, expect, it } from 'vitest';
import { FollowUps } from '../../src/store/follow-ups.ts';

const MINUTE = 60_000;

describe('follow-ups', () => {
  it('remember the last five questions of a place, oldest first', () => {
    const followUps = new FollowUps(() => 0);
    expect(followUps.previous('here')).toEqual([]);
    for (let i = 1; i <= 7; i += 1) followUps.remember('here', `question ${i}`);
    followUps.remember('there', 'another');
    expect(followUps.previous('here')).toEqual([3, 4, 5, 6, 7].map((i) => `question ${i}`));
  });

  it('forget a question after half an hour', () => {
    let now = 0;
    const followUps = new FollowUps(() => now);
    followUps.remember('here', 'first');
    now = 20 * MINUTE;
    followUps.remember('here', 'second');
    now = 30 * MINUTE;
    expect(followUps.previous('here')).toEqual(['first', 'second']);
    now = 31 * MINUTE;
    expect(followUps.previous('here')).toEqual(['second']);
  });

  it('keep to a bounded number of places, those used last', () => {
    const followUps = new FollowUps(() => 0);
    followUps.remember('first', 'x');
    followUps.remember('second', 'x');
    for (let i = 0; i < 4_998; i += 1) followUps.remember(`place ${i}`, 'x');
    followUps.remember('first', 'y');
    followUps.remember('one more', 'x');
    expect(followUps.previous('second')).toEqual([]);
    expect(followUps.previous('first')).toEqual(['x', 'y']);
  });
});
