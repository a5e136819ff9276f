import { attributeOf, elementById, isInside, nextSiblingOf, nodeTypeOf, selectIn, tagOf } from './dom.ts';

/** Templates hold a place for a part (`P`), or for one that has something else shown until it comes (`B`). */
const PLACE = /^[BP](:[0-9a-f]+)$/;
const PART = /^S(:[0-9a-f]+)$/;
/** What is shown in the meantime is a few boxes; the comment behind it is not looked for further than this. In nodes. */
const LONGEST_FALLBACK = 100;

/**
 * Parts of a page that React sends behind it, hidden, for a script to put in the place of a template (react-dom/server,
 * ReactFizzConfigDOM). Where that script did not run yet, or never will, because scripts are blocked or the page is a saved
 * one, parts are read where they belong.
 */
export class StreamedParts {
  readonly #given = new Set<Element>();

  /** The part for a template's place; null for other templates. Each is given once, so that none is inside itself. */
  partFor(template: Element): Element | null {
    const part = partOf(template);
    if (!part || this.#given.has(part)) return null;
    this.#given.add(part);
    return part;
  }
}

/** Puts the parts of a copy of a page where they belong. */
export function placeStreamedParts(copy: Document): void {
  for (const template of selectIn(copy.documentElement, 'template[id]')) {
    const part = partOf(template);
    if (!part) continue;
    const end = endOfFallback(template);
    while (end && template.nextSibling && template.nextSibling !== end) template.nextSibling.remove();
    part.remove();
    template.replaceWith(...part.childNodes);
  }
}

/** The comment behind what is shown in a template's place until its part comes; null if nothing is. */
export function endOfFallback(template: Element): ChildNode | null {
  let depth = 1;
  let at = nextSiblingOf(template);
  for (let i = 0; at && i < LONGEST_FALLBACK; i++, at = nextSiblingOf(at)) {
    if (nodeTypeOf(at) !== Node.COMMENT_NODE) continue;
    const { data } = at as Comment;
    if (data === '/$') depth--;
    else if (/^\$[?!~]?$/.test(data)) depth++;
    if (depth === 0) return at;
  }
  return null;
}

/** The template in whose place a part belongs; null for other elements. */
export function placeOf(part: Element): Element | null {
  const number = PART.exec(attributeOf(part, 'id'))?.[1];
  if (!number) return null;
  const places = ['B', 'P'].map((kind) => elementById(part.ownerDocument, kind + number));
  return places.find((place) => place && partOf(place) === part) ?? null;
}

function partOf(template: Element): Element | null {
  const number = PLACE.exec(attributeOf(template, 'id'))?.[1];
  const part = number ? elementById(template.ownerDocument, `S${number}`) : null;
  // They come in a `div`: an element of another kind may have fields in the place of its methods.
  if (!part || tagOf(part) !== 'div') return null;
  return part.hasAttribute('hidden') && !isInside(part, template) ? part : null;
}
