import type { Readable, Writable } from 'node:stream';
import type { Assistant } from '../answer/assistant.ts';
import { cleanQuestion } from '../answer/clean-question.ts';
import { textsFor } from '../answer/texts/texts.ts';
import type { Config } from '../config.ts';
import { createLog, type Logger } from '../log.ts';
import { parseAskCall, USAGE, type AskCall } from './arguments.ts';
import { EXIT, exitCodeOf, type ExitCode } from './exit-codes.ts';
import { lookFor } from './look.ts';
import { printAnswer } from './print.ts';
import { progressBar, type Progress } from './progress-bar.ts';
import { reportOf } from './report.ts';
import { serveLines } from './serve-lines.ts';
import { writerTo } from './writer.ts';

/** What an assistant is opened with. */
export interface Opening {
  readonly config: Config;
  readonly log: Logger;
  readonly progress: (progress: Progress) => void;
}

/** Everything that `ask` touches. */
export interface AskProcess {
  readonly argv: readonly string[];
  readonly stdin: Readable;
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly loadConfig: () => Config;
  readonly open: (opening: Opening) => Promise<Assistant>;
}

/** Does what `ask` was called for and says how it ended; never rejects. */
export async function runAsk(process: AskProcess): Promise<ExitCode> {
  const call = withReadableQuestion(parseAskCall(process.argv));
  if (call.kind === 'help') {
    await writerTo(process.stdout).write(USAGE);
    return EXIT.ok;
  }
  if (call.kind === 'wrong') {
    process.stderr.write(`${call.message}\n\n${USAGE}`);
    return EXIT.usage;
  }
  try {
    const config = process.loadConfig();
    const log = createLog(config.logLevel);
    await withAssistant(process, { config, log }, (assistant) =>
      answer(call, assistant, log, process),
    );
    return EXIT.ok;
  } catch (error) {
    process.stderr.write(`${reportOf(error)}\n`);
    return exitCodeOf(error);
  }
}

type QuestionCall = Extract<AskCall, { kind: 'question' | 'lines' }>;

/** A question that cannot be read is wrong usage: it is told before anything is opened. */
function withReadableQuestion(call: AskCall): AskCall {
  if (call.kind !== 'question') return call;
  const clean = cleanQuestion(call.text);
  return clean.kind === 'question'
    ? { ...call, text: clean.text }
    : { kind: 'wrong', message: textsFor(call.language ?? 'en').refusal[clean.kind] };
}

async function withAssistant(
  { stderr, open }: AskProcess,
  { config, log }: Omit<Opening, 'progress'>,
  use: (assistant: Assistant) => Promise<void>,
): Promise<void> {
  const bar = progressBar(stderr);
  let assistant: Assistant;
  try {
    assistant = await open({ config, log, progress: (progress) => bar.show(progress) });
  } finally {
    bar.stop();
  }
  try {
    await use(assistant);
  } finally {
    await assistant.close();
  }
}

async function answer(
  call: QuestionCall,
  assistant: Assistant,
  log: Logger,
  { stdin, stdout }: AskProcess,
): Promise<void> {
  const { language } = call;
  if (call.kind === 'lines') {
    const now = (): number => performance.now();
    await serveLines({ input: stdin, output: stdout, assistant, log, now, language });
    return;
  }
  const answered = await assistant.ask({
    text: call.text,
    ...(language === null ? {} : { language }),
  });
  await writerTo(stdout).write(
    printAnswer(answered, { look: lookFor(stdout), corpus: assistant.corpus }),
  );
}
