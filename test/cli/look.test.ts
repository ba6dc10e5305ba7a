import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { lookFor } from '../../src/cli/look.ts';

const BUILT = fileURLToPath(new URL('../../dist/src/cli/look.js', import.meta.url));

test.each<[string, { isTTY?: boolean; columns?: number }, number]>([
  ['the terminal', { isTTY: true, columns: 60 }, 60],
  ['no wider than can be read', { isTTY: true, columns: 300 }, 100],
  ['no narrower than a word', { isTTY: true, columns: 5 }, 24],
  ['80 columns for a pipe', {}, 80],
  ['80 columns for a terminal that does not know', { isTTY: true, columns: 0 }, 80],
])('is as wide as %s', (_, output, width) => {
  expect(lookFor(output).width).toBe(width);
});

// What picocolors makes of the environment is read once, when a process starts.
test.each<[string, Record<string, string>, boolean, boolean]>([
  ['a terminal that has them', { FORCE_COLOR: '1' }, true, true],
  ['never where NO_COLOR is set', { FORCE_COLOR: '1', NO_COLOR: '1' }, true, false],
  ['never in a file or pipe', { FORCE_COLOR: '1', CI: '1' }, false, false],
])('has colours: %s', (_, env, isTTY, colored) => {
  const script = `import { lookFor } from ${JSON.stringify(BUILT)};
    process.stdout.write(lookFor({ isTTY: ${isTTY} }).colors.bold('x'));`;
  const shown = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    env: { PATH: process.env['PATH'], ...env },
    encoding: 'utf8',
  });
  expect(shown).toBe(colored ? '\u001b[1mx\u001b[22m' : 'x');
});
