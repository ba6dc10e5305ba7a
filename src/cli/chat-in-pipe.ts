import type { Writable } from 'node:stream';
import type { ChatSession } from './chat-session.ts';
import { readLines } from './read-lines.ts';
import { writerTo } from './writer.ts';

/** More than any question may have, so that a longer one still gets its sentence. */
const MOST_LINE_BYTES = 1024 * 1024;

/** A chat without a person at a keyboard: a question a line in, the answers out, nothing else. */
export async function chatInPipe(
  session: ChatSession,
  input: AsyncIterable<Uint8Array | string>,
  output: Writable,
): Promise<void> {
  const writer = writerTo(output);
  for await (const line of readLines(input, MOST_LINE_BYTES)) {
    const reply =
      line.kind === 'line'
        ? await session.reply(new TextDecoder().decode(line.bytes))
        : session.refuse('too-long');
    if (reply.kind === 'end') return;
    if (reply.text !== '' && !(await writer.write(`${reply.text}\n`))) return;
  }
}
