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
export async function parseBody(bytes: Buffer, contentType: string): Promise<RequestBody> {
  if (bytes.length === 0) return { body: undefined, files: [] };
  if (!contentType.startsWith('multipart/form-data'))
    return { body: json(bytes.toString()), files: [] };
  // The platform's own parser: no dependency, and the same code that undici's FormData speaks to.
  const headers = { 'content-type': contentType };
  const form = await new Response(new Uint8Array(bytes), { headers }).formData();
  const payload = form.get('payload_json');
  const files: PostedFile[] = [];
  for (const [field, value] of form.entries()) {
    const place = /^files\[(\d+)\]$/.exec(field)?.[1];
    if (place === undefined || typeof value === 'string') continue;
    files[Number(place)] = {
      name: value.name,
      contentType: value.type,
      bytes: Buffer.from(await value.arrayBuffer()),
    };
  }
  const whole = Object.fromEntries([...form].filter(([, value]) => typeof value === 'string'));
  return { body: typeof payload === 'string' ? json(payload) : whole, files: files.flat() };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Whatever was wrong with it, Discord says only this.
    throw new ApiError('invalidJson');
  }
}
