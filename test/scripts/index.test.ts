import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { PROJECT_FOLDER } from '../../src/paths.ts';

/** Runs `npm run index` as it is compiled, with these settings. */
async function runIndex(env: Record<string, string>) {
  const folder = await mkdtemp(path.join(tmpdir(), 'carta-index-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(path.join(folder, 'file'), '');
  return new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) => {
    const child = execFile(
      process.execPath,
      [path.join(PROJECT_FOLDER, 'dist', 'scripts', 'index.js')],
      { cwd: folder, env: { PATH: process.env['PATH'], DATA_DIR: 'data', ...env } },
      (_error, stdout, stderr) => resolve({ code: child.exitCode, stdout, stderr }),
    );
  });
}

test.each([
  ['an unknown provider', { EMBEDDINGS: 'word2vec:x' }, /EMBEDDINGS=word2vec:x names no provider/],
  ['a missing package', { EMBEDDINGS: 'ollama:x' }, /npm install @langchain\/ollama/],
  ['a missing key', { EMBEDDINGS: 'openai:x' }, /needs MODEL_API_KEY/],
  ['a data folder that cannot be', { DATA_DIR: 'file/data' }, /^DATA_DIR file\/data cannot be/],
])('%s ends with exit code 2 and one line', async (_, env, line) => {
  const { code, stdout, stderr } = await runIndex(env);
  expect(stderr).toMatch(line);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(stdout).toBe('');
  expect(code).toBe(2);
});

test('an embedder that refuses ends with exit code 1', async () => {
  const server = createServer((_request, response) => {
    response.writeHead(401, { 'content-type': 'application/json' });
    response.end('{"error":{"message":"no such key"}}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const { code, stdout, stderr } = await runIndex({
    EMBEDDINGS: 'openai:x',
    MODEL_BASE_URL: `http://127.0.0.1:${port}/v1`,
  });
  expect(stderr).toMatch(/There is no index yet; building it\n[\s\S]*openai:x does not embed/);
  expect(stderr).not.toContain('    at ');
  expect(stdout).toBe('');
  expect(code).toBe(1);
});
