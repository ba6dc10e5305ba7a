/** Steps from the body's root to the value at fault. */
export type Path = readonly (string | number)[];

interface Tree {
  [step: string]: Tree | { code: string; message: string }[];
}

/** Whether a value is a JSON object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Collects what is wrong with a body, in the shape of Discord's 50035: developers/reference.mdx#error-messages. */
export class Issues {
  readonly #found: { path: Path; code: string; message: string }[] = [];

  get empty(): boolean {
    return this.#found.length === 0;
  }

  /** One line an issue, for the list of violations. */
  get lines(): string[] {
    return this.#found.map(({ path, code, message }) => `${path.join('.')} ${code}: ${message}`);
  }

  add(path: Path, code: string, message: string): void {
    this.#found.push({ path, code, message });
  }

  /** The nested `errors` object. */
  tree(): object {
    const root: Tree = {};
    for (const { path, code, message } of this.#found) {
      let node = root;
      for (const step of path) {
        const next = (node[String(step)] ??= {});
        if (Array.isArray(next)) break;
        node = next;
      }
      const list = (node['_errors'] ??= []);
      if (Array.isArray(list)) list.push({ code, message });
    }
    return root;
  }

  /** Checks a text's length and gives it back; `undefined` when it is absent or no text. */
  text(value: unknown, path: Path, max: number, min = 0, required = min > 0): string | undefined {
    if (value === undefined || value === null) {
      if (required) this.add(path, 'BASE_TYPE_REQUIRED', 'This field is required');
      return undefined;
    }
    if (typeof value !== 'string') {
      this.add(
        path,
        'STRING_TYPE_CONVERT',
        `Could not interpret ${JSON.stringify(value)} as string.`,
      );
      return undefined;
    }
    if (value.length < min || value.length > max) {
      if (min > 0)
        this.add(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
      else this.add(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`);
    }
    return value;
  }

  /** Checks a list's length and gives it back; empty when it is absent or no list. */
  list(value: unknown, path: Path, max: number, min = 0): unknown[] {
    if (value === undefined || value === null) {
      if (min > 0) this.add(path, 'BASE_TYPE_REQUIRED', 'This field is required');
      return [];
    }
    if (!Array.isArray(value)) {
      this.add(path, 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
      return [];
    }
    if (value.length > max || value.length < min) {
      if (min > 0)
        this.add(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
      else this.add(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`);
    }
    return value as unknown[];
  }

  /** Checks a whole number's range and gives it back. */
  whole(value: unknown, path: Path, min: number, max: number): number | undefined {
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'number' || !Number.isInteger(value)) {
      this.add(path, 'NUMBER_TYPE_COERCE', `Value ${JSON.stringify(value)} is not int.`);
      return undefined;
    }
    if (value < min)
      this.add(path, 'NUMBER_TYPE_MIN', `int value should be greater than or equal to ${min}.`);
    if (value > max)
      this.add(path, 'NUMBER_TYPE_MAX', `int value should be less than or equal to ${max}.`);
    return value;
  }

  /** Checks that a value is an object and gives it back. */
  record(value: unknown, path: Path): Record<string, unknown> | undefined {
    if (isRecord(value)) return value;
    this.add(path, 'MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType');
    return undefined;
  }

  /** Checks a link's form, scheme and length. */
  link(value: unknown, path: Path, schemes: readonly string[], max: number, min = 0): void {
    const text = this.text(value, path, max, min);
    if (text === undefined) return;
    const scheme = URL.canParse(text) ? new URL(text).protocol.slice(0, -1) : undefined;
    if (scheme === undefined)
      this.add(path, 'URL_TYPE_INVALID_URL', `Not a well formed URL: "${text}".`);
    else if (!schemes.includes(scheme))
      this.add(
        path,
        'URL_TYPE_INVALID_SCHEME',
        `Scheme "${scheme}" must be one of ${schemes.join(', ')}.`,
      );
  }
}
