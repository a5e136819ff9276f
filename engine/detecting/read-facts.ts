import { bodyOf, elementsNamed, selectFrom, titleOf } from '../dom.ts';
/** What can be asked of a whole page in well under a millisecond: no layout, no walk over all elements. */
export interface PageFacts {
  /** How many elements of a name there are. */
  readonly count: (tag: string) => number;
  /** Lengths in characters of the texts of paragraphs. */
  readonly paragraphs: readonly number[];
  /** Of those, what is long enough to be prose. */
  readonly prose: readonly number[];
  readonly linkCharacters: number;
  readonly hasParagraphInArticle: boolean;
  readonly path: string;
  /** The first word of each part of the path. */
  readonly pathWords: readonly string[];
  readonly titleWords: number;
  /** Types that structured data names, each between spaces. */
  readonly types: string;
  /** `name=content` of each meta element, lower case. */
  readonly meta: readonly string[];
  /** What boxes are called, each between spaces, lower case; boxes of the same class are told of once. */
  readonly classes: string;
  readonly bodyClass: string;
}

/** Beyond this, more elements of a kind tell nothing more, and a page may have a hundred thousand. */
const MOST_PARAGRAPHS = 500;
const MOST_BOXES = 300;
const MOST_META = 100;
/** Links are asked for their text here and there, all over the page. */
const LINKS_ASKED = 64;
/** The shortest paragraph that counts as prose, in characters. */
const PROSE_CHARACTERS = 80;
const isProse = (length: number): boolean => length >= PROSE_CHARACTERS;
/** A page with so many paragraphs of prose is not asked for others: that takes as long as all else on a large one. */
const ENOUGH_PROSE = 10;
/** Structured data beyond this is mostly the text of the page once more. */
const MOST_DATA = 8;
const MOST_DATA_CHARACTERS = 10_000;

/** Reads what the signals ask for, once. */
export function readFacts(document: Document): PageFacts {
  const count = (tag: string) => elementsNamed(document, tag).length;
  const paragraphs = first(elementsNamed(document, 'p'), MOST_PARAGRAPHS).map(lengthOf);
  if (paragraphs.filter(isProse).length < ENOUGH_PROSE) paragraphs.push(...textsInBoxes(document));
  const body = bodyOf(document);
  const path = document.location?.pathname.toLowerCase() ?? '';
  return {
    count,
    paragraphs,
    prose: paragraphs.filter(isProse),
    linkCharacters: guessLinkCharacters(elementsNamed(document, 'a')),
    hasParagraphInArticle: Boolean(elementsNamed(document, 'article')[0]?.getElementsByTagName('p').length),
    path,
    pathWords: path
      .split('/')
      .slice(1)
      .map((part) => part.split(/\W/, 1)[0] ?? ''),
    titleWords: titleOf(document).split(/\s+/).length,
    types: structuredTypes(document),
    meta: first(elementsNamed(document, 'meta'), MOST_META).map(metaLine),
    classes:
      ` ${[...new Set(first(elementsNamed(document, 'div'), MOST_BOXES).map(classOf))].join(' ')} `.toLowerCase(),
    bodyClass: ` ${body ? classOf(body) : ''} `.toLowerCase(),
  };
}

function first<E extends Element>(elements: HTMLCollectionOf<E>, most: number): E[] {
  const some: E[] = [];
  // Asking each time anew how many there are takes as long as all else.
  const end = Math.min(elements.length, most);
  for (let i = 0; i < end; i++) some.push(elements[i] as E);
  return some;
}

const { evaluate } = Document.prototype;

/** Some sites write their paragraphs as boxes, or as bare text between line breaks in one. The browser finds them fastest. */
function textsInBoxes(document: Document): number[] {
  const lengths: number[] = [];
  const found = evaluate.call(
    document,
    `//html:div/text()[string-length() >= ${PROSE_CHARACTERS}]`,
    document,
    () => 'http://www.w3.org/1999/xhtml',
    XPathResult.ORDERED_NODE_ITERATOR_TYPE,
  );
  for (let text = found.iterateNext() as Text | null; text; text = found.iterateNext() as Text | null) {
    if (lengths.length >= MOST_PARAGRAPHS) break;
    if (/\S.{60}/.test(text.data)) lengths.push(text.length);
  }
  return lengths;
}

function guessLinkCharacters(links: HTMLCollectionOf<Element>): number {
  const step = Math.max(1, Math.floor(links.length / LINKS_ASKED));
  let characters = 0;
  for (let i = 0; i < links.length; i += step) characters += lengthOf(links[i] as Element);
  return characters * step;
}

const lengthOf = (element: Element): number => element.textContent.trim().length;
const classOf = (element: Element): string => element.getAttribute('class') ?? '';
const metaLine = (meta: Element): string =>
  `${meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop')}=${(meta.getAttribute('content') ?? '').slice(0, 80)}`.toLowerCase();

const TYPE_KEY = '"@type"';
/** Enough for a colon, a bracket, white space and a name, in characters. */
const TYPE_CHARACTERS = 80;

/** Only the type names are read: the data itself may be large, broken or hostile. */
function structuredTypes(document: Document): string {
  const scripts = [...selectFrom(document, 'script[type="application/ld+json"]')].slice(0, MOST_DATA);
  const data = scripts.map((script) => script.textContent?.slice(0, MOST_DATA_CHARACTERS)).join('\n');
  let types = '';
  // An expression that is new goes through long texts slowly.
  for (let at = data.indexOf(TYPE_KEY); at >= 0; at = data.indexOf(TYPE_KEY, at + 1)) {
    const start = at + TYPE_KEY.length;
    const type = /^\s*:\s*(?:\[\s*)?"([A-Za-z]+)"/.exec(data.slice(start, start + TYPE_CHARACTERS));
    if (type) types += ` ${type[1]} `;
  }
  return types;
}
