import { describe, expect, it } from 'vitest';
import { CrossReferences } from '../../src/corpus/cross-references.ts';
import { LANGUAGES } from '../../src/corpus/language.ts';
import { corpus, finder } from './reference/finder.ts';

const links = new CrossReferences(corpus, finder);

describe.each(LANGUAGES)('cross-references in %s', (language) => {
  it.each<[string, readonly string[]]>([
    ['charter:142', ['charter:140']],
    ['charter:54', ['charter:91(f)']],
    // Article 9 speaks of the Democratic Charter's "own Articles 19 to 21", namesakes of ours.
    ['charter:9', ['democratic-charter:19', 'democratic-charter:20', 'democratic-charter:21']],
    // Alone, an article named in a treaty is that treaty's.
    ['democratic-charter:20', ['democratic-charter:19', 'democratic-charter:21', 'charter:20']],
    ['rio-treaty#in-force', []],
    ['terms#quota', ['charter:55', 'charter:54(e)']],
  ])('of %s are %j', (ref, wanted) => {
    const own = links.of(ref, language);
    expect(own.filter((one) => wanted.includes(one)).sort()).toEqual([...wanted].sort());
    if (ref !== 'charter:9' && ref !== 'charter:54') expect(own).toHaveLength(wanted.length);
    if (ref === 'charter:9') {
      for (const namesake of ['charter:19', 'charter:20', 'charter:21']) {
        expect(own).not.toContain(namesake);
      }
    }
  });
});
