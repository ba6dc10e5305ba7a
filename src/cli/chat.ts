import path from 'node:path';
import type { ReadStream, WriteStream } from 'node:tty';
import type { Assistant } from '../answer/assistant.ts';
import type { Logger } from '../log.ts';
import { openHistory } from './chat-history.ts';
import { chatInPipe } from './chat-in-pipe.ts';
import { chatInTerminal } from './chat-in-terminal.ts';
import { ChatSession } from './chat-session.ts';
import { lookFor, type Look } from './look.ts';

export interface ChatOptions {
  readonly assistant: Assistant;
  /** Holds the history of what was typed. */
  readonly dataDir: string;
  readonly log: Pick<Logger, 'error' | 'warn'>;
  readonly input: NodeJS.ReadStream | ReadStream;
  readonly output: NodeJS.WriteStream | WriteStream;
}

/**
 * A chat on the terminal; on a pipe, a question a line without prompts. Resolves when whoever asks
 * has ended it: the caller closes the assistant and exits with 0.
 * @throws what reading or writing fails with, but for a reader that has gone
 */
export async function chat({ assistant, dataDir, log, input, output }: ChatOptions): Promise<void> {
  const look = (): Look => lookFor(output);
  const session = new ChatSession({ assistant, log, look });
  if (!input.isTTY || !output.isTTY) {
    await chatInPipe(session, input, output);
    return;
  }
  const warn = (message: string): void => log.warn(message);
  const history = await openHistory(path.join(dataDir, 'chat-history'), warn);
  const suggest: Assistant['suggest'] = (typed, language) => assistant.suggest(typed, language);
  await chatInTerminal({ session, history, suggest, input, output, look });
}
