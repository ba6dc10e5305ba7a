import { createInterface, type Interface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import type { Assistant } from '../answer/assistant.ts';
import { MOST_HISTORY, type ChatHistory } from './chat-history.ts';
import type { ChatSession } from './chat-session.ts';
import { CHAT } from './chat-texts.ts';
import { complete } from './complete.ts';
import type { Look } from './look.ts';
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
  const { session, history, output } = chat;
  const writer = writerTo(output);
  await writer.write(`${CHAT.welcome}\n`);
  const lines = editorFor(chat);
  const keys = watchKeys(lines, output);
  lines.prompt();
  for await (const line of lines) {
    await history.add(line);
    const reply = await session.reply(line, keys.signal());
    keys.answered();
    if (reply.kind === 'end') {
      lines.close();
      return;
    }
    if (keys.interrupted() || !(await writer.write(spaced(reply.text)))) break;
    if (!keys.closed()) lines.prompt();
  }
  lines.close();
  // The shell's prompt begins on a line of its own.
  await writer.write('\n');
}

function editorFor({ input, output, history, suggest, look }: TerminalChat): Interface {
  return createInterface({
    input,
    output,
    terminal: true,
    prompt: `${look().colors.bold('>')} `,
    history: [...history.lines],
    historySize: MOST_HISTORY,
    removeHistoryDuplicates: true,
    completer: (line: string) => complete(line, suggest),
  });
}

interface Keys {
  /** Given when Ctrl-C stops the line that is being answered. */
  signal(): AbortSignal;
  answered(): void;
  /** Ctrl-C was pressed twice. */
  interrupted(): boolean;
  closed(): boolean;
}

/** Ctrl-C stops an answer or clears the line; a second one with nothing between them ends. */
function watchKeys(lines: Interface, output: Writable): Keys {
  /** For all lines that came in and are not answered yet, so that Ctrl-C also stops a paste. */
  let work = new AbortController();
  let waiting = 0;
  let armed = false;
  let interrupted = false;
  let closed = false;
  lines.on('close', () => (closed = true));
  lines.on('line', () => {
    armed = false;
    if (waiting === 0) work = new AbortController();
    waiting += 1;
  });
  lines.on('SIGINT', () => {
    const working = waiting > 0 && !work.signal.aborted;
    if (armed && !working && lines.line === '') {
      interrupted = true;
      lines.close();
      return;
    }
    armed = true;
    if (working) {
      work.abort();
      return;
    }
    clearLine(lines);
    output.write(`\n${CHAT.again}\n`);
    lines.prompt();
  });
  return {
    signal: () => work.signal,
    answered: () => (waiting -= 1),
    interrupted: () => interrupted,
    closed: () => closed,
  };
}

/** To the end of the line and back to its beginning, as a person would with Ctrl-E and Ctrl-U. */
function clearLine(lines: Interface): void {
  lines.write(null, { ctrl: true, name: 'e' });
  lines.write(null, { ctrl: true, name: 'u' });
}

function spaced(text: string): string {
  return text === '' ? '' : `\n${text}\n`;
}
