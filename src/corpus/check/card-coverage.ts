import { REGISTERS, type Card } from '../card.ts';
import { holderOf } from '../corpus.ts';
import type { Problem } from '../problem.ts';
import type { Provision } from '../provision.ts';
import type { Checked, Rule } from './checked.ts';

/** Every article, preamble and page has at least so many cards in each language it is written in. */
const FEWEST = 10;

/** Every provision that is asked about has its cards, in all registers. */
export const cardCoverage: Rule = (checked) => {
  const byWhole = new Map<string, Card[]>();
  for (const card of checked.corpus.cards) {
    const whole = `${card.language} ${holderOf(card.ref).replace(/#.*$/, '')}`;
    const cards = byWhole.get(whole);
    if (cards === undefined) byWhole.set(whole, [card]);
    else cards.push(card);
  }
  return checked.corpus.provisions.flatMap((provision): Problem[] => {
    if (!needsCards(checked, provision)) return [];
    const { ref, language } = provision;
    const cards = byWhole.get(`${language} ${ref}`) ?? [];
    if (cards.length < FEWEST) {
      return [checked.at(provision, `${ref} has ${cards.length} cards; write ${FEWEST}`)];
    }
    const missing = REGISTERS.filter((one) => !cards.some(({ register }) => register === one));
    return missing.length === 0
      ? []
      : [checked.at(provision, `${ref} has no card in the register ${missing.join(', ')}`)];
  });
};

/** Articles and preambles, and pages as a whole; a treaty as a whole is not asked about. */
function needsCards({ corpus }: Checked, provision: Provision): boolean {
  if (provision.kind === 'article' || provision.kind === 'preamble') return true;
  return (
    provision.kind === 'document' &&
    !corpus.inOrder(provision.document).some(({ kind }) => kind === 'article')
  );
}
