// Reads a PDF and prints by how much memory grew, in bytes: at its peak, and of what is kept.
// node --expose-gc measure.mjs WARM_UP_PDF PDF
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { readBlocks } from '../../../../dist/src/import/read/read-blocks.js';

const [warmUp, file] = process.argv.slice(2);
const read = async (name) => readBlocks({ bytes: readFileSync(name), name, mediaType: null });

// The library's own code and fonts are no matter of how long a document is.
await read(warmUp);
globalThis.gc();
const before = process.memoryUsage();
const blocks = await read(file);
globalThis.gc();
process.stdout.write(
  JSON.stringify({
    blocks: blocks.length,
    peak: process.resourceUsage().maxRSS * 1024 - before.rss,
    kept: process.memoryUsage().heapUsed - before.heapUsed,
  }),
);
