import { describe, expect, it } from 'vitest';
import { MOST_PREVIOUS, parseLine } from '../../src/cli/protocol.ts';

describe('a question', () => {
  it('needs an id and a question', () => {
    expect(parseLine('{"id":"q1","question":"Who votes?"}')).toEqual({
      kind: 'question',
      id: 'q1',
      question: { text: 'Who votes?' },
    });
  });

  it('may name earlier questions and a language', () => {
    const line = '{"id":"q1","question":"And how?","previous":["Who votes?"],"language":"pt"}';
    expect(parseLine(line)).toMatchObject({
      question: { text: 'And how?', previous: ['Who votes?'], language: 'pt' },
    });
  });

  it('keeps the latest of many earlier questions, in order', () => {
    const previous = Array.from({ length: 50 }, (_, index) => `question ${index}`);
    expect(parseLine(JSON.stringify({ id: 'q', question: 'And?', previous }))).toMatchObject({
      question: { previous: previous.slice(-MOST_PREVIOUS) },
    });
  });

  it.each([
    ['fields that nobody knows', '{"id":"q","question":"Who?","model":"x","__proto__":{"a":1}}'],
    ['null for what is not there', '{"id":"q","question":"Who?","previous":null,"language":null}'],
    ['a carriage return at the end', '{"id":"q","question":"Who?"}\r'],
    ['white space around', ' \t{ "id" : "q" , "question" : "Who?" } '],
  ])('may come with %s', (_, line) => {
    expect(parseLine(line)).toEqual({ kind: 'question', id: 'q', question: { text: 'Who?' } });
  });

  it('of any length is a question: the assistant says that it is too long', () => {
    const question = 'x'.repeat(10_000);
    expect(parseLine(JSON.stringify({ id: 'long', question }))).toMatchObject({
      kind: 'question',
      id: 'long',
    });
  });

  it('may have any string for its id', () => {
    const id = ' ünï\u2028\u0000"\ud800';
    expect(parseLine(JSON.stringify({ id, question: 'Who?' }))).toMatchObject({ id });
    expect(parseLine('{"id":"","question":"Who?"}')).toMatchObject({ kind: 'question', id: '' });
  });
});

describe('a blank line is passed over', () => {
  it.each(['', ' ', '\r', '\t \u00a0', '\ufeff'])('%j', (line) => {
    expect(parseLine(line)).toBeNull();
  });
});

describe('bad_json', () => {
  it.each([
    'hello',
    '{"id":"q1","question":"Who',
    '{"id":"q1","question":"Who?"} trailing',
    '{"id":"q1"}{"id":"q2"}',
    "{'id':'q1'}",
    '\u0000',
    'undefined',
    '{"id":"q1","question":"a\u0001b"}',
  ])('%j', (line) => {
    expect(parseLine(line)).toEqual({
      kind: 'fault',
      line: {
        id: null,
        error: { code: 'bad_json', message: expect.stringMatching(/not JSON/) as string },
      },
    });
  });
});

describe('bad_request', () => {
  it.each<[string, string, string | null, RegExp]>([
    ['a list', '[]', null, /is an object/],
    ['a number', '1', null, /is an object/],
    ['a text', '"Who votes?"', null, /is an object/],
    ['null', 'null', null, /is an object/],
    ['an empty object', '{}', null, /id must be a string; question must be a string/],
    ['no id', '{"question":"Who?"}', null, /^id must be a string$/],
    ['a number for an id', '{"id":7,"question":"Who?"}', null, /^id must be a string$/],
    ['null for an id', '{"id":null,"question":"Who?"}', null, /^id must be a string$/],
    ['no question', '{"id":"q1"}', 'q1', /^question must be a string$/],
    ['a number for a question', '{"id":"q1","question":5}', 'q1', /^question must/],
    ['an empty question', '{"id":"q1","question":""}', 'q1', /something to read/],
    ['a blank question', '{"id":"q1","question":" \\n"}', 'q1', /something to read/],
    ['a question of zero width', '{"id":"q1","question":"\\u200b\\u2060"}', 'q1', /to read/],
    ['a text for earlier ones', '{"id":"q1","question":"?","previous":"x"}', 'q1', /a list of/],
    ['numbers as earlier ones', '{"id":"q","question":"?","previous":[1,2]}', 'q', /hold strings$/],
    ['a language it does not speak', '{"id":"q","question":"?","language":"de"}', 'q', /en, es/],
    ['a language in capitals', '{"id":"q","question":"?","language":"EN"}', 'q', /one of/],
  ])('%s', (_, line, id, message) => {
    expect(parseLine(line)).toEqual({
      kind: 'fault',
      line: {
        id,
        error: { code: 'bad_request', message: expect.stringMatching(message) as string },
      },
    });
  });

  it('stays one sentence, however often a fault is in the line', () => {
    const line = JSON.stringify({ id: 'q', question: '?', previous: Array(100_000).fill(1) });
    const request = parseLine(line);
    expect(request?.kind === 'fault' && request.line.error.message).toBe(
      'previous must hold strings',
    );
  });

  it('is also what a deeply nested line gets', () => {
    expect(parseLine(`${'['.repeat(200_000)}${']'.repeat(200_000)}`)).toMatchObject({
      line: { error: { code: 'bad_request' } },
    });
  });
});
