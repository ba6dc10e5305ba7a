import path from 'node:path';
import type { Problem } from '../problem.ts';
import type { Rule } from './checked.ts';

/** `charter:3(l)`, `charter:39(b)(i)`, `overview#pillars`, `protocol:managua#changes`. */
const REFERENCE = /^[a-z0-9-]+(?::[a-z0-9-]+)?(?:#[a-z0-9-]+)?(?:\([a-z0-9]{1,4}\))*$/;
const SEQUENCES = [
  'abcdefghijklmnopqrstuvwxyz'.split(''),
  'i ii iii iv v vi vii viii ix x'.split(' '),
  '123456789'.split(''),
];

/** Every reference is well formed, and a document lies in the folder of its id. */
export const ids: Rule = (checked) => [
  ...checked.corpus.documents.flatMap((document): Problem[] => {
    const folder = path.posix.basename(path.posix.dirname(document.file));
    const wanted = document.id.replace(':', '-');
    return folder === wanted
      ? []
      : [checked.atField(document, 'id', `${document.id} belongs in a folder named ${wanted}`)];
  }),
  ...checked.corpus.provisions.flatMap((provision): Problem[] =>
    REFERENCE.test(provision.ref)
      ? []
      : [checked.at(provision, `${provision.ref} is no reference; use a-z, 0-9 and hyphens`)],
  ),
];

/** Letters run a, b, c …, i, ii, iii … or 1, 2, 3 … without a gap. */
export const letters: Rule = (checked) =>
  checked.corpus.provisions.flatMap((provision): Problem[] => {
    const marks = provision.letters.map((ref) => /\(([^()]+)\)$/.exec(ref)?.[1] ?? '');
    const inOrder = SEQUENCES.some((sequence) =>
      marks.every((mark, index) => mark === sequence[index]),
    );
    return marks.length === 0 || inOrder
      ? []
      : [checked.at(provision, `has its letters out of order: ${marks.join(', ')}`)];
  });
