import type { Language } from '../language.ts';
import type { Problem } from '../problem.ts';
import type { Provision } from '../provision.ts';
import { ownTexts, type Checked, type Rule } from './checked.ts';
import { disagreement } from './disagreement.ts';
import { readQuantities } from './quantities/read-quantities.ts';
import { lacks, readStated, type Stated } from './quantities/compare.ts';

/** What one language says of a provision. */
interface Said extends Stated {
  readonly provision: Provision;
}

/** A provision states the same numbers, majorities, periods and dates in every language. */
export const numbers: Rule = (checked) => {
  const headings = new Set<string>();
  return [...new Set(checked.corpus.provisions.map(({ ref }) => ref))].flatMap((ref) => {
    const texts = compared(checked, ref, (one) => [...ownTexts(one), ...fieldsOf(checked, one)]);
    // Part and chapter are compared on their own, or their numbers would stand in for any other.
    const heading = checked.corpus.provision(ref)?.path.join('\n') ?? '';
    if (headings.has(heading)) return texts;
    headings.add(heading);
    return [...texts, ...compared(checked, ref, ({ path }) => path)];
  });
};

function compared(
  checked: Checked,
  ref: string,
  textsOf: (one: Provision) => readonly string[],
): Problem[] {
  const said = checked.everyLanguageOf(ref).map((provision): Said => {
    const texts = textsOf(provision);
    const { facts, both } = readStated(texts.join('\n\n'), provision.language);
    const repeated = repetitions(texts, provision.language);
    return { provision, both, facts: new Set([...facts, ...repeated]) };
  });
  const all = new Set(said.flatMap(({ facts }) => [...facts]));
  return [...all].flatMap((fact) => {
    const having = said.filter(({ facts }) => facts.has(fact));
    const lacking = said.filter((one) => lacks(one, fact));
    return disagreement(checked, fact, provisionsOf(having), provisionsOf(lacking), {
      verbs: ['says', 'does not say'],
      where: ({ sentences, language }) =>
        sentences.find((sentence) => readQuantities(sentence, language).has(fact)),
    });
  });
}

/** Small numbers are said in passing ("the two", "of the three"), once more or once less. */
const SMALL = /^[0-4]$/;

/** What stands in several sentences, so that a change in one of them is seen. */
function repetitions(texts: readonly string[], language: Language): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const fact of readQuantities(text, language)) {
      counts.set(fact, (counts.get(fact) ?? 0) + 1);
    }
  }
  return [...counts].flatMap(([fact, count]) =>
    count < 2 || SMALL.test(fact) ? [] : [`${fact} (${count} times)`],
  );
}

function provisionsOf(said: readonly Said[]): Provision[] {
  return said.map(({ provision }) => provision);
}

/** The fields of a document that tell of editions and years. */
function fieldsOf(checked: Checked, { kind, document: id, language }: Provision): string[] {
  if (kind !== 'document') return [];
  const document = checked.document(id, language);
  return [document?.short, document?.edition, document?.standing].map((field) => field ?? '');
}
