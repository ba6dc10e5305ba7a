import { fold } from '../fold.ts';
import { asksWhatBecame } from './loose-editions.ts';

/** Something of the past: an edition of the Charter, or a word for what was before. */
const PAST =
  /\b((19)?(48|67|85)|bogota|cartagena|buenos aires|original\w*|before|former\w*|previous\w*|old|older|earlier|used to|antes|antigu\w*|antig[oa]\w*|anterior\w*|avant|ancien\w*|auparavant|precedent\w*)\b/;

/** An article of today, said to be one: "today's article 20", "el artículo 20 actual". */
const TODAYS =
  /\b(today s|todays|current|present|present day|nowadays|actual|actuel|atual|hodierno) (art|artic\w*|artig\w*|\d+)\b|\b(art|artic\w*|artig\w*) \d+ (actual|vigente|de hoy|de ahora|atual|de hoje|actuel|d aujourd hui|of today|today|now|nowadays|as it stands|en vigueur|en vigor|em vigor|in force)\b|\bnow (art|artic\w*|artig\w*) \d+\b/;

/** A number is asked for, or what something was called. */
const ASKED = new RegExp(
  [
    String.raw`\b(what|which|wich|wat|under what) (old |former |original |previous |earlier |article )*(number|no|num|nr)\b`,
    String.raw`\b(what|which|whats|wats) (was|were|is|s)? ?(the |its |it s )?(old |former |original |previous |earlier )(article |art )?(number|no|num)?\b`,
    String.raw`\b(called|known as|go by|went by)( (in|before|back|then|originally|under|at|previously|formerly|earlier)\b|$)|\bnumbered\b`,
    String.raw`\bused to be\b`,
    String.raw`\b(what|where) was it\b|\bit was$|\bwould a \w+ from \d+\b|\bold numbers?\b`,
    String.raw`\b(era qual|era cual|c etait combien|combien avant|donde estaba\w*|onde estava\w*)\b`,
    String.raw`\b(que|cual|con que|bajo que) (era |fue |su |el )*(antiguo |viejo )?numero\b`,
    String.raw`\b(se llamaba|se numeraba|numero (tenia|llevaba|anterior))\b`,
    String.raw`\b(que|qual|sob que|com que) (era |foi |o |seu )*(antigo |velho )?numero\b`,
    String.raw`\b(se chamava|chamava se|numero (tinha|levava|antigo|anterior))\b`,
    String.raw`\b(quel|sous quel) (etait |fut |est |le |son |l )*(ancien )?numero\b`,
    String.raw`\b(s appelait|portait|numerote\w*|ancien numero)\b`,
  ].join('|'),
);

/**
 * Whether a text asks which number an article of today had before ("what was Article 20 called in
 * 1948?"), so that the article it names is one of today's, though an old text is named beside it.
 */
export function asksFormerNumber(text: string): boolean {
  const folded = fold(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  if (!PAST.test(folded)) return false;
  return ASKED.test(folded) && (TODAYS.test(folded) || !asksWhatBecame(text));
}
