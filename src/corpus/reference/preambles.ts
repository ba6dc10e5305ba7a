import type { Corpus } from '../corpus.ts';
import { ownerOf, type PlacedMention, type Reading } from './reading.ts';
import type { Resolver } from './resolve.ts';

const PREAMBLE =
  /^(preamble|preambles|preambulo|preambule|preambel|preamb|preample|premable|preambal|preamable)$/;

/** Every preamble that a text names, of the Charter or of another instrument. */
export function findPreambles(
  reading: Reading,
  corpus: Corpus,
  resolver: Resolver,
): PlacedMention[] {
  const { scan } = reading;
  const found: PlacedMention[] = [];
  for (let at = 0; at < scan.length; at += 1) {
    if (!PREAMBLE.test(scan.word(at))) continue;
    const owner = ownerOf(reading, at, at + 1);
    const written = scan.slice(at, at + 1);
    if (owner !== null && owner.id === null) {
      const instrument = owner.written;
      found.push({ at, mention: { kind: 'foreign', written, instrument } });
      continue;
    }
    const near = owner?.id ?? 'charter';
    const ref = `${near}:preamble`;
    const held = resolver.holds(near);
    found.push({
      at,
      mention:
        corpus.provision(ref) === null
          ? { kind: 'missing', written, what: 'article', wanted: ref, near, held }
          : { kind: 'provision', ref, written },
    });
  }
  return found;
}
