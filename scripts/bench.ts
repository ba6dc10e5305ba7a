import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { Carta } from '../src/answer/carta.ts';
import { progressBar } from '../src/cli/progress-bar.ts';
import { runCommand } from '../src/cli/run-command.ts';
import { loadConfig, type Config } from '../src/config.ts';
import { loadCorpus } from '../src/corpus/load.ts';
import { createLog } from '../src/log.ts';
import { CORPUS_FOLDER, PROJECT_FOLDER } from '../src/paths.ts';
import type { Embedder } from '../src/search/embeddings/embedder.ts';
import { createEmbedder } from '../src/search/embeddings/provider.ts';
import { Finder } from '../src/search/find.ts';
import { ensureIndex } from '../src/search/index/ensure.ts';
import type { AcknowledgementTimes } from './bench/acknowledgement.ts';
import { timeBuild, type BuildTimes } from './bench/build.ts';
import { compare, run } from './bench/processes.ts';
import { timeQuestions, type QuestionTimes } from './bench/questions.ts';
import { timeSuggestions, type SuggestionTimes } from './bench/suggestions.ts';
import { loadQuestions } from './eval/questions.ts';

const USAGE = `Usage: npm run bench -- [--json] [--quick]
  --json   one JSON object instead of tables
  --quick  without the index builds, which take minutes
`;

/** Rounds of a cold start; medians are reported. */
const ROUNDS = 5;

interface Bench {
  readonly questions: QuestionTimes;
  readonly suggestions: SuggestionTimes;
  readonly acknowledgement: AcknowledgementTimes;
  readonly memoryMb: number;
  readonly coldStart: { readonly ours: number; readonly theirs: number; readonly ratio: number };
  readonly build: BuildTimes | null;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { json: { type: 'boolean' }, quick: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help === true) {
    process.stdout.write(USAGE);
    return;
  }
  const config = loadConfig();
  const embedder = await createEmbedder(config);
  try {
    const bench: Bench = {
      ...(await questionsAndMemory(config, embedder)),
      acknowledgement: await acknowledgement(config),
      coldStart: await coldStart(config),
      build: values.quick === true ? null : await timeBuild(embedder),
    };
    process.stdout.write(values.json === true ? `${JSON.stringify(bench)}\n` : tables(bench));
  } finally {
    await embedder.close();
  }
}

async function questionsAndMemory(
  { dataDir, logLevel }: Config,
  embedder: Embedder,
): Promise<Pick<Bench, 'questions' | 'suggestions' | 'memoryMb'>> {
  const corpus = await loadCorpus(CORPUS_FOLDER);
  const bar = progressBar(process.stderr);
  const log = createLog(logLevel);
  const index = await ensureIndex({
    dataDir,
    corpus,
    embedder,
    log,
    progress: (at) => bar.show(at),
  });
  bar.stop();
  const texts = (await loadQuestions()).map(({ question }) => question);
  const questions = await timeQuestions(corpus, index, embedder, texts);
  const memoryMb = process.memoryUsage.rss() / 1e6;
  const carta = new Carta(corpus, new Finder(index, embedder.embeddings));
  return { questions, suggestions: timeSuggestions(carta), memoryMb };
}

/** The stand-in for Discord is loaded only here: it needs a package of the tests. */
async function acknowledgement({ dataDir }: Config): Promise<AcknowledgementTimes> {
  const { timeAcknowledgement } = await import('./bench/acknowledgement.ts');
  return timeAcknowledgement(path.resolve(dataDir));
}

/** From starting a process to its first answer, against a process that only imports. */
async function coldStart({ dataDir }: Config): Promise<Bench['coldStart']> {
  const ask = path.join(PROJECT_FOLDER, 'dist', 'src', 'cli', 'ask.js');
  const line = '{"id":"1","question":"may a big neighbour squeeze our trade until we give in?"}\n';
  const settings = { DATA_DIR: path.resolve(dataDir) };
  const bare = "await import('discord.js'); await import('langchain');";
  return compare(
    ROUNDS,
    async () => (await run([ask, '--json'], settings, line)).ms,
    async () => (await run(['--input-type=module', '--eval', bare], {})).ms,
  );
}

function tables({
  questions,
  suggestions,
  acknowledgement,
  memoryMb,
  coldStart,
  build,
}: Bench): string {
  const ms = (value: number): string => value.toFixed(value < 10 ? 1 : 0);
  const lines = [
    '| a question (ms) | median | p95 |',
    '|---|---:|---:|',
    `| whole (${questions.questions} questions) | ${ms(questions.whole.median)} | ${ms(questions.whole.p95)} |`,
    `| embedding | ${ms(questions.embedding.median)} | ${ms(questions.embedding.p95)} |`,
    `| everything else | ${ms(questions.rest.median)} | ${ms(questions.rest.p95)} |`,
    '',
    `Everything else takes ${questions.ratio.toFixed(2)} of the embedding's time.`,
    `Completing a reference: median ${ms(suggestions.median)} ms, p99 ${ms(suggestions.p99)} ms over ${suggestions.prefixes} beginnings.`,
    `A command is acknowledged after ${ms(acknowledgement.alone.median)} ms (p95 ${ms(acknowledgement.alone.p95)}), twenty at once after ${ms(acknowledgement.together.median)} ms (p95 ${ms(acknowledgement.together.p95)}), on loopback.`,
    `Resident memory after them: ${memoryMb.toFixed(0)} MB.`,
    `Cold start to the first answer ${ms(coldStart.ours)} ms; a bare import of discord.js and langchain ${ms(coldStart.theirs)} ms (ratio ${coldStart.ratio.toFixed(1)}).`,
  ];
  if (build !== null) {
    const seconds = (value: number): string => (value / 1000).toFixed(1);
    lines.push(
      '',
      `| index of ${build.passages} passages | seconds | texts embedded |`,
      '|---|---:|---:|',
      `| from nothing | ${seconds(build.full.ms)} | ${build.full.embedded} |`,
      `| after one changed line | ${seconds(build.changed.ms)} | ${build.changed.embedded} |`,
      `| nothing changed | ${seconds(build.again.ms)} | ${build.again.embedded} |`,
    );
  }
  return `${lines.join('\n')}\n`;
}

await runCommand(main);
