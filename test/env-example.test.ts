import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'dotenv';
import { expect, test } from 'vitest';
import { parseConfig } from '../src/config.ts';

const TEXT = readFileSync(fileURLToPath(new URL('../.env.example', import.meta.url)), 'utf8');
const DOCUMENTED = Object.keys(parse(TEXT));

/** The variables that the check of the settings looks at. */
function readVariables(): string[] {
  const read = new Set<string>();
  parseConfig(
    new Proxy<Record<string, string>>(
      {},
      {
        get: (_, name) => {
          read.add(String(name));
          return undefined;
        },
      },
    ),
  );
  return [...read];
}

test('every variable that is read is documented, and no other', () => {
  expect(readVariables().sort()).toEqual([...DOCUMENTED].sort());
});

test('a copy of the file changes no default', () => {
  expect(parseConfig(parse(TEXT))).toEqual(parseConfig({}));
});

test.each(DOCUMENTED)('%s has a description, its default and an example that is right', (name) => {
  const comment = new RegExp(`((?:^#.*\\n)+)${name}=$`, 'm').exec(TEXT)?.[1] ?? '';
  expect(comment).toMatch(/^# Default: /m);
  expect(comment.split('\n')[0]).toMatch(/^# [A-Z].*/);
  const example = new RegExp(`^# Example: ${name}=(\\S+)$`, 'm').exec(comment)?.[1] ?? '';
  expect(example).not.toBe('');
  expect(() => parseConfig({ [name]: example })).not.toThrow();
});
