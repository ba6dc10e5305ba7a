import process from 'node:process';
import { runCommand, showUsage } from '../src/cli/run-command.ts';
import { formatProblem } from '../src/corpus/problem.ts';
import { CORPUS_FOLDER } from '../src/paths.ts';
import { parseCheckCall, USAGE } from './corpus-check/arguments.ts';
import { countTable } from './corpus-check/report.ts';
import { runCheck } from './corpus-check/run-check.ts';

/** `npm run corpus:check`: what is wrong in the corpus, with file and line, and what it holds. */
async function main(): Promise<void> {
  const call = parseCheckCall(process.argv.slice(2));
  if (call.kind === 'help' || call.kind === 'wrong') {
    showUsage(call, USAGE);
    return;
  }
  const { counts, problems, spelled } = await runCheck(CORPUS_FOLDER, call.against);
  if (!spelled) {
    process.stderr.write(
      'Spelling is not checked: cspell is not installed here; `npm ci` (without --omit=dev) brings it.\n',
    );
  }
  if (call.json) {
    process.stdout.write(`${JSON.stringify({ counts, problems, spelled })}\n`);
  } else {
    for (const problem of problems) process.stdout.write(`${formatProblem(problem)}\n`);
    process.stdout.write(`${problems.length > 0 ? '\n' : ''}${countTable(counts)}\n`);
    process.stdout.write(`${problems.length} ${problems.length === 1 ? 'fault' : 'faults'}\n`);
  }
  if (problems.length > 0) process.exitCode = 1;
}

await runCommand(main);
