import { describe, expect, it } from 'vitest';
import { runCheck } from '../../scripts/corpus-check/run-check.ts';
import { LANGUAGES } from '../../src/corpus/language.ts';
import { readCorpus } from '../../src/corpus/load.ts';
import { formatProblem } from '../../src/corpus/problem.ts';
import { CORPUS_FOLDER } from '../../src/paths.ts';

const { corpus } = await readCorpus(CORPUS_FOLDER);

const NOT_OFFICIAL = {
  en: /not (the|an) official text/,
  es: /no es (el|un) texto oficial/,
  pt: /não é (o|um) texto oficial/,
  fr: /n’est pas (le|un) texte officiel/,
};

describe('the shipped corpus', () => {
  it('has no fault, spelling included', async () => {
    const { problems, spelled } = await runCheck(CORPUS_FOLDER, []);
    expect(problems.map(formatProblem)).toEqual([]);
    expect(spelled).toBe(true);
  }, 300_000);

  it.each(LANGUAGES)('holds all 146 articles in 22 chapters and three parts: %s', (language) => {
    const articles = corpus.inOrder('charter', language);
    expect(articles).toHaveLength(147);
    expect(new Set(articles.map(({ path }) => path[0])).size).toBe(4);
    expect(new Set(articles.flatMap(({ path }) => path.slice(1))).size).toBe(22);
  });

  it.each([
    ['charter:2', 8],
    ['charter:3', 14],
    ['charter:9', 7],
    ['charter:34', 14],
    ['charter:39', 2],
    ['charter:39(b)', 4],
    ['charter:45', 9],
    ['charter:49', 3],
    ['charter:53', 8],
    ['charter:54', 8],
    ['charter:60', 3],
    ['charter:91', 7],
    ['charter:95', 5],
    ['charter:95(c)', 3],
    ['charter:112', 8],
    ['charter:113', 2],
  ])('%s has %i letters', (ref, letters) => {
    expect(corpus.provision(ref)?.letters).toHaveLength(letters);
  });

  it.each([
    ['the members', /35 .*independent countries of the Americas.*ratified/],
    ['the Charter', /Bogotá on 30 April 1948/],
    ['Buenos Aires', /27 February 1967/],
    ['Cartagena', /5 December 1985/],
    ['Washington', /14 December 1992/],
    ['Managua', /10 June 1993/],
    ['the pillars', /democracy, human rights, security and development/],
    ['their means', /political dialogue, practical cooperation/],
    ['mutual legal assistance', /mutual legal assistance/],
    ['drugs', /illegal drugs/],
    ['corruption', /corruption/],
    ['domestic violence', /domestic violence/],
    ['cybercrime', /cyber-?crime/],
    ['the working group', /1999/],
    ['its rhythm', /about every two years/],
    ['what one source calls it', /roughly biannual/],
    ['the mandate of 2004', /AG\/RES\. 2004/],
    ['CSIRTs', /CSIRTs?/],
    ['strategies', /national cyber security strateg/],
    ['capacity building since 2007', /2007/],
    ['its exercises', /crisis-management exercises/],
    ['2012', /Strengthening Cyber Security in the Americas/],
    ['2015', /Declaration on the Protection of Critical Infrastructure from Emerging Threats/],
  ])('says in the overview what is wanted of %s', (_, fact) => {
    const text = [corpus.provision('overview'), ...corpus.inOrder('overview')]
      .map((provision) => provision?.text ?? '')
      .join('\n');
    expect(text).toMatch(fact);
  });

  it('says of every document what it is, and gives an official address where there is one', () => {
    for (const document of corpus.documents) {
      expect(document.standing).toMatch(NOT_OFFICIAL[document.language]);
      if (document.kind === 'treaty' || document.kind === 'protocol') {
        expect(document.url).toMatch(/^https?:\/\/www\.oas\.org\//);
      }
    }
  });
});
