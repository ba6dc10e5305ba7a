import { parseArgs } from 'node:util';
import { isLanguage, LANGUAGES, type Language } from '../corpus/language.ts';
import { messageOf } from '../errors.ts';

/** What `ask` was called for. */
export type AskCall =
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly message: string }
  | { readonly kind: 'lines'; readonly language: Language | null }
  | { readonly kind: 'question'; readonly text: string; readonly language: Language | null };

export const USAGE = `Usage: npm run --silent ask -- "question"     one answer, for a person
       npm run --silent ask -- --json         one JSON object a line in, one a line out

  --language ${LANGUAGES.join('|')}  answer in this language; without it in that of the question
  --json                  read {"id":"q1","question":"…"} lines from standard input
  --help                  show this

Exit code: 0 at the end, 1 on a fault, 2 on wrong usage or settings.
`;

/** Reads the arguments of `ask`. Words without quotes are taken as one question. */
export function parseAskCall(argv: readonly string[]): AskCall {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        language: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    return wrong(firstSentence(messageOf(error)));
  }
  const { values, positionals } = parsed;
  if (values.help === true) return { kind: 'help' };
  const language = values.language ?? null;
  if (language !== null && !isLanguage(language)) {
    return wrong(`--language is one of ${LANGUAGES.join(', ')}`);
  }
  if (values.json === true) {
    return positionals.length === 0
      ? { kind: 'lines', language }
      : wrong('--json reads its questions from standard input; give none as an argument');
  }
  return positionals.length === 0
    ? wrong('There is no question; give one in quotes, or --json')
    : { kind: 'question', text: positionals.join(' '), language };
}

function wrong(message: string): AskCall {
  return { kind: 'wrong', message };
}

/** Node adds advice on `--` and positionals that would hide the fault. */
function firstSentence(message: string): string {
  return message.split(/\. |\n/, 1)[0] ?? message;
}
