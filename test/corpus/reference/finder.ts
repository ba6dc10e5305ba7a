import { loadCorpus } from '../../../src/corpus/load.ts';
import { loadNumbering } from '../../../src/corpus/numbering.ts';
import { ReferenceFinder } from '../../../src/corpus/reference/find-references.ts';
import { CORPUS_FOLDER } from '../../../src/paths.ts';

/** The corpus that comes with the project, with its table of old article numbers. */
export const corpus = await loadCorpus(CORPUS_FOLDER);
export const numbering = await loadNumbering(CORPUS_FOLDER);
export const finder = new ReferenceFinder(corpus, numbering);

/** The provisions that a text resolves to, in order; whatever else it names is left out. */
export function provisions(text: string): string[] {
  return finder
    .find(text)
    .mentions.flatMap((mention) => (mention.kind === 'provision' ? [mention.ref] : []));
}

/** Everything that a text names, in one line each: `charter:20`, `missing charter:147`, `foreign UN Charter`. */
export function named(text: string): string[] {
  const { mentions, documents } = finder.find(text);
  return [
    ...mentions.map((mention) => {
      if (mention.kind === 'provision') return mention.ref;
      if (mention.kind === 'foreign') return `foreign ${mention.instrument}`;
      return `missing ${mention.wanted ?? mention.what}`;
    }),
    ...documents,
  ];
}
