import { appendFile, chmod, mkdir, open, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { MOST_CHARACTERS } from '../answer/clean-question.ts';
import { visibleOnly } from '../visible.ts';
import { messageOf } from '../errors.ts';

/** Lines that are kept from one chat to the next. */
export const MOST_HISTORY = 500;

/** At most this much of the file is read, and more is never kept. */
const MOST_BYTES = 256 * 1024;

/** Only the user of the terminal may read what was asked there. */
const MODE = 0o600;

/** The lines typed before, across chats. */
export interface ChatHistory {
  /** The latest first, as `node:readline` wants them. */
  readonly lines: readonly string[];
  /** Never rejects: a chat goes on without a history. */
  add(line: string): Promise<void>;
}

/**
 * Reads the history file, and cuts it when it has grown. Lines are appended, so that two chats at
 * once both keep theirs.
 * @param warn told once, in a sentence, when the file cannot be read or written
 */
export async function openHistory(
  file: string,
  warn: (message: string) => void,
): Promise<ChatHistory> {
  let usable = true;
  const give = (error: unknown): void => {
    if (usable) warn(`The chat goes on without its history: ${messageOf(error)}`);
    usable = false;
  };
  let lines: string[] = [];
  try {
    await mkdir(path.dirname(file), { recursive: true });
    lines = await readAndCut(file);
  } catch (error) {
    give(error);
  }
  let last = lines.at(-1);
  return {
    lines: lines.reverse(),
    async add(line) {
      const text = lineOf(line);
      if (!usable || text === null || text === last) return;
      last = text;
      await appendFile(file, `${text}\n`, { mode: MODE }).catch(give);
    },
  };
}

/** The last lines of the file, oldest first. */
async function readAndCut(file: string): Promise<string[]> {
  const { text, whole } = await readEnd(file);
  const all = text.split('\n').slice(whole ? 0 : 1);
  const lines = all.flatMap((line) => lineOf(line) ?? []).slice(-MOST_HISTORY);
  if (!whole || all.length > 2 * MOST_HISTORY) {
    const draft = `${file}.${process.pid}`;
    await writeFile(draft, lines.map((line) => `${line}\n`).join(''), { mode: MODE });
    await rename(draft, file);
  }
  return lines;
}

async function readEnd(file: string): Promise<{ text: string; whole: boolean }> {
  const handle = await open(file, 'a+', MODE);
  try {
    const { size } = await handle.stat();
    // A file that was made with other rights, or copied, is closed to others again.
    await chmod(file, MODE);
    const length = Math.min(size, MOST_BYTES);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, size - length);
    return { text: buffer.toString('utf8', 0, bytesRead), whole: length === size };
  } finally {
    await handle.close();
  }
}

/** What is kept of a line; null where that is nothing. A terminal shows it again: no sequences. */
function lineOf(line: string): string | null {
  const text = visibleOnly(line).replace(/\s+/g, ' ').trim();
  return text === '' || text.length > MOST_CHARACTERS ? null : text;
}
