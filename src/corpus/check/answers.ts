import type { Card } from '../card.ts';
import { holderOf } from '../corpus.ts';
import type { Problem } from '../problem.ts';
import type { Provision } from '../provision.ts';
import type { Checked, Rule } from './checked.ts';
import { lacks, readStated, type Stated } from './quantities/compare.ts';
import { readQuantities } from './quantities/read-quantities.ts';

/**
 * What the answer of a card counts or dates is borne out by its provision, in its language: numbers,
 * majorities, periods and dates. Other words may say the same in another way.
 */
export const answers: Rule = (checked) => {
  const known = new Map<string, Stated>();
  const seen = new Set<string>();
  return checked.corpus.cards.flatMap((card): Problem[] => {
    const { file, ref, language, answer } = card;
    const key = `${file} ${ref} ${answer}`;
    const holder = checked.provision(holderOf(ref), language);
    if (seen.has(key) || holder === null) return [];
    seen.add(key);
    const whole = isAlone(holder) ? holder.ref : holder.document;
    const borne = known.get(`${language} ${whole}`) ?? borneOut(checked, holder);
    known.set(`${language} ${whole}`, borne);
    const counted = counts(checked, ref, language);
    const facts = [...readQuantities(answer, language)].filter(
      // "It asks for two things" points at what stands there; nobody takes a rule from it.
      (fact) => fact !== '2' && lacks(borne, fact) && !counted.includes(fact),
    );
    return facts.length === 0
      ? []
      : [checked.atAnswer(card, `says ${facts.join(', ')}, which ${ref} does not say`)];
  });
};

/** Articles bear out by themselves; the sections of a page share what the page says. */
function isAlone({ kind }: Provision): boolean {
  return kind === 'article' || kind === 'preamble';
}

/** All that the whole provision says, its letters, headings and its document's fields included. */
function borneOut(checked: Checked, holder: Provision): Stated {
  const { document: id, language, title, path, label } = holder;
  const texts = isAlone(holder)
    ? [holder.text]
    : checked.provisionsOf(id, language).flatMap((one) => [one.title, one.text]);
  const document = checked.document(id, language);
  const fields = [document?.title, document?.short, document?.symbol, document?.edition];
  const all = [...texts, title, ...path, label, ...fields, ...(document?.names ?? [])];
  return readStated(all.map((one) => one ?? '').join('\n\n'), language);
}

/** How many letters an article has, and at which place the letter asked about stands. */
function counts(checked: Checked, ref: string, language: Card['language']): string[] {
  const found: string[] = [];
  for (let at = checked.provision(ref, language); at !== null;) {
    if (at.letters.length > 0) found.push(String(at.letters.length));
    const holder = at.parent === null ? null : checked.provision(at.parent, language);
    const place = holder?.letters.indexOf(at.ref) ?? -1;
    if (place >= 0) found.push(String(place + 1));
    at = holder;
  }
  return found;
}
