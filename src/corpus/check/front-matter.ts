import { isDay } from '../day.ts';
import { fold } from '../fold.ts';
import type { Problem } from '../problem.ts';
import type { CorpusDocument } from '../provision.ts';
import type { Checked, Rule } from './checked.ts';

/** Fields that are the same whatever language a document is told in. */
const SHARED = ['kind', 'symbol', 'date', 'superseded'] as const;

/** Fields that differ between languages, contradict one another, say a thing twice or say nothing. */
export const frontMatter: Rule = (checked) => {
  const owners = new Map<string, string>();
  return checked.corpus.documents.flatMap((document) => [
    ...sharedFields(checked, document),
    ...date(checked, document),
    ...superseded(checked, document),
    ...names(checked, document, owners),
    ...emptyFields(checked, document),
  ]);
};

function sharedFields(checked: Checked, document: CorpusDocument): Problem[] {
  const model = checked.corpus.document(document.id) ?? document;
  return SHARED.flatMap((field): Problem[] =>
    document[field] === model[field]
      ? []
      : [
          checked.atField(
            document,
            field,
            `says ${document[field] ?? 'nothing'} where ${model.language} says ${model[field] ?? 'nothing'}`,
          ),
        ],
  );
}

function date(checked: Checked, document: CorpusDocument): Problem[] {
  if (document.date === null) return [];
  const { id, symbol } = document;
  const [year = ''] = document.date.split('-');
  if (!isDay(document.date)) {
    return [checked.atField(document, 'date', `${document.date} is no day of the calendar`)];
  }
  // "AG/RES. 1650 (XXIX-O/99)", "CICTE/DEC.1/12 rev. 1", `cicte-dec-2012`
  const inSymbol = /\/(\d{2})(?!\d)/.exec(symbol ?? '')?.[1];
  const inId = /-((?:19|20)\d{2})$/.exec(id)?.[1];
  const adopted = symbol?.startsWith('AG/RES') === true ? undefined : inId;
  return [inSymbol, adopted].flatMap((told): Problem[] =>
    told === undefined || year.endsWith(told)
      ? []
      : [
          checked.atField(
            document,
            'date',
            `${document.date} contradicts ${told} in ${told === inId ? 'the id' : 'the symbol'}`,
          ),
        ],
  );
}

function superseded(checked: Checked, document: CorpusDocument): Problem[] {
  const { superseded: by } = document;
  return by === null || checked.corpus.document(by) !== null
    ? []
    : [checked.atField(document, 'superseded', `${by} is no document of the corpus`)];
}

/** A name that stands twice in a file helps nobody; one of two documents sends readers astray. */
function names(checked: Checked, document: CorpusDocument, owners: Map<string, string>): Problem[] {
  const seen = new Set<string>();
  return [document.title, document.short, ...document.names].flatMap((name, index): Problem[] => {
    const key = fold(name)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    const field = ['title', 'short'][index] ?? 'names';
    const owner = owners.get(key) ?? document.id;
    owners.set(key, owner);
    if (owner !== document.id) {
      return [checked.atField(document, field, `"${name}" is a name of ${owner} already`, name)];
    }
    // A short title is its own short name.
    const twice = seen.has(key) && field === 'names';
    seen.add(key);
    return twice ? [checked.atField(document, field, `"${name}" stands twice`, name)] : [];
  });
}

/** `place:` without a place. That there is no `url` may be said, as it is looked for. */
function emptyFields(checked: Checked, document: CorpusDocument): Problem[] {
  const head = checked.options.files?.get(document.file)?.split(/\n---\r?\n/)[0] ?? '';
  return [...head.matchAll(/^(\w+): *(?:null|~|\[\])? *$/gm)].flatMap(
    ([, field = '']): Problem[] =>
      field === 'url' || (field === 'names' && document.names.length > 0)
        ? []
        : [checked.atField(document, field, 'says nothing; remove the line')],
  );
}
