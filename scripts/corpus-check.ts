import process from 'node:process';
import { reportOf } from '../src/cli/report.ts';
import { checkCorpus, countCorpus } from '../src/corpus/check.ts';
import { readCorpus } from '../src/corpus/load.ts';
import { formatProblem } from '../src/corpus/problem.ts';
import { CORPUS_FOLDER } from '../src/paths.ts';

async function main(): Promise<void> {
  const { corpus, problems } = await readCorpus(CORPUS_FOLDER);
  const all = [...problems, ...checkCorpus(corpus)];
  for (const problem of all) process.stdout.write(`${formatProblem(problem)}\n`);
  const { documents, provisions, cards, outside, words } = countCorpus(corpus);
  process.stdout.write(
    `${documents} documents, ${provisions} provisions, ${words} words, ${cards} cards, ` +
      `${outside} outside questions; ${all.length} faults\n`,
  );
  if (all.length > 0) process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${reportOf(error)}\n`);
  process.exitCode = 1;
}
