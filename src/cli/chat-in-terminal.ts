import { createInterface, type Interface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import type { Assistant } from '../answer/assistant.ts';
import { MOST_HISTORY, type ChatHistory } from './chat-history.ts';
import type { ChatSession } from './chat-session.ts';
import { CHAT } from './chat-texts.ts';
import { complete } from './complete.ts';
import type { Look } from './look.ts';
import { printSentence } from './print.ts';
import { writerTo } from './writer.ts';

export interface TerminalChat {
  readonly session: ChatSession;
  readonly history: ChatHistory;
  readonly suggest: Assistant['suggest'];
  readonly input: Readable;
  readonly output: Writable;
  readonly look: () => Look;
}

/** A chat with a prompt, a line editor and a history. Ends at `/quit`, Ctrl-D, or Ctrl-C twice. */
export async function chatInTerminal(chat: TerminalChat): Promise<void> {
  const { session, history, output, look } = chat;
  const writer = writerTo(output);
  await writer.write(`${CHAT.welcome}\n`);
  const lines = createInterface({
    input: chat.input,
    output,
    terminal: true,
    prompt: `${look().colors.bold('>')} `,
    history: [...history.lines],
    historySize: MOST_HISTORY,
    removeHistoryDuplicates: true,
    completer: (line: string) => complete(line, chat.suggest),
  });
  const interrupts = onInterrupt(lines, chat);
  lines.prompt();
  for await (const line of lines) {
    interrupts.begin();
    await history.add(line);
    const reply = await session.reply(line, interrupts.signal());
    interrupts.end();
    if (reply.kind === 'end' || interrupts.ended()) break;
    const text = reply.text === '' ? '' : `\n${reply.text}\n`;
    if (!(await writer.write(text))) break;
    lines.prompt();
  }
  const typed = lines.line !== '';
  lines.close();
  // The shell's prompt begins on a line of its own.
  if (typed || interrupts.ended() || !interrupts.answered()) await writer.write('\n');
}
