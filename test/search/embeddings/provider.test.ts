import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createEmbedder, type EmbedderSettings } from '../../../src/search/embeddings/provider.ts';
import { ensureIndex } from '../../../src/search/index/ensure.ts';
import { testBed } from '../tiny-corpus.ts';

interface Asked {
  readonly path: string;
  readonly authorization: string;
  readonly body: { model: string; input: string | string[]; encoding_format?: string };
}

/** A server that speaks OpenAI's embeddings protocol; vectors count letters. */
async function openaiServer(fault?: { status: number; message: string }) {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Asked['body'];
      const { url: path = '', headers } = request;
      asked.push({ path, authorization: headers.authorization ?? '', body });
      response.setHeader('content-type', 'application/json');
      if (fault !== undefined) {
        response.statusCode = fault.status;
        response.end(JSON.stringify({ error: { message: fault.message, type: 'fault' } }));
        return;
      }
      const data = [body.input].flat().map((text, index) => ({
        object: 'embedding',
        index,
        embedding: Array.from('aeinorst', (letter) => text.split(letter).length),
      }));
      response.end(JSON.stringify({ object: 'list', model: body.model, data, usage: {} }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return { asked, url: `http://127.0.0.1:${port}/v1` };
}

function settings(given: Partial<EmbedderSettings>): EmbedderSettings {
  return { embeddings: 'local', modelBaseUrl: null, modelApiKey: null, ...given };
}

describe('openai:', () => {
  test('embeds through whatever speaks the protocol, and an index knows whose vectors it has', async () => {
    const { asked, url } = await openaiServer();
    const embedder = await createEmbedder(
      settings({
        embeddings: 'openai:text-embedding-3-small',
        modelBaseUrl: url,
        modelApiKey: 'sk-secret',
      }),
    );
    expect(embedder).toMatchObject({ identity: 'openai:text-embedding-3-small', dimension: null });
    const bed = await testBed();
    const index = await ensureIndex({ ...bed, embedder });
    expect(index.manifest).toMatchObject({
      embedder: 'openai:text-embedding-3-small',
      dimension: 8,
    });
    const vector = await embedder.embeddings.embedQuery('Who pays the keepers?');
    expect(index.vectors.nearest(vector, 1)[0]?.score).toBeCloseTo(1, 4);
    expect(asked.length).toBeGreaterThan(1);
    for (const { path, authorization, body } of asked) {
      expect(path).toBe('/v1/embeddings');
      expect(authorization).toBe('Bearer sk-secret');
      expect(body).toMatchObject({ model: 'text-embedding-3-small', encoding_format: 'float' });
    }
    await embedder.close();
  });

  test('needs no key for a server of one’s own', async () => {
    const { url } = await openaiServer();
    const { embeddings } = await createEmbedder(
      settings({ embeddings: 'openai:own', modelBaseUrl: url }),
    );
    expect(await embeddings.embedQuery('toast')).toHaveLength(8);
  });

  test('without key and address is a fault of the settings', async () => {
    await expect(createEmbedder(settings({ embeddings: 'openai:own' }))).rejects.toMatchObject({
      code: 'bad_settings',
      message: 'EMBEDDINGS=openai:own needs MODEL_API_KEY',
    });
  });

  test('tells what the provider said and the remedy, and never the key', async () => {
    const { url } = await openaiServer({
      status: 401,
      message: 'Incorrect API key provided: sk-secret',
    });
    const { embeddings } = await createEmbedder(
      settings({ embeddings: 'openai:own', modelBaseUrl: url, modelApiKey: 'sk-secret' }),
    );
    const fault: unknown = await embeddings.embedQuery('toast').catch((error: unknown) => error);
    expect(fault).toMatchObject({ code: 'bad_embeddings', facts: { status: 401 } });
    expect(String(fault)).toContain('Incorrect API key provided: [key]');
    expect(String(fault)).toContain('check MODEL_API_KEY');
    expect(JSON.stringify(fault)).not.toContain('sk-secret');
  });

  test('tells that nobody answers', async () => {
    const { embeddings } = await createEmbedder(
      settings({ embeddings: 'openai:own', modelBaseUrl: 'http://127.0.0.1:9/v1' }),
    );
    await expect(embeddings.embedDocuments(['toast'])).rejects.toMatchObject({
      code: 'bad_embeddings',
      message: expect.stringContaining('check MODEL_BASE_URL') as string,
    });
  }, 60_000);
});

describe('a provider whose package is not installed', () => {
  test.each([
    ['ollama:nomic-embed-text', '@langchain/ollama'],
    ['huggingface:Xenova/all-MiniLM-L6-v2', '@huggingface/transformers'],
    ['transformers:Xenova/all-MiniLM-L6-v2', '@huggingface/transformers'],
  ])('%s is a fault of the settings that names the line to run', async (embeddings, name) => {
    await expect(createEmbedder(settings({ embeddings }))).rejects.toMatchObject({
      code: 'bad_settings',
      message: `EMBEDDINGS=${embeddings} needs the package ${name}, which does not load; run \`npm install ${name}\``,
      cause: expect.any(Error) as Error,
    });
  });
});

test.each(['word2vec:x', 'openai:', 'toString:x', 'constructor:x'])(
  '%s names no provider',
  async (embeddings) => {
    await expect(createEmbedder(settings({ embeddings }))).rejects.toMatchObject({
      code: 'bad_settings',
    });
  },
);
