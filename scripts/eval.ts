import process from 'node:process';
import { parseArgs } from 'node:util';
import { openAssistant } from '../src/answer/open-assistant.ts';
import { progressBar } from '../src/cli/progress-bar.ts';
import { runCommand } from '../src/cli/run-command.ts';
import { loadConfig } from '../src/config.ts';
import { LANGUAGES } from '../src/corpus/language.ts';
import { loadCorpus } from '../src/corpus/load.ts';
import { createLog } from '../src/log.ts';
import { CORPUS_FOLDER } from '../src/paths.ts';
import { passagesOf } from '../src/search/passage.ts';
import { growthCurve } from './eval/curve.ts';
import { measure, type Outcome } from './eval/measure.ts';
import { isRefusedRightly, loadQuestions, SPLITS, type EvalQuestion } from './eval/questions.ts';
import { rowsOf, table } from './eval/report.ts';

const USAGE = `Usage: npm run eval -- [--json] [--failures] [--curve]
  --json      one JSON object instead of tables
  --failures  the tuning questions that went wrong, with what was shown (the untouched split
              prints totals alone: whoever reads its failures has touched it)
  --curve     instead of asking: what a share of the cards teaches about cards held out, and which
              provisions are taken for one another
`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean' },
      failures: { type: 'boolean' },
      curve: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help === true) {
    process.stdout.write(USAGE);
    return;
  }
  if (values.curve === true) {
    await printCurve();
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

/** As many pairs of provisions are shown as taken for one another. */
const CONFUSIONS = 25;

async function printCurve(): Promise<void> {
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const languages = LANGUAGES.map((language) => `${language} hit@1 | hit@3`).join(' | ');
  say(`| cards learnt from | ${languages} |`);
  say(`|---:|${'---:|---:|'.repeat(LANGUAGES.length)}`);
  const passages = passagesOf(await loadCorpus(CORPUS_FOLDER));
  const { confusions } = growthCurve(passages, ({ share, cards, byLanguage }) => {
    const cells = LANGUAGES.map((language) => {
      const { hit1, hit3 } = byLanguage[language];
      return `${(100 * hit1).toFixed(1)} | ${(100 * hit3).toFixed(1)}`;
    });
    say(`| ${cards} (${100 * share} %) | ${cells.join(' | ')} |`);
  });
  say('');
  for (const { wanted, found, times } of confusions.slice(0, CONFUSIONS)) {
    say(`${wanted} taken for ${found}: ${times}`);
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

const NEED_ALL: ReadonlySet<string> = new Set(['several', 'comparison']);

function wentWrong({ question, answered, rank, complete, fact }: Outcome): boolean {
  if (isRefusedRightly(question.kind)) return answered;
  return !answered || rank !== 1 || fact === false || (NEED_ALL.has(question.kind) && !complete);
}

function failureLine({ question, answered, shown, fact }: Outcome): string {
  const { id, kind, refs, question: text } = question;
  const what = `${answered ? 'answered' : 'refused'}${fact === false ? ', fact missing' : ''}`;
  return `${id} ${kind}: ${text}\n    wanted ${refs.join(', ') || 'a refusal'}; ${what}; shown ${shown.join(', ') || 'nothing'}`;
}

await runCommand(main);
