import { describe, expect, it } from 'vitest';
import { customId, parseCustomId } from '../../src/discord/custom-id.ts';

describe('custom ids', () => {
  it('A7: say by themselves what is meant', () => {
    for (const action of ['sources', 'pin', 'remove'] as const) {
      const id = customId(action, '1q2w3e');
      expect(id).toBe(`v1:${action}:1q2w3e`);
      expect(parseCustomId(id)).toEqual({ action, answerId: '1q2w3e', page: null, language: null });
    }
    expect(parseCustomId(customId('sources', 'a', 12))).toEqual({
      action: 'sources',
      answerId: 'a',
      page: 12,
      language: null,
    });
    for (const page of [null, 3]) {
      const id = customId('sources', 'a', page, 'pt');
      expect(parseCustomId(id)).toEqual({ action: 'sources', answerId: 'a', page, language: 'pt' });
    }
  });

  it('keep within the 100 characters of Discord', () => {
    expect(customId('sources', 'z'.repeat(20), 9_999).length).toBeLessThanOrEqual(100);
  });

  it.each([
    '',
    'v1',
    'v1:pin',
    'v1:pin:',
    'v2:pin:a',
    'v1:edit:a',
    'v1:pin:A',
    'v1:pin:a:',
    'x v1:pin:a',
    'v1:sources:a:3:xx',
    'v1:sources:a:pt:3',
  ])('A8: %j is none of ours', (id) => {
    expect(parseCustomId(id)).toBeNull();
  });
});
