import { tokenize, type Token } from '../fold.ts';

/** Dotted abbreviations that are one word: "U.N. Charter", "Carta de la O.E.A.". */
const DOTTED = new Set([
  'un',
  'onu',
  'oas',
  'oea',
  'eu',
  'ue',
  'us',
  'uk',
  'nato',
  'otan',
  'ag',
  'ga',
  'au',
]);

/** A text cut into tokens, with what stands between them. Every place is an index into `tokens`. */
export class Scan {
  /** The text without invisible characters, composed (NFC). */
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Whether all is in capitals, so that capitals tell no names. */
  readonly isShouted: boolean;

  constructor(raw: string) {
    this.text = raw.replace(/\p{Cf}/gu, '').normalize('NFC');
    this.tokens = joinDotted(this.text, tokenize(this.text));
    this.isShouted = this.text === this.text.toUpperCase();
  }

  get length(): number {
    return this.tokens.length;
  }

  /** The folded token at a place; empty outside the text. */
  word(at: number): string {
    return this.tokens[at]?.text ?? '';
  }

  /** What stands between a token and the one before it; at either end up to the text's end. */
  gap(at: number): string {
    const from = this.tokens[at - 1]?.end ?? 0;
    return this.text.slice(from, this.tokens[at]?.start ?? this.text.length);
  }

  /** The character right behind the token before `at`. */
  behind(at: number): string {
    return this.text[this.tokens[at - 1]?.end ?? this.text.length] ?? '';
  }

  /** The text of the tokens from `from` up to but not including `to`, brackets closed. */
  slice(from: number, to: number): string {
    const end = this.tokens[to - 1]?.end ?? 0;
    const slice = this.text.slice(this.tokens[from]?.start ?? 0, end);
    const behind = this.text[end] ?? '';
    return /[)\]]/.test(behind) && /[([][^)\]]*$/.test(slice) ? slice + behind : slice;
  }

  /** Whether a token begins with a capital letter. */
  isCapital(at: number): boolean {
    return /^\p{Lu}/u.test(this.text.slice(this.tokens[at]?.start ?? this.text.length));
  }

  /** Whether a token begins a sentence. */
  startsSentence(at: number): boolean {
    return at === 0 || endsSentence(this.gap(at));
  }
}

/** Whether a sentence ends in what stands between two tokens. */
export function endsSentence(gap: string): boolean {
  return /[.…]["”’»)\]]*\s|[?!;]|\n\s*\n/.test(gap);
}

function joinDotted(text: string, tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length;) {
    const first = tokens[at];
    if (first === undefined) break;
    let to = at;
    let letters = '';
    // Never behind another dot or a digit: "39.b.i" is no abbreviation.
    const free = !/[\p{N}.(]\s?$/u.test(text.slice(Math.max(0, first.start - 2), first.start));
    while (
      free &&
      to - at < 4 &&
      tokens[to]?.text.length === 1 &&
      text[tokens[to]?.end ?? text.length] === '.' &&
      (to === at || tokens[to]?.start === (tokens[to - 1]?.end ?? 0) + 1)
    ) {
      letters += tokens[to]?.text ?? '';
      to += 1;
    }
    const last = tokens[to - 1];
    if (last !== undefined && to - at > 1 && DOTTED.has(letters)) {
      // The last dot belongs to the abbreviation and ends no sentence.
      joined.push({ text: letters, start: first.start, end: last.end + 1 });
      at = to;
    } else {
      joined.push(first);
      at += 1;
    }
  }
  return joined;
}
