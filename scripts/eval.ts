import process from 'node:process';
import { parseArgs } from 'node:util';
import { openAssistant } from '../src/answer/open-assistant.ts';
import { exitCodeOf } from '../src/cli/exit-codes.ts';
import { progressBar } from '../src/cli/progress-bar.ts';
import { reportOf } from '../src/cli/report.ts';
import { loadConfig } from '../src/config.ts';
import { LANGUAGES } from '../src/corpus/language.ts';
import { createLog } from '../src/log.ts';
import { measure, type Outcome } from './eval/measure.ts';
import { loadQuestions, SPLITS, type EvalQuestion } from './eval/questions.ts';
import { rowsOf, table } from './eval/report.ts';

const USAGE = `Usage: npm run eval -- [--json] [--failures]
  --json      one JSON object instead of tables
  --failures  the tuning questions that went wrong, with what was shown (the untouched split
              prints totals alone: whoever reads its failures has touched it)
`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean' },
      failures: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help === true) {
    process.stdout.write(USAGE);
    return;
  }
  const outcomes = await answerAll(await loadQuestions());
  const reports = SPLITS.flatMap((split) =>
    LANGUAGES.map((language) => ({
      split,
      language,
      rows: rowsOf(
        outcomes.filter(
          ({ question }) => question.split === split && question.language === language,
        ),
      ),
    })),
  );
  if (values.json === true) {
    process.stdout.write(`${JSON.stringify(reports)}\n`);
    return;
  }
  for (const { split, language, rows } of reports) {
    process.stdout.write(`${table(`${split}, ${language}`, rows)}\n\n`);
  }
  if (values.failures === true) {
    const failures = outcomes.filter(({ question }) => question.split === 'tuning');
    for (const outcome of failures.filter(wentWrong)) {
      process.stdout.write(`${failureLine(outcome)}\n`);
    }
  }
}

async function answerAll(questions: readonly EvalQuestion[]): Promise<Outcome[]> {
  const config = loadConfig();
  const log = createLog(config.logLevel);
  const bar = progressBar(process.stderr);
  const assistant = await openAssistant({ config, log, progress: (at) => bar.show(at) });
  bar.stop();
  try {
    const outcomes: Outcome[] = [];
    for (const question of questions) {
      const answer = await assistant.ask({
        text: question.question,
        previous: question.previous ?? [],
      });
      outcomes.push(measure(question, answer));
    }
    return outcomes;
  } finally {
    await assistant.close();
  }
}

function wentWrong({ question, answered, rank, complete, fact }: Outcome): boolean {
  if (question.kind === 'outside') return answered;
  return !answered || rank !== 1 || fact === false || (question.kind === 'several' && !complete);
}

function failureLine({ question, answered, shown, fact }: Outcome): string {
  const { id, kind, refs, question: text } = question;
  const what = `${answered ? 'answered' : 'refused'}${fact === false ? ', fact missing' : ''}`;
  return `${id} ${kind}: ${text}\n    wanted ${refs.join(', ') || 'a refusal'}; ${what}; shown ${shown.join(', ') || 'nothing'}`;
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${reportOf(error)}\n`);
  process.exitCode = exitCodeOf(error);
}
