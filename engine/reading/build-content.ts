import { attributeOf, firstChildOf, nextSiblingOf, nodeTypeOf, parentOf, shadowRootOf, tagOf } from '../dom.ts';
import type { Survey } from '../survey.ts';
import { copyPicture } from './copy-picture.ts';

/** Boxes that mean something to a reader; other boxes become paragraphs if text stands in them, and nothing if not. */
const BOXES = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre figure figcaption table thead tbody tfoot tr td th caption details summary'.split(
    ' ',
  ),
);
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q rp rt ruby s samp small strong sub sup time u var'.split(
    ' ',
  ),
);
const PICTURES = new Set(['img', 'picture']);
/** Attributes that carry meaning; DOMPurify checks their values. */
const ATTRIBUTES = [
  'href',
  'title',
  'dir',
  'lang',
  'datetime',
  'colspan',
  'rowspan',
  'headers',
  'scope',
  'start',
  'reversed',
  'value',
  'cite',
  'id',
];

interface Step {
  next: ChildNode | null;
  /** Where copies go. */
  readonly target: Node;
}

/**
 * Copies the article's blocks, and the pictures among them, into a fragment of a document of its own.
 * @param isArticle for each block, whether it belongs to the article
 */
export function buildContent(survey: Survey, isArticle: readonly boolean[]): DocumentFragment {
  const inert = survey.document.implementation.createHTMLDocument('');
  const fragment = inert.createDocumentFragment();
  const articleText = new Set<Node>();
  const textBoxes = new Set<Element>();
  const kept = new Set<Node>();
  const keep = (node: Node | null) => {
    for (let at = node; at && !kept.has(at); at = parentOf(at) ?? (at as ShadowRoot).host ?? null) kept.add(at);
  };
  for (const block of survey.blocks) {
    if (!isArticle[block.index]) continue;
    textBoxes.add(block.container.element);
    for (const node of block.nodes) {
      articleText.add(node);
      keep(node);
    }
  }
  for (const picture of picturesAmong(survey, isArticle)) keep(picture);

  const stack: Step[] = [{ next: firstChildOf(survey.root.element), target: fragment }];
  for (let step = stack.at(-1); step; step = stack.at(-1)) {
    const node = step.next;
    if (!node) {
      stack.pop();
      continue;
    }
    step.next = nextSiblingOf(node);
    if (nodeTypeOf(node) === Node.TEXT_NODE) {
      const data = (node as ChildNode as Text).data;
      if (articleText.has(node)) step.target.appendChild(inert.createTextNode(data));
      else if (!data.trim() && step.target.lastChild) step.target.appendChild(inert.createTextNode(' '));
      continue;
    }
    if (nodeTypeOf(node) !== Node.ELEMENT_NODE) continue;
    const element = node as ChildNode as Element;
    const tag = tagOf(element);
    if (tag === 'br') {
      if (step.target.lastChild) step.target.appendChild(inert.createElement('br'));
      continue;
    }
    if (!kept.has(element)) continue;
    if (PICTURES.has(tag)) {
      const copy = copyPicture(element, inert);
      if (copy) step.target.appendChild(copy);
      continue;
    }
    const copy = copyOf(element, tag, textBoxes.has(element), inert);
    if (copy) step.target.appendChild(copy);
    stack.push({ next: firstChildOf(shadowRootOf(element) ?? element), target: copy ?? step.target });
  }
  return fragment;
}

/** The element as the reader view has it; null to put its content in its place. */
function copyOf(element: Element, tag: string, holdsText: boolean, inert: Document): Element | null {
  if (!BOXES.has(tag) && !INLINE.has(tag))
    return holdsText ? inert.createElement(hasBoxInside(element) ? 'div' : 'p') : null;
  const copy = inert.createElement(tag === 'h1' ? 'h2' : tag);
  for (const name of ATTRIBUTES) {
    const value = attributeOf(element, name);
    if (value) copy.setAttribute(name, value);
  }
  return copy;
}

const hasBoxInside = (element: Element): boolean =>
  Element.prototype.querySelector.call(element, 'p,div,ul,ol,table,blockquote,h1,h2,h3,h4,h5,h6,section,figure,pre') !==
  null;

/** Pictures between the first and the last block of the article whose box holds article or nothing. */
function picturesAmong(survey: Survey, isArticle: readonly boolean[]): Element[] {
  const first = isArticle.indexOf(true);
  const last = isArticle.lastIndexOf(true);
  if (first < 0) return [];
  const lastNode = survey.blocks[last]?.nodes[0] as Node;
  const boxes = new Map(survey.containers.map((container) => [container.element, container]));
  const FOLLOWS = Node.DOCUMENT_POSITION_FOLLOWING;
  return [...survey.core.element.querySelectorAll('img, picture')].filter((picture) => {
    if (!(picture.compareDocumentPosition(lastNode) & FOLLOWS)) return false;
    for (let at: Element | null = picture; at; at = at.parentElement) {
      const box = boxes.get(at);
      if (!box || box.start === box.end) continue;
      for (let i = box.start; i < box.end; i++) if (isArticle[i]) return true;
      return false;
    }
    return false;
  });
}
