import { MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { stageForFile } from './stage.ts';

const stage = stageForFile();

describe('/ask', () => {
  it('answers with the provision, its link and the buttons', async () => {
    const ana = stage.discord.user('ana');
    const asked = await ana.slash('ask', { question: 'What does article 20 say?' });
    const answer = await asked.answer();
    expect(answer.text).toContain('It stands there');
    expect(answer.text).toContain('OAS Charter, Article 20 · No coercion');
    expect(answer.text).toContain('http://www.oas.org/');
    expect(answer.text).toContain('not the official text');
    expect(answer.buttons.map(({ label }) => label)).toEqual(['Sources', 'Pin', 'Remove']);
    expect(answer.buttons.map(({ customId }) => customId)).toEqual([
      expect.stringMatching(/^v1:sources:[0-9a-z]{1,20}$/),
      expect.stringMatching(/^v1:pin:[0-9a-z]{1,20}$/),
      expect.stringMatching(/^v1:remove:[0-9a-z]{1,20}$/),
    ]);
  });
});
