import {
  attributeOf,
  firstChildOf,
  nextElementOf,
  nextSiblingOf,
  nodeTypeOf,
  parentOf,
  previousElementOf,
  selectIn,
  tagOf,
  textOf,
} from './dom.ts';

/** Fewer words than this are a tip or a label. */
const LEAST_WORDS = 8;
/** With more of its text in links than this it is a menu. */
const MOST_LINKED = 0.5;
/** What is pressed to unfold a text says in a line what that is about. In characters. */
const LONGEST_TITLE = 200;
/** A title, its text, and perhaps a sign or a rule. */
const MOST_PARTS = 8;
const UNSEEN = new Set(['style', 'script', 'template', 'link', 'meta']);

/**
 * Whether an element that is not shown is a text folded away under its title, which the reader may unfold by pressing that:
 * the answer to a question, a transcript. What a site keeps back has no such title.
 * @param element not displayed itself, in a box that is
 */
export function isFolded(element: Element): boolean {
  const title = seenBeside(element, previousElementOf);
  if (!title || !isTitle(title) || !(unfolds(title, element) || isOneOfMany(element, title))) return false;
  const text = textOf(element);
  if ((text.match(/\S+/g) ?? []).length < LEAST_WORDS) return false;
  let linked = 0;
  for (const link of selectIn(element, 'a')) linked += lengthOf(textOf(link));
  return linked <= MOST_LINKED * lengthOf(text);
}

function isTitle(element: Element): boolean {
  let length = lengthOf(textOf(element));
  for (const code of selectIn(element, 'style, script')) length -= lengthOf(textOf(code));
  return length > 0 && length <= LONGEST_TITLE && !isUnseen(element);
}

/** Whether the page says of the title that it shows and hides something (ARIA, disclosure pattern). */
function unfolds(title: Element, element: Element): boolean {
  const id = attributeOf(element, 'id');
  return [title, ...selectIn(title, '[aria-expanded], [aria-controls]')].some(
    (part) => attributeOf(part, 'aria-expanded') === 'false' || (id && attributeOf(part, 'aria-controls') === id),
  );
}

/** Whether a text is folded away in the same way under the title before or the next one. */
function isOneOfMany(element: Element, title: Element): boolean {
  const isTwin = (other: Element | null) => other !== null && shapeOf(other) === shapeOf(element) && isUnseen(other);
  const nextTitle = seenBeside(element, nextElementOf);
  if (isTwin(seenBeside(title, previousElementOf)) || (nextTitle && isTwin(seenBeside(nextTitle, nextElementOf))))
    return true;
  // Each title and its text may also stand in a box of their own.
  const item = parentOf(element) as Element;
  return [previousElementOf, nextElementOf].some((beside) => {
    const other = seenBeside(item, beside);
    if (!other || shapeOf(other) !== shapeOf(item)) return false;
    return firstElementsOf(other).some(isTwin);
  });
}

function firstElementsOf(box: Element): Element[] {
  const elements: Element[] = [];
  for (let at = firstChildOf(box); at && elements.length < MOST_PARTS; at = nextSiblingOf(at))
    if (nodeTypeOf(at) === Node.ELEMENT_NODE) elements.push(at as ChildNode as Element);
  return elements;
}

const isUnseen = (element: Element): boolean => getComputedStyle(element).display === 'none';

/** The nearest element before or behind that may hold text. */
function seenBeside(element: Element, beside: (element: Element) => Element | null): Element | null {
  let at = beside(element);
  while (at && UNSEEN.has(tagOf(at))) at = beside(at);
  return at;
}

const shapeOf = (element: Element): string => `${tagOf(element)}.${attributeOf(element, 'class')}`;
const lengthOf = (text: string): number => text.replace(/\s+/g, ' ').trim().length;
