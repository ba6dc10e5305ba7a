import { createHash } from 'node:crypto';
import { trainHead } from '../head.ts';
import type { Passage } from '../passage.ts';
import { buildWords } from '../words.ts';

/** Few, but with what a tokenizer, a stemmer and a trainer may treat otherwise one day. */
const SAMPLE: readonly Passage[] = [
  card('a:1', 'en', 'Who pays the bills of the organization?'),
  card('a:1', 'en', 'whos payin for it, and the BILLS'),
  card('a:1', 'es', '¿Quién paga la organización este año?'),
  card('a:1', 'pt', 'Quem paga a organização?'),
  card('a:2', 'en', "When does the assembly's 54th session meet?"),
  card('a:2', 'en', 'when do they meet — in June, or later?'),
  card('a:2', 'fr', 'Quand se réunit l’assemblée ?'),
  card('a:2', 'es', '¿Cuándo se reúne la asamblea este año?'),
  card('a:2(b)', 'en', 'AG/RES. 2004 (XXXIV-O/04): who votes when they meet?'),
  card('a:2(b)', 'en', 'Who votes, and who pays?'),
  { kind: 'outside', ref: 'outside:weather', language: 'en', text: 'Will it rain this year?' },
  { kind: 'outside', ref: 'outside:weather', language: 'en', text: 'will it snow this year' },
  {
    kind: 'text',
    ref: 'a:1',
    language: 'en',
    text: 'Budget. The members pay for the organization.',
  },
  {
    kind: 'text',
    ref: 'guide#tea',
    language: 'en',
    text: 'Tea. Tea is served at five. Milk stands beside it.',
  },
];

let print: string | null = null;

/**
 * Tells one way of learning from another by what it makes of a sample: an index whose head and
 * words were learnt otherwise counts as stale, and nobody has to raise a version for it. Costs
 * some hundredths of a second, once.
 */
export function learnerPrint(): string {
  print ??= createHash('sha256')
    .update(trainHead(SAMPLE))
    .update(buildWords(SAMPLE))
    .digest('hex')
    .slice(0, 16);
  return print;
}

function card(ref: string, language: Passage['language'], text: string): Passage {
  return { kind: 'card', ref, language, text };
}
