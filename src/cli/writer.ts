import type { Writable } from 'node:stream';

/** Writes texts one after the other. */
export interface Writer {
  /**
   * Resolves when the text has left this process: true, or false where nobody reads any more.
   * Rejects on every other fault, such as a full disk.
   */
  write(text: string): Promise<boolean>;
}

/** What a stream says when its reader has gone (`| head`): no fault of ours. */
const GONE = new Set([
  'EPIPE',
  'ECONNRESET',
  'EOF',
  'ERR_STREAM_DESTROYED',
  'ERR_STREAM_WRITE_AFTER_END',
]);

/** A writer that waits for a slow reader and takes its leaving for an end, not a fault. */
export function writerTo(output: Writable): Writer {
  // Each write reports its own fault; without a listener the event would end the process as well.
  output.on('error', () => undefined);
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        output.write(text, (error) => {
          if (error === null || error === undefined) resolve(true);
          else if ('code' in error && GONE.has(String(error.code))) resolve(false);
          else reject(error);
        });
      }),
  };
}
