import { referencesIn } from '../cross-references.ts';
import { fold } from '../fold.ts';
import type { Language } from '../language.ts';
import type { Problem } from '../problem.ts';
import type { Provision } from '../provision.ts';
import type { ReferenceMention } from '../reference/mention.ts';
import { ownText, type Checked, type Rule } from './checked.ts';
import { disagreement } from './disagreement.ts';

/** The provisions that a text of the corpus names, and what it names that does not exist. */
interface Named {
  readonly refs: ReadonlySet<string>;
  readonly missing: readonly string[];
}

/** What texts and answers name exists, and a provision names the same in every language. */
export const references: Rule = (checked) => [...inProvisions(checked), ...inAnswers(checked)];

/** References of the texts that resolve to a provision, by language. */
export function countReferences(checked: Checked): ReadonlyMap<Language, number> {
  const counts = new Map<Language, number>();
  for (const provision of checked.corpus.provisions) {
    const { refs } = namedIn(checked, ownText(provision), provision);
    counts.set(provision.language, (counts.get(provision.language) ?? 0) + refs.size);
  }
  return counts;
}

function inProvisions(checked: Checked): Problem[] {
  return [...new Set(checked.corpus.provisions.map(({ ref }) => ref))].flatMap((ref) => {
    const found = checked
      .everyLanguageOf(ref)
      .map((provision) => ({ provision, named: namedIn(checked, ownText(provision), provision) }));
    const all = new Set(found.flatMap(({ named }) => [...named.refs]));
    return [
      ...found.flatMap(({ provision, named }) =>
        named.missing.map((written) =>
          checked.at(provision, `names ${written}, which does not exist`, written),
        ),
      ),
      ...[...all].flatMap((one) => {
        const having = found.filter(({ named }) => named.refs.has(one));
        const lacking = found.filter(({ named }) => !named.refs.has(one));
        return disagreement(
          checked,
          one,
          having.map(({ provision }) => provision),
          lacking.map(({ provision }) => provision),
          { verbs: ['names', 'does not name'] },
        );
      }),
    ];
  });
}

function inAnswers(checked: Checked): Problem[] {
  const seen = new Set<string>();
  return checked.corpus.cards.flatMap((card): Problem[] => {
    const key = `${card.file} ${card.answer}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return namedIn(checked, card.answer, {
      document: documentOf(card.ref),
      language: card.language,
    }).missing.map((written) => checked.atAnswer(card, `names ${written}, which does not exist`));
  });
}

/** The document that a text belongs to. */
type Place = Pick<Provision, 'document' | 'language'>;

function documentOf(ref: string): string {
  return ref.startsWith('protocol:')
    ? (/^protocol:[a-z-]+/.exec(ref)?.[0] ?? ref)
    : ref.replace(/[:#(].*$/, '');
}

const NOTHING: Named = { refs: new Set(), missing: [] };
/** What running text names things by; looking for names in all the rest takes four times as long. */
const NAMING = /\b(?:art[ií]c|artig|pre[aáâ]m|préam|chap|cap[ií]t)|[A-Z]{2,}\/|\b[A-C]-\d/iu;
const known = new WeakMap<Checked, Map<string, Named>>();

/** Every text is read once, for the rule and for the count. */
function namedIn(checked: Checked, text: string, place: Place): Named {
  const texts = known.get(checked) ?? new Map<string, Named>();
  known.set(checked, texts);
  const key = `${place.document} ${text}`;
  const named = texts.get(key) ?? (NAMING.test(text) ? readNames(checked, text, place) : NOTHING);
  texts.set(key, named);
  return named;
}

function readNames({ corpus, finder, options }: Checked, text: string, place: Place): Named {
  const { mentions } = referencesIn(corpus, finder, text, place);
  const refs = mentions.flatMap((one) => (one.kind === 'provision' ? [one.ref] : []));
  const missing = mentions.flatMap((one) =>
    isFault(one, options.lists?.elsewhere) ? [one.written] : [],
  );
  return { refs: new Set(refs), missing };
}

/** An article that the corpus would hold if there were one, or a document that nobody listed. */
function isFault(mention: ReferenceMention, elsewhere: readonly string[] | undefined): boolean {
  if (mention.kind !== 'missing') return false;
  if (mention.what !== 'document') return mention.held;
  const written = plain(mention.written);
  return elsewhere !== undefined && !elsewhere.some((one) => plain(one).startsWith(written));
}

function plain(symbol: string): string {
  return fold(symbol).replace(/[^\p{L}\p{N}]+/gu, '');
}
