import { readNoteMark, UniqueMarks } from '../note-marks.ts';
import { tidy } from '../tidy.ts';
import {
  attribute,
  elementsIn,
  isBlock,
  parentOf,
  textOf,
  type HtmlElement,
  type HtmlRoot,
} from './nodes.ts';

/** The notes that a page links to. */
export interface LinkedNotes {
  /** Links that refer to a note, with its mark. */
  readonly references: ReadonlyMap<HtmlElement, string>;
  /** Tags that hold the whole text of one note. */
  readonly bodies: ReadonlyMap<HtmlElement, string>;
  /** Places where a note begins that has no tag of its own. */
  readonly beginnings: ReadonlyMap<HtmlElement, string>;
  /** Links from a note back to its reference. */
  readonly ways: ReadonlySet<HtmlElement>;
}

const NOTE_ID =
  /^_?(?:ftn|fn|edn|en|footnote|endnote|note|nota|sdfootnote|sdendnote|cite_note|user-content-fn)[-_.:]?\w*$/i;
const NOTE_CLASS = /foot-?note|end-?note|note-?ref|\bftn|\bfn\b/i;

/**
 * Finds notes by their links: a link with a mark such as "1" or "[*]" to a later place of the page
 * that looks like a note, by its name, its raised mark or a link back.
 */
export function findNotes(root: HtmlRoot): LinkedNotes {
  const all = elementsIn(root);
  const order = new Map(all.map((element, index) => [element, index]));
  const places = new Map<string, HtmlElement>();
  for (const element of all) {
    for (const name of [attribute(element, 'id'), attribute(element, 'name')]) {
      if (name !== '' && !places.has(name)) places.set(name, element);
    }
  }
  const links = all.filter(
    ({ name, attribs }) => name === 'a' && /^#./.test(attribs['href'] ?? ''),
  );
  const references = new Map<HtmlElement, string>();
  const ways = new Set<HtmlElement>();
  const marks = new Map<HtmlElement, string>();
  const names = new UniqueMarks();
  const at = (element: HtmlElement): number => order.get(element) ?? 0;
  for (const link of links) {
    const target = places.get(nameOf(link));
    const mark = readNoteMark(tidy(textOf(link)), true);
    if (target === undefined || mark === null || at(target) <= at(link)) continue;
    if (!refersToNote(link, target, places)) continue;
    const own = marks.get(target) ?? names.name(mark);
    marks.set(target, own);
    references.set(link, own);
  }
  const firstNote = Math.min(...[...marks.keys()].map(at));
  for (const link of links) {
    const target = places.get(nameOf(link));
    if (target === undefined || references.has(link) || at(link) < firstNote) continue;
    const back = at(target) < at(link) && isReferencePlace(target, references);
    if (back) ways.add(link);
  }
  return { references, ways, ...placeNotes(marks, references, order) };
}

function nameOf(link: HtmlElement): string {
  const name = attribute(link, 'href').slice(1);
  try {
    return decodeURIComponent(name);
  } catch {
    // A stray per cent sign: the name is meant as it stands.
    return name;
  }
}

function refersToNote(
  link: HtmlElement,
  target: HtmlElement,
  places: ReadonlyMap<string, HtmlElement>,
): boolean {
  const raised =
    parentOf(link)?.name === 'sup' || elementsIn(link).some(({ name }) => name === 'sup');
  const { attribs } = link;
  const said = `${attribs['class'] ?? ''} ${attribs['role'] ?? ''} ${attribs['epub:type'] ?? ''}`;
  if (raised || NOTE_CLASS.test(said) || NOTE_ID.test(nameOf(link))) return true;
  const block = blockOf(target);
  return elementsIn(block).some((back) => {
    if (back.name !== 'a') return false;
    const place = places.get(nameOf(back));
    return place !== undefined && (place === link || place === parentOf(link));
  });
}

function isReferencePlace(
  target: HtmlElement,
  references: ReadonlyMap<HtmlElement, string>,
): boolean {
  if (references.has(target)) return true;
  const parent = parentOf(target);
  return (
    elementsIn(target).some((inner) => references.has(inner)) ||
    (parent !== null &&
      !isBlock(parent) &&
      elementsIn(parent).some((inner) => references.has(inner)))
  );
}

/** The nearest tag round a place that is a paragraph of its own, or the place itself. */
function blockOf(element: HtmlElement): HtmlElement {
  let block = element;
  for (let next: HtmlElement | null = element; next !== null; next = parentOf(next)) {
    block = next;
    if (isBlock(next)) return next;
  }
  return block;
}

function placeNotes(
  marks: ReadonlyMap<HtmlElement, string>,
  references: ReadonlyMap<HtmlElement, string>,
  order: ReadonlyMap<HtmlElement, number>,
): Pick<LinkedNotes, 'bodies' | 'beginnings'> {
  const bodies = new Map<HtmlElement, string>();
  const beginnings = new Map<HtmlElement, string>();
  const holdsOnly = (element: HtmlElement, target: HtmlElement): boolean => {
    const inner = [element, ...elementsIn(element)];
    return (
      !['body', 'html', 'main'].includes(element.name) &&
      inner.every((one) => (one === target || !marks.has(one)) && !references.has(one))
    );
  };
  for (const [target, mark] of marks) {
    let body = blockOf(target);
    // A mark in a cell of its own: its row is the note.
    if (body.name === 'td' && readNoteMark(tidy(textOf(body)), true) !== null) {
      body = parentOf(body) ?? body;
    }
    const parent = parentOf(body);
    if (parent !== null && (parent.name === 'li' || NOTE_ID.test(attribute(parent, 'id')))) {
      if (holdsOnly(parent, target)) body = parent;
    }
    const empty = tidy(textOf(body)) === '';
    if (order.has(body) && !empty && holdsOnly(body, target)) bodies.set(body, mark);
    else beginnings.set(target, mark);
  }
  return { bodies, beginnings };
}
