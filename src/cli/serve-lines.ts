import type { Writable } from 'node:stream';
import type { Assistant } from '../answer/assistant.ts';
import type { Language } from '../corpus/language.ts';
import { isCartaError } from '../errors.ts';
import type { Logger } from '../log.ts';
import { errorLine, parseLine, type ErrorLine, type Request } from './protocol.ts';
import { readLines, type Line } from './read-lines.ts';
import { toJson, toLine, type AnswerLine } from './to-json.ts';
import { writerTo } from './writer.ts';

/** The longest line that is read, in bytes. Far above any question, so that its id is still told. */
export const MOST_LINE_BYTES = 16 * 1024 * 1024;

export interface LineService {
  readonly input: AsyncIterable<Uint8Array | string>;
  readonly output: Writable;
  readonly assistant: Pick<Assistant, 'ask'>;
  readonly log: Pick<Logger, 'error'>;
  /** Milliseconds from any start, never backwards. */
  readonly now: () => number;
  /** For questions that name none. */
  readonly language: Language | null;
  /** For tests; `MOST_LINE_BYTES` otherwise. */
  readonly mostLineBytes?: number;
}

/**
 * Answers questions, one JSON object a line, in order. The next line is read when the answer
 * before it has left, so that a slow reader slows the reading and memory stays flat. Returns at the
 * end of the input, or when nobody reads the answers any more.
 * @throws whatever reading or writing fails with, but for a reader that has gone
 */
export async function serveLines(service: LineService): Promise<void> {
  const writer = writerTo(service.output);
  const most = service.mostLineBytes ?? MOST_LINE_BYTES;
  for await (const line of readLines(service.input, most)) {
    const start = service.now();
    const request = requestOf(line, most);
    if (request === null) continue;
    const reply = await replyTo(request, start, service);
    if (!(await writer.write(toLine(reply)))) return;
  }
}

function requestOf(line: Line, most: number): Request | null {
  if (line.kind === 'too-long') {
    const message = `The line is longer than ${most} bytes`;
    return { kind: 'fault', line: errorLine(null, 'bad_request', message) };
  }
  const text = decode(line.bytes);
  return text === null
    ? { kind: 'fault', line: errorLine(null, 'bad_json', 'The line is not valid UTF-8') }
    : parseLine(text);
}

/** Strict, for a question with replaced characters would be another question. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

async function replyTo(
  request: Request,
  start: number,
  { assistant, log, now, language }: LineService,
): Promise<AnswerLine | ErrorLine> {
  if (request.kind === 'fault') return request.line;
  const { id } = request;
  try {
    const fallback = language === null ? {} : { language };
    const answer = await assistant.ask({ ...fallback, ...request.question });
    return toJson(id, answer, now() - start);
  } catch (error) {
    log.error({ err: error, id }, 'A question could not be answered');
    const message = isCartaError(error)
      ? error.message
      : 'A fault inside Carta; the log on standard error says more';
    return errorLine(id, 'internal', message);
  }
}
