import picocolors from 'picocolors';
import { describe, expect, it, vi } from 'vitest';
import type { Assistant } from '../../src/answer/assistant.ts';
import { ChatSession } from '../../src/cli/chat-session.ts';
import { Corpus } from '../../src/corpus/corpus.ts';
import { PARTS, smallAssistant } from './small-assistant.mjs';

describe('a question', () => {
  it('is answered with what answers first', async () => {
    const { say } = chat();
    expect(await say('Who votes?')).toMatch(/^The answer to: Who votes\?\n\nTest Charter/);
  });

  it('is cleaned before it is asked and remembered', async () => {
    const { say, assistant } = chat();
    await say(' \u200b`Who\u202e` votes?\t');
    await say('And how?');
    expect(assistant.asked).toEqual([
      { text: 'Who votes?', previous: [], language: 'en' },
      { text: 'And how?', previous: ['Who votes?'], language: 'en' },
    ]);
  });

  it('comes with the last five questions before it, oldest first, and no command', async () => {
    const { say, assistant } = chat();
    for (const number of [1, 2, 3, 4, 5, 6]) await say(`Question ${number}?`);
    await say('/cite 20');
    await say('\u200b');
    await say('And then?');
    expect(assistant.asked.at(-1)?.previous).toEqual([2, 3, 4, 5, 6].map((n) => `Question ${n}?`));
  });

  it('that fails gets a sentence, is logged and not remembered', async () => {
    const { say, assistant, error } = chat();
    expect(flat(await say('fault'))).toMatch(/^That could not be answered \(planned by the test\)/);
    expect(error).toHaveBeenCalledOnce();
    await say('Next?');
    expect(assistant.asked.at(-1)?.previous).toEqual([]);
  });

  it('that is stopped gets a word, also where the assistant goes on', async () => {
    const deaf: Pick<Assistant, 'ask'> = { ask: () => new Promise(() => undefined) };
    const { session } = chat(deaf);
    const stop = new AbortController();
    const reply = session.reply('Who votes?', stop.signal);
    stop.abort();
    expect(await reply).toEqual({ kind: 'text', text: 'Stopped.\n' });
    expect(await session.reply('Again?', stop.signal)).toEqual({
      kind: 'text',
      text: 'Stopped.\n',
    });
  });
});

describe('a line without a question', () => {
  it('is passed over when it is blank', async () => {
    expect(await chat().say(' \t')).toBe('');
  });

  it.each<[string, string, RegExp]>([
    ['zero-width and bidi characters', '\u200b\u202e\u2069', /no question/],
    ['a mention', '<@123456789012345678>', /no question/],
    ['10,000 characters', 'x'.repeat(10_000), /4,000 characters/],
    ['5,000,000 blanks before a word', `/x${' '.repeat(5_000_000)}y`, /no command|characters/],
  ])('gets one sentence: %s', async (_, line, sentence) => {
    const { say, assistant } = chat();
    const shown = await say(line);
    expect(flat(shown)).toMatch(sentence);
    expect(shown.trim()).not.toContain('\n\n');
    expect(assistant.asked).toEqual([]);
  });
});

describe('/cite', () => {
  it('shows the provision', async () => {
    expect(await chat().say('/cite art. 21')).toMatch(/^Test Charter, Article 21 · Inviolable/);
  });

  it('says that there is none, and what comes near', async () => {
    expect(await chat().say('/CITE  art 312 ')).toMatch(/^There is no art 312\.\n\nComes near:/);
  });

  it('asks for a reference where there is none', async () => {
    for (const line of ['/cite', '/cite ', '/cite \u200b']) {
      expect(await chat().say(line)).toMatch(/^Say which provision/);
    }
  });
});

describe('/sources', () => {
  it('shows the provisions of the last answer whole', async () => {
    const { say } = chat();
    await say('Which letter is it?');
    const shown = await say('/sources');
    expect(shown).toMatch(/^Test Charter, Article 20 · No coercion\n/);
    expect(shown).toContain('A summary for tests.');
    expect(shown).toContain('(b) Political coercion');
    expect(shown).not.toContain('Article 21');
  });

  it('shows what comes near after a refusal', async () => {
    const { say } = chat();
    await say('How is the weather?');
    expect(await say('/sources')).toMatch(/^Test Charter, Article 21/);
  });

  it('shows what /cite found', async () => {
    const { say } = chat();
    await say('Who votes?');
    await say('/cite 21');
    expect(await say('/sources')).toMatch(/^Test Charter, Article 21/);
  });

  it('says that there is nothing to show', async () => {
    const { say } = chat();
    expect(await say('/sources')).toMatch(/^There is no answer yet/);
    await say('Do sums');
    expect(await say('/sources')).toMatch(/^The last answer rests on no provision/);
  });
});

describe('other commands', () => {
  it('/help names every command', async () => {
    const shown = await chat().say('/help');
    for (const name of ['/cite', '/sources', '/help', '/quit', 'Ctrl-D']) {
      expect(shown).toContain(name);
    }
  });

  it.each(['/quit', ' /exit ', 'quit', 'EXIT'])('%j ends the chat', async (line) => {
    expect(await chat().session.reply(line)).toEqual({ kind: 'end' });
  });

  it('one that does not exist is told, and not asked', async () => {
    const { say, assistant } = chat();
    expect(await say('/sorces')).toBe(
      'There is no command /sorces; /help lists those there are.\n',
    );
    expect(assistant.asked).toEqual([]);
  });

  it('a question that begins with a stroke and no word is asked', async () => {
    const { say, assistant } = chat();
    await say('/1 of the votes?');
    expect(assistant.asked).toHaveLength(1);
  });
});

function chat(given: Partial<Assistant> = {}) {
  const small = smallAssistant(new Corpus(PARTS));
  const error = vi.fn();
  const session = new ChatSession({
    assistant: { ...small, ...given },
    log: { error },
    look: () => ({ width: 80, colors: picocolors.createColors(false) }),
  });
  const say = async (line: string): Promise<string> => {
    const reply = await session.reply(line);
    if (reply.kind !== 'text') throw new Error('The chat has ended');
    return reply.text;
  };
  return { session, say, error, assistant: small };
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ');
}
