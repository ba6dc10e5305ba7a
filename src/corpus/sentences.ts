/** Abbreviations whose full stop ends no sentence. */
const ABBREVIATIONS = new Set(
  [
    'art arts no nos res dec doc rev vol p pp para paras ch dr mr mrs ms st etc vs cf ser add approx',
    'sr sra srta dra lic ing prof núm num inc pág págs fig figs ed eds av mme mlle ej ee vid',
  ]
    .join(' ')
    .split(' '),
);

/** In characters; a longer word is no abbreviation. */
const LONGEST_WORD = 40;
/** All that stands before the stop in "3. The Council". */
const NUMBER = /^\d{1,3}(?:\.\d{1,3})*$/;

/**
 * Splits running text into sentences at `.`, `?`, `!` or `…` before a capital, a digit or an opening
 * quote. "Art. 28", "AG/RES. 2004" and "Washington, D.C." do not end one, nor does the number that a
 * paragraph begins with.
 */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const match of text.matchAll(
    /[.?!…](?:["”’)\]»]|\s»)*\s+(?=(?:["“‘([¿¡]|«\s?)*[\p{Lu}\d])/gu,
  )) {
    const end = match.index + match[0].length;
    // More than an abbreviation need not be looked at, however long the sentence is.
    const before = text.slice(Math.max(start, match.index - LONGEST_WORD), match.index);
    if (match[0].startsWith('.') && (endsInAbbreviation(before) || NUMBER.test(before))) continue;
    sentences.push(text.slice(start, end).trim());
    start = end;
  }
  const rest = text.slice(start).trim();
  if (rest !== '') sentences.push(rest);
  return sentences;
}

function endsInAbbreviation(before: string): boolean {
  const word = /([\p{L}.]+)$/u.exec(before)?.[1] ?? '';
  if (/^(\p{Lu}\.)*\p{Lu}$/u.test(word)) return true;
  return ABBREVIATIONS.has(word.toLowerCase().split('.').at(-1) ?? '');
}
