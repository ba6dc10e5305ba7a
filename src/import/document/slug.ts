/** A slug longer than this is cut between words. */
const LONGEST = 48;

/**
 * A heading as a part of a reference: small letters of ASCII, figures and hyphens. Empty where the
 * heading has no letter that has a form in ASCII.
 */
export function slugOf(heading: string): string {
  const words = heading
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[æœ]/g, (sign) => (sign === 'æ' ? 'ae' : 'oe'))
    .replace(/ø/g, 'o')
    .replace(/['’]/g, '')
    .match(/[a-z0-9]+/g);
  let slug = '';
  for (const word of words ?? []) {
    const longer = slug === '' ? word.slice(0, LONGEST) : `${slug}-${word}`;
    if (longer.length > LONGEST) break;
    slug = longer;
  }
  return slug;
}

/** Gives names that are not taken yet: `fees`, `fees-2`, `fees-3`. */
export class Names {
  readonly #taken = new Set<string>();
  readonly #next = new Map<string, number>();

  has(name: string): boolean {
    return this.#taken.has(name);
  }

  unique(wanted: string): string {
    let name = wanted;
    let count = this.#next.get(wanted) ?? 2;
    while (this.#taken.has(name)) {
      name = `${wanted}-${count}`;
      count += 1;
    }
    this.#next.set(wanted, count);
    this.#taken.add(name);
    return name;
  }
}
