/** Abbreviations whose full stop ends no sentence. */
const ABBREVIATIONS = new Set(
  'art arts no nos res dec doc rev vol p pp para paras ch dr mr mrs ms st etc vs cf ser add approx'.split(
    ' ',
  ),
);

/**
 * Splits running text into sentences at `.`, `?` or `!` before a capital, a digit or an opening
 * quote. "Art. 28", "AG/RES. 2004" and "Washington, D.C." do not end one.
 */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.?!]["”’)]*\s+(?=["“‘(¿¡]?[\p{Lu}\d])/gu)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith('.') && endsInAbbreviation(text.slice(start, match.index))) continue;
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
