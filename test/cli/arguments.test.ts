import { expect, test } from 'vitest';
import { parseAskCall, USAGE, type AskCall } from '../../src/cli/arguments.ts';

test.each<[string, string[], AskCall]>([
  ['a question', ['Who votes?'], { kind: 'question', text: 'Who votes?', language: null }],
  ['words without quotes are one question', ['Who', 'votes?'], question('Who votes?')],
  ['a language to answer in', ['--language', 'es', 'Who?'], question('Who?', 'es')],
  ['a question that begins with a dash', ['--', '-1 votes?'], question('-1 votes?')],
  ['lines', ['--json'], { kind: 'lines', language: null }],
  ['lines in a language', ['--json', '--language=fr'], { kind: 'lines', language: 'fr' }],
  ['help, whatever else there is', ['--json', 'x', '-h'], { kind: 'help' }],
])('understands %s', (_, argv, call) => {
  expect(parseAskCall(argv)).toEqual(call);
});

test.each<[string, string[], RegExp]>([
  ['no question', [], /^There is no question/],
  ['an option that does not exist', ['--jsno'], /^Unknown option '--jsno'$/],
  ['a language that it does not speak', ['--language', 'de', 'x'], /en, es, pt, fr/],
  ['a language without a value', ['--language'], /--language/],
  ['a value for a switch', ['--json=yes'], /--json/],
  ['a question beside --json', ['--json', 'Who?'], /standard input/],
])('says in one line what is wrong with %s', (_, argv, message) => {
  const call = parseAskCall(argv);
  expect(call).toEqual({ kind: 'wrong', message: expect.stringMatching(message) as string });
  expect(call.kind === 'wrong' && call.message).not.toContain('\n');
});

test('the usage names every option and exit code', () => {
  for (const word of ['--json', '--language', '--help', '0', '1', '2']) {
    expect(USAGE).toContain(word);
  }
});

function question(text: string, language: 'es' | null = null): AskCall {
  return { kind: 'question', text, language };
}
