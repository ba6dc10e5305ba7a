import process from 'node:process';
import { defineConfig } from 'vitest/config';

const report = process.env['VITEST_JSON_REPORT'];

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Wire tests start whole bots; two cores serve no more of them at once.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 900_000,
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
  },
});
