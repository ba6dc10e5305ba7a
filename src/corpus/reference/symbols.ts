import { isDeepStrictEqual } from 'node:util';
import type { Corpus } from '../corpus.ts';
import type { CorpusDocument } from '../provision.ts';
import { fold } from '../fold.ts';

/** An official symbol in a text: `AG/RES. 2004 (XXXIV-O/04)`, `CICTE/DEC. 1/07`. */
export interface SymbolMention {
  /** Id of the document, or null where the corpus has none with that symbol. */
  readonly id: string | null;
  /** The document whose symbol differs in the session, the year or the revision alone. */
  readonly near: string | null;
  /** Whether another organization's text is named: "UN Security Council resolution 1939". */
  readonly foreign: boolean;
  readonly written: string;
  /** Places in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

type Resolved = Pick<SymbolMention, 'id' | 'near'>;

/** A symbol taken apart; what a text leaves out is null. */
interface Parts {
  readonly body: string;
  readonly type: string;
  readonly number: number | null;
  /** Two digits. */
  readonly year: string | null;
  /** Roman numeral of the session, such as `xxxiv`. */
  readonly session: string | null;
  readonly revision: number | null;
}

const BODY =
  '(?:ag|ga|a\\.g\\.|g\\.a\\.|cicte|ces|cp|cidh|iachr|remja|citel|cidi|cepcidi|cicad|rc|cjr|csh|cp/csh|oea|oas|general assembly|asamblea general|assembleia geral|assemblee generale)';
const TYPE = '(?:res|dec|doc|resolution|resolucion|resolucao|declaration|declaracion|declaracao)';
const SEPARATOR = '[\\s/.,:#_-]{0,3}';
/** A year behind a stroke, or behind a space and a number too small to need none: "dec 1 12 rev 1". */
const YEAR_BEHIND =
  '(?:\\s{0,2}[/-]\\s{0,2}(?<year>\\d{2,4})|(?<=\\D\\d{1,2})\\s(?<apart>\\d{2}))?(?!\\d)';
const TAIL = `${YEAR_BEHIND}(?:\\s{0,2}\\((?<session>[a-z0-9/ .-]{1,20})\\))?(?:[\\s,]{0,2}rev\\.?\\s{0,2}(?<revision>\\d{1,2}))?`;
/** `AG/RES. 2004 (XXXIV-O/04)`, "cicte dec 1/12 rev. 1", "GA resolution 1650". */
const SYMBOL = new RegExp(
  `(?<![\\p{L}\\p{N}])(${BODY})${SEPARATOR}(${TYPE})(?![\\p{L}])${SEPARATOR}(?:n[o.º°]{0,2}\\s{0,2})?(\\d{1,5})(?![\\p{L}\\p{N}])${TAIL}`,
  'gu',
);
/** "resolution 2004", without the body: anybody's, and ours only where we hold that number. */
const BARE = new RegExp(
  `(?<![\\p{L}\\p{N}/.])(resolution|resolucion|resolucao|res|resol)[\\s.]{1,2}(?:n[o.º°]{0,2}\\s{0,2})?(\\d{3,5})(?![\\p{L}\\p{N}])${TAIL}`,
  'gu',
);
/** "CICTE declaration of 2012", "la declaración del CICTE de 2015", "2012 CICTE declaration". */
const OF = "(?:'s)?(?:\\s(?:of|from|by|in|de|del|da|do|du|en|em|the|el|la|le|l))*[\\s',(]{1,2}";
const KIND = '(dec|res)(?:laration|laracion|laracao|olution|olucion|olucao)?';
const YEAR = '((?:19|20)\\d{2})';
const BY_YEAR = [
  {
    pattern: new RegExp(`(?<!\\p{L})cicte[\\s/.]{1,2}${KIND}${OF}${YEAR}(?!\\p{N})`, 'gu'),
    kind: 1,
    year: 2,
  },
  {
    pattern: new RegExp(`(?<!\\p{L})cicte${OF}${YEAR}[\\s,]{1,2}${KIND}(?!\\p{L})`, 'gu'),
    kind: 2,
    year: 1,
  },
  {
    pattern: new RegExp(`(?<!\\p{L})${KIND}${OF}cicte${OF}${YEAR}(?!\\p{N})`, 'gu'),
    kind: 1,
    year: 2,
  },
  {
    pattern: new RegExp(`(?<!\\p{N})${YEAR}\\scicte[\\s/]${KIND}(?!\\p{L})`, 'gu'),
    kind: 2,
    year: 1,
  },
  {
    pattern: new RegExp(`(?<!\\p{N})${YEAR}\\s${KIND}${OF}cicte(?!\\p{L})`, 'gu'),
    kind: 2,
    year: 1,
  },
];
/** A resolution so numbered that it needs no session to be told from those of other years. */
const LEAST_ALONE = 100;
/** The numbers of the OAS's own list of treaties, such as `A-41`. */
const TREATY_CODE = /(?<![\p{L}\p{N}/.-])[A-C]-\d{2}(?![\p{L}\p{N}/-])/gu;
/** How far from a symbol the name of another organization is looked for, in UTF-16 units. */
const LONGEST_BODY = 60;
const OTHERS =
  /(?:\b(?:un|onu|unsc|unga)|united nations|naciones unidas|nacoes unidas|nations unies|security council|consejo de seguridad|conselho de seguranca|conseil de securite)\s+(?:general assembly\s+|security council\s+|asamblea general\s+)?$/;
const OTHERS_BEHIND =
  /^\s{0,2}(?:of|de|del|da|do|du)\s(?:the |la |l'|el |le )?(?:un|onu|security council|consejo de seguridad|conselho de seguranca|conseil de securite|united nations)\b/;

/** Finds official symbols of General Assembly resolutions and of other OAS texts. */
export class Symbols {
  readonly #known: { id: string; parts: Parts }[] = [];
  readonly #years = new Map<string, string>();
  readonly #codes = new Map<string, string>();

  constructor(corpus: Corpus) {
    for (const document of corpus.documents) {
      this.#add(document);
      const year = /^cicte-(dec|res)-(\d{4})$/.exec(document.id);
      if (year !== null) this.#years.set(`${year[1] ?? ''} ${year[2] ?? ''}`, document.id);
    }
  }

  #add({ id, symbol, names }: CorpusDocument): void {
    if (symbol !== null && /^[A-C]-\d{2}$/.test(symbol)) this.#codes.set(symbol, id);
    for (const name of symbol === null ? names : [symbol, ...names]) {
      const match = new RegExp(SYMBOL.source, 'u').exec(fold(name));
      if (match === null) continue;
      const parts = partsOf(match);
      // A document stands once for each of its languages, with the same symbol.
      const there = this.#known.some((one) => one.id === id && isDeepStrictEqual(one.parts, parts));
      if (!there) this.#known.push({ id, parts });
    }
  }

  /** Every symbol of a text, in order. */
  find(raw: string): SymbolMention[] {
    const text = fold(raw);
    const found: SymbolMention[] = [];
    const add = (match: RegExpExecArray, resolved: Resolved): void => {
      const behind = match.index + match[0].trimEnd().length;
      // "UN Security Council resolution 1939", "resolution 1939 of the Security Council"
      const from = Math.max(0, match.index - LONGEST_BODY);
      const others = OTHERS.exec(text.slice(from, match.index));
      const othersBehind = OTHERS_BEHIND.exec(text.slice(behind, behind + LONGEST_BODY));
      const foreign = others !== null || othersBehind !== null;
      const start = others === null ? match.index : from + others.index;
      const end = behind + (othersBehind?.[0].length ?? 0);
      const rest = foreign ? { id: null, near: null } : resolved;
      found.push({ ...rest, foreign, written: raw.slice(start, end), start, end });
    };
    for (const match of text.matchAll(SYMBOL)) {
      add(match, this.#resolve(partsOf(match)));
    }
    for (const match of raw.matchAll(TREATY_CODE)) {
      const id = this.#codes.get(match[0]);
      if (id !== undefined) add(match, { id, near: null });
    }
    const whole = /[\p{L}\p{N}].*[\p{L}\p{N}]/su.exec(text)?.[0] ?? '';
    for (const match of text.matchAll(BARE)) {
      const parts = { ...tail(match), body: 'ag', type: 'res', number: Number(match[2]) };
      const resolved = this.#resolve(parts);
      // Alone it is meant for us, and an unknown number is told to be unknown.
      const alone = match[0].length >= whole.length;
      if (resolved.id !== null || resolved.near !== null || alone) add(match, resolved);
    }
    for (const { pattern, kind, year } of BY_YEAR) {
      for (const match of text.matchAll(pattern)) {
        const id = this.#years.get(`${match[kind] ?? ''} ${match[year] ?? ''}`) ?? null;
        add(match, { id, near: null });
      }
    }
    return withoutOverlap(found);
  }

  #resolve(parts: Parts): Resolved {
    const alike = this.#known.filter(
      ({ parts: known }) =>
        known.body === parts.body && known.type === parts.type && known.number === parts.number,
    );
    const told = parts.session ?? parts.year;
    if (told === null && (parts.number ?? 0) < LEAST_ALONE) {
      return this.#ofYear(parts);
    }
    const whole = alike.find(({ parts: known }) => agrees(parts, known));
    if (whole !== undefined) return { id: whole.id, near: null };
    const byYear = this.#ofYear(parts);
    if (byYear.id !== null || byYear.near !== null) return byYear;
    return { id: null, near: alike.length === 1 ? (alike[0]?.id ?? null) : null };
  }

  /** "CICTE/DEC. 2012", and "CICTE/DEC. 1/15" of a declaration whose symbol the corpus has not. */
  #ofYear({ body, type, number, year }: Parts): Resolved {
    const none = { id: null, near: null };
    if (body !== 'cicte' || number === null) return none;
    const full =
      year !== null
        ? `20${year}`
        : number > 1990
          ? String(number)
          : `20${String(number).padStart(2, '0')}`;
    const id = this.#years.get(`${type} ${full}`) ?? null;
    if (id === null) return none;
    if (year === null) return { id, near: null };
    const listed = this.#known.some((known) => known.id === id && known.parts.type === type);
    return !listed && number === 1 ? { id, near: null } : { id: null, near: id };
  }
}

function partsOf(match: RegExpExecArray): Parts {
  const body = (match[1] ?? '').replace(/[^a-z/]/g, '');
  const assembly =
    /^(ag|ga|oea|oas|general|generalassembly|asambleageneral|assembleiageral|assembleegenerale)$/;
  return {
    body: assembly.test(body) ? 'ag' : body,
    type: (match[2] ?? '').slice(0, 3),
    number: Number(match[3]),
    ...tail(match),
  };
}

/** Year, session and revision. */
function tail({ groups = {} }: RegExpExecArray): Pick<Parts, 'year' | 'session' | 'revision'> {
  const brackets = (groups['session'] ?? '').trim();
  const year =
    groups['year'] ?? groups['apart'] ?? /(?:\/|^)(\d{2,4})$/.exec(brackets)?.[1] ?? null;
  const revision = groups['revision'];
  return {
    year: year === null ? null : year.slice(-2),
    session: /^([ivxlc]+)\b/.exec(brackets)?.[1] ?? null,
    revision: revision === undefined ? null : Number(revision),
  };
}

/** Whether nothing that the text says of the symbol differs from it. */
function agrees(said: Parts, known: Parts): boolean {
  return (['year', 'session', 'revision'] as const).every(
    (part) => said[part] === null || known[part] === null || said[part] === known[part],
  );
}

/** In order of place; of two that overlap the longer stays. */
function withoutOverlap(found: readonly SymbolMention[]): SymbolMention[] {
  const kept: SymbolMention[] = [];
  for (const symbol of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last === undefined || symbol.start >= last.end) kept.push(symbol);
    else if (symbol.end - symbol.start > last.end - last.start) kept[kept.length - 1] = symbol;
  }
  return kept;
}
