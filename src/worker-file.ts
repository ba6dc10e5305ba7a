import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PROJECT_FOLDER } from './paths.ts';

/**
 * The file to start a worker thread from. A worker of Node 20 loads no TypeScript, so code that
 * runs from `src` (the tests) takes the compiled worker in `dist`, which `npm test` builds first.
 * @param module - the worker beside its caller, such as `./local-worker.ts`
 * @param caller - the caller's `import.meta.url`
 */
export function workerFile(module: string, caller: string): string {
  const beside = fileURLToPath(new URL(module, caller));
  const compiled = beside.replace(/\.ts$/, '.js');
  if (fileURLToPath(caller).endsWith('.js')) return compiled;
  const built = path.join(PROJECT_FOLDER, 'dist', path.relative(PROJECT_FOLDER, compiled));
  if (!existsSync(built)) throw new Error(`${built} is missing; run \`npm run build\` first`);
  return built;
}
