import { load, type CheerioAPI } from 'cheerio';
import { writeNumber } from '../html/list-marks.ts';

/** A level of a numbering: how its number is written and begun. */
interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
  /** Level whose step begins this one anew; null for never. */
  readonly restart: number | null;
}

type Levels = ReadonlyMap<number, Level>;

/** The numberings that a Word document defines; its text has only references to them. */
export class Numberings {
  readonly #levels = new Map<string, Levels>();
  readonly #abstract = new Map<string, string>();
  /** Where each numbering stands: numberings of one kind count on together. */
  readonly #counts = new Map<string, number[]>();
  readonly #started = new Set<string>();
  readonly #overrides = new Map<string, ReadonlyMap<number, number>>();

  constructor(xml: string | null) {
    if (xml === null) return;
    const page = load(xml, { xml: true });
    const kinds = new Map<string, Levels>();
    for (const kind of page('w\\:abstractNum').toArray()) {
      kinds.set(kind.attribs['w:abstractNumId'] ?? '', readLevels(page, page(kind)));
    }
    for (const num of page('w\\:num').toArray()) {
      const id = num.attribs['w:numId'] ?? '';
      const kind = page(num).children('w\\:abstractNumId').attr('w:val') ?? '';
      const levels = new Map(kinds.get(kind) ?? []);
      const starts = new Map<number, number>();
      for (const override of page(num).children('w\\:lvlOverride').toArray()) {
        const depth = Number(override.attribs['w:ilvl'] ?? 0);
        for (const [own, level] of readLevels(page, page(override))) levels.set(own, level);
        const start = page(override).children('w\\:startOverride').attr('w:val');
        if (start !== undefined) starts.set(depth, Number(start));
      }
      this.#levels.set(id, levels);
      this.#abstract.set(id, kind);
      this.#overrides.set(id, starts);
    }
  }

  /** Counts one paragraph and returns what Word shows before it; the empty text for none. */
  next(id: string, depth: number): string {
    const levels = this.#levels.get(id);
    const level = levels?.get(depth);
    if (levels === undefined || level === undefined) return '';
    const kind = this.#abstract.get(id) ?? id;
    const counts = this.#counts.get(kind) ?? [];
    this.#counts.set(kind, counts);
    const start = this.#overrides.get(id)?.get(depth);
    const key = `${id} ${depth}`;
    if (start !== undefined && !this.#started.has(key)) {
      counts[depth] = start;
    } else {
      counts[depth] = counts[depth] === undefined ? level.start : counts[depth] + 1;
    }
    this.#started.add(key);
    for (const [deeper, { restart }] of levels) {
      if (deeper > depth && restart !== null && depth < restart)
        Reflect.deleteProperty(counts, deeper);
    }
    if (level.format === 'bullet') return '•';
    if (level.format === 'none') return '';
    return level.text.replace(/%(\d)/gu, (_sign, place: string) => {
      const at = Number(place) - 1;
      const { format, start: first } = levels.get(at) ?? level;
      return show(counts[at] ?? first, format);
    });
  }
}

function readLevels(page: CheerioAPI, kind: ReturnType<CheerioAPI>): Levels {
  const levels = new Map<number, Level>();
  for (const element of kind.children('w\\:lvl').toArray()) {
    const value = (name: string): string | undefined =>
      page(element).children(`w\\:${name}`).attr('w:val');
    const attribs = 'attribs' in element ? element.attribs : {};
    const depth = Number(attribs['w:ilvl'] ?? 0);
    const restart = value('lvlRestart');
    levels.set(depth, {
      format: value('numFmt') ?? 'decimal',
      text: value('lvlText') ?? '',
      start: Number(value('start') ?? 1),
      restart: restart === undefined ? depth : Number(restart) === 0 ? null : Number(restart),
    });
  }
  return levels;
}

function show(value: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return writeNumber(value, 'letter');
    case 'upperLetter':
      return writeNumber(value, 'LETTER');
    case 'lowerRoman':
      return writeNumber(value, 'roman');
    case 'upperRoman':
      return writeNumber(value, 'ROMAN');
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'ordinal':
      return `${value}º`;
    default:
      return String(value);
  }
}
