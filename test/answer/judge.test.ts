import { describe, expect, it } from 'vitest';
import { judge, LIMITS } from '../../src/answer/judge.ts';
import type { Found } from '../../src/search/find.ts';

function found(parts: Partial<Found>): Found {
  return {
    candidates: [],
    outside: 0,
    topic: null,
    topicShare: 0,
    evidence: { head: [], vectors: [], words: [] },
    nearest: [],
    ms: { embedding: 0, search: 0 },
    ...parts,
  };
}

const candidate = (ref: string, probability: number, letter?: string, share = 0.9) => ({
  ref,
  probability,
  parts: letter === undefined ? [{ ref, score: 1 }] : [{ ref: letter, score: share }],
});

describe('judgement', () => {
  it('refuses where the question lies outside, with what comes near', () => {
    const judged = judge(
      found({
        outside: LIMITS.outside.en + 0.01,
        topic: 'figures',
        topicShare: 0.9,
        candidates: [candidate('charter:55', 0.5), candidate('charter:1', LIMITS.near / 2)],
      }),
      'en',
    );
    expect(judged).toEqual({ kind: 'refusal', topic: 'figures', related: ['charter:55'] });
  });

  it('names no reason where none stands out', () => {
    const judged = judge(found({ outside: 0.6, topic: 'figures', topicShare: 0.2 }), 'en');
    expect(judged).toMatchObject({ kind: 'refusal', topic: null });
  });

  it('refuses where nothing was found at all', () => {
    expect(judge(found({}), 'en')).toEqual({ kind: 'refusal', topic: null, related: [] });
  });

  it('cites a letter only where the answer rests on it alone', () => {
    const rests = judge(
      found({ candidates: [candidate('charter:3', 0.9, 'charter:3(l)', 0.8)] }),
      'en',
    );
    const spread = judge(
      found({ candidates: [candidate('charter:3', 0.9, 'charter:3(l)', 0.3)] }),
      'en',
    );
    expect(rests).toMatchObject({ cited: ['charter:3(l)'] });
    expect(spread).toMatchObject({ cited: ['charter:3'] });
  });

  it('cites a second provision where it weighs nearly as much, and tells what else bears on it', () => {
    const judged = judge(
      found({
        candidates: [
          candidate('charter:108', 0.45),
          candidate('charter:114', 0.4),
          candidate('charter:115', 0.05),
        ],
      }),
      'en',
    );
    expect(judged).toEqual({
      kind: 'answer',
      cited: ['charter:108', 'charter:114'],
      related: ['charter:115'],
    });
  });
});
