import { attributeOf, tagOf } from './dom.ts';
import { isLatin, LATIN_LETTERS } from './latin.ts';
import { NAME_MARK_LIST, NAME_MARKS } from './lexicon/names.ts';

/** Marks that a tag or role gives, whatever the names say. */
const TAG_MARKS = [
  'in-article',
  'in-main',
  'in-section',
  'in-aside',
  'in-nav',
  'in-header',
  'in-footer',
  'in-form',
  'in-figure',
  'in-list',
  'in-table',
  'in-quote',
  'in-dialog',
  'in-details',
  'in-heading',
  'in-link',
  'in-button',
  'in-paragraph',
  'in-item',
  'in-caption',
  'in-time',
  'in-address',
  'in-code',
  'in-article-body',
] as const;

/** Everything an element can be marked with; the names follow the tags. */
export const MARKS: readonly string[] = [...TAG_MARKS, ...NAME_MARK_LIST.map((mark) => `name-${mark}`)];

const TAGS: Readonly<Record<string, (typeof TAG_MARKS)[number]>> = {
  article: 'in-article',
  main: 'in-main',
  section: 'in-section',
  aside: 'in-aside',
  nav: 'in-nav',
  header: 'in-header',
  footer: 'in-footer',
  form: 'in-form',
  figure: 'in-figure',
  figcaption: 'in-caption',
  caption: 'in-caption',
  time: 'in-time',
  address: 'in-address',
  pre: 'in-code',
  code: 'in-code',
  li: 'in-item',
  ul: 'in-list',
  ol: 'in-list',
  table: 'in-table',
  blockquote: 'in-quote',
  dialog: 'in-dialog',
  details: 'in-details',
  h1: 'in-heading',
  h2: 'in-heading',
  h3: 'in-heading',
  h4: 'in-heading',
  h5: 'in-heading',
  h6: 'in-heading',
  a: 'in-link',
  button: 'in-button',
  p: 'in-paragraph',
};
const ROLES: Readonly<Record<string, (typeof TAG_MARKS)[number]>> = {
  article: 'in-article',
  main: 'in-main',
  complementary: 'in-aside',
  navigation: 'in-nav',
  banner: 'in-header',
  contentinfo: 'in-footer',
  search: 'in-form',
  dialog: 'in-dialog',
  alertdialog: 'in-dialog',
  heading: 'in-heading',
  button: 'in-button',
  link: 'in-link',
};

const tagMark = new Map(Object.entries(TAGS).map(([tag, mark]) => [tag, [TAG_MARKS.indexOf(mark)]]));
const roleMark = new Map(Object.entries(ROLES).map(([role, mark]) => [role, [TAG_MARKS.indexOf(mark)]]));
const ARTICLE_BODY = [TAG_MARKS.indexOf('in-article-body')];

const tokenMarks = new Map<string, number[]>();
/** Longer tokens by their first and by their last letters. */
const STEM_LETTERS = 5;
const stemsByStart = new Map<string, Stem[]>();
const stemsByEnd = new Map<string, Stem[]>();
interface Stem {
  readonly stem: string;
  readonly mark: number;
}
const add = <V>(map: Map<string, V[]>, key: string, value: V) => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};
for (const [index, mark] of NAME_MARK_LIST.entries()) {
  for (const token of NAME_MARKS[mark].split(' ')) {
    const at = TAG_MARKS.length + index;
    add(tokenMarks, token, at);
    // Run-together names ("relatedarticles", "sharetools") are known by a part of at least five letters.
    if (token.length < STEM_LETTERS) continue;
    add(stemsByStart, token.slice(0, STEM_LETTERS), { stem: token, mark: at });
    add(stemsByEnd, token.slice(-STEM_LETTERS), { stem: token, mark: at });
  }
}

/** What pages name their parts with. */
const NAMING = ['class', 'id', 'data-testid', 'data-component'];
/** Longer values are data, not names. In characters. */
const LONGEST_NAME = 80;
/** A page that goes on making new names has them looked at anew from then on. */
const MOST_NAMES = 20_000;

/** What no mark gives; shared, since most elements have none. */
const NO_MARKS: readonly number[] = [];

/** Reads the marks of elements; remembers what names and roles say for as long as the page is there. */
export class MarkReader {
  readonly #byName = new Map<string, readonly number[]>();
  readonly #byValue = new Map<string, readonly number[]>();

  /** The indexes into MARKS that an element's tag, role and names give. */
  marksOf(element: Element): readonly number[] {
    let marks = NO_MARKS;
    const tag = tagMark.get(tagOf(element));
    if (tag !== undefined) marks = tag;
    const role = attributeOf(element, 'role');
    if (role) marks = joined(marks, roleMark.get(role) ?? NO_MARKS);
    const property = attributeOf(element, 'itemprop');
    if (property && /articleBody/i.test(property)) marks = joined(marks, ARTICLE_BODY);
    for (const attribute of NAMING) {
      const value = attributeOf(element, attribute);
      if (value) marks = joined(marks, this.#marksOfValue(value));
    }
    return marks;
  }

  /** Rows of boxes carry the same names. */
  #marksOfValue(value: string): readonly number[] {
    let marks = this.#byValue.get(value);
    if (!marks) {
      const found = value.split(/\s+/).flatMap((name) => (name.length < LONGEST_NAME ? this.#marksOfName(name) : []));
      marks = found.length > 0 ? found : NO_MARKS;
      if (this.#byValue.size < MOST_NAMES) this.#byValue.set(value, marks);
    }
    return marks;
  }

  #marksOfName(name: string): readonly number[] {
    let marks = this.#byName.get(name);
    if (!marks) {
      const found = splitName(name).flatMap(marksOfToken);
      marks = found.length > 1 ? [...new Set(found)] : found;
      if (this.#byName.size < MOST_NAMES) this.#byName.set(name, marks);
    }
    return marks;
  }
}

const joined = (some: readonly number[], more: readonly number[]): readonly number[] =>
  some.length === 0 ? more : more.length === 0 ? some : some.concat(more);

const readers = new WeakMap<Document, MarkReader>();

export function markReaderFor(document: Document): MarkReader {
  let reader = readers.get(document);
  if (!reader) {
    reader = new MarkReader();
    readers.set(document, reader);
  }
  return reader;
}

const BETWEEN_LATIN = new RegExp(`[^${LATIN_LETTERS}]+`);

function splitName(name: string): string[] {
  const lower = name.replace(/([a-z\d])([A-Z])/g, '$1-$2').toLowerCase();
  return lower.split(isLatin(lower) ? BETWEEN_LATIN : /[^\p{L}]+/u);
}

function marksOfToken(token: string): readonly number[] {
  const known = tokenMarks.get(token);
  if (known || token.length < 7) return known ?? NO_MARKS;
  const starts = stemsByStart.get(token.slice(0, STEM_LETTERS))?.filter(({ stem }) => token.startsWith(stem)) ?? [];
  const ends = stemsByEnd.get(token.slice(-STEM_LETTERS))?.filter(({ stem }) => token.endsWith(stem)) ?? [];
  return [...starts, ...ends].map(({ mark }) => mark);
}
