import type { IncomingMessage } from 'node:http';
import { ApiError } from './errors.ts';
import type { PostedFile } from './model.ts';

/** What a request carried. */
export interface RequestBody {
  readonly body: unknown;
  readonly files: readonly PostedFile[];
}

/** Collects the bytes of a request. */
export async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/**
 * Reads JSON, or multipart with `payload_json` and `files[n]`: developers/reference.mdx#uploading-files.
 * @throws {@link ApiError} 50109
 */
export function parseBody(bytes: Buffer, contentType: string): RequestBody {
  if (bytes.length === 0) return { body: undefined, files: [] };
  const boundary = /^multipart\/form-data;.*boundary="?([^";]+)/.exec(contentType)?.[1];
  if (boundary === undefined) return { body: json(bytes.toString()), files: [] };
  let body: unknown;
  const files: PostedFile[] = [];
  for (const part of splitParts(bytes, boundary)) {
    const place = /^files\[(\d+)\]$/.exec(part.field)?.[1];
    if (part.field === 'payload_json') body = json(part.bytes.toString());
    else if (place !== undefined) files[Number(place)] = part;
  }
  return { body, files: files.flat() };
}

interface Part extends PostedFile {
  readonly field: string;
}

/** Cuts a multipart body up: RFC 7578. */
function splitParts(bytes: Buffer, boundary: string): Part[] {
  // latin1 keeps one character a byte, so that text tools can cut bytes.
  const pieces = `\r\n${bytes.toString('latin1')}`.split(`\r\n--${boundary}`).slice(1, -1);
  return pieces.map((piece) => {
    const end = piece.indexOf('\r\n\r\n');
    const head = Buffer.from(piece.slice(0, end), 'latin1').toString();
    return {
      field: /;\s*name="([^"]*)"/i.exec(head)?.[1] ?? '',
      name: /;\s*filename="([^"]*)"/i.exec(head)?.[1] ?? '',
      contentType: /^content-type:\s*(.+)$/im.exec(head)?.[1] ?? 'application/octet-stream',
      bytes: Buffer.from(piece.slice(end + 4), 'latin1'),
    };
  });
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Whatever was wrong with it, Discord says only this.
    throw new ApiError('invalidJson');
  }
}
