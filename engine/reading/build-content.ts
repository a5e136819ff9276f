import {
  assignedTo,
  attributeOf,
  firstChildOf,
  frameBodyOf,
  frameOf,
  makeInertDocument,
  nextSiblingOf,
  nodeTypeOf,
  parentOf,
  shadowRootOf,
  tagOf,
} from '../dom.ts';
import type { Container } from '../page.ts';
import { placeOf, StreamedParts } from '../streamed-parts.ts';
import type { Survey } from '../survey.ts';
import { copyCode } from './copy-code.ts';
import { copyEmbed } from './copy-embed.ts';
import { copyFormula, isFormula, isFormulaPreview } from './copy-formula.ts';
import { copyPicture } from './copy-picture.ts';
import { isLayoutTable } from './is-layout-table.ts';
import { settleAnchors, wantedAnchors } from './settle-anchors.ts';
import { tidyContent } from './tidy-content.ts';

/** Boxes that mean something to a reader; other boxes become paragraphs if text stands in them, and nothing if not. */
const BOXES = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote figure figcaption table thead tbody tfoot tr td th caption details summary'.split(
    ' ',
  ),
);
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd label mark q rp rt ruby s samp small strong sub sup time u var'.split(
    ' ',
  ),
);
const TABLE_PARTS = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th']);
const PICTURES = new Set(['img', 'picture', 'noscript']);
const EMBEDS = new Set(['iframe', 'video', 'audio']);
/** What containers do not count among their media. */
const UNCOUNTED = 'noscript, math, .MathJax, mjx-container';
/** Attributes that carry meaning; DOMPurify checks their values. */
const ATTRIBUTES = 'href title dir lang datetime colspan rowspan headers scope start reversed value cite id open'.split(
  ' ',
);
const PULL_QUOTE = /pull-?_?quote/i;

/** Where the walk is inside one element. */
interface Step {
  next: Node | null;
  /** Nodes that a slot or a frame shows in the place of its own, the next one first. */
  readonly shown: Node[] | null;
  /** Where copies go. */
  readonly target: Node;
  /** The nearest box around that holds text. */
  readonly box: Container;
  readonly isInLayoutTable: boolean;
}

/**
 * Copies the article's blocks, and the pictures, formulas and players among them, into a fragment of a document of its own.
 * @param isArticle for each block, whether it belongs to the article
 */
export function buildContent(survey: Survey, isArticle: readonly boolean[]): DocumentFragment {
  const builder = new ContentBuilder(survey, isArticle);
  builder.walk();
  settleAnchors(builder.fragment, survey.document);
  tidyContent(builder.fragment);
  return builder.fragment;
}

/** What is made in it loads nothing and runs nothing. One serves for all pages: it costs about a millisecond to make. */
let inert: Document | undefined;
const { createTreeWalker } = Document.prototype;

class ContentBuilder {
  readonly #inert: Document;
  readonly fragment: DocumentFragment;
  readonly #articleText = new Set<Node>();
  readonly #textBoxes = new Set<Element>();
  /** Everything around the article's text. */
  readonly #kept = new Set<Node>();
  readonly #boxes: ReadonlyMap<Element, Container>;
  /** Blocks of the article before each block. */
  readonly #articleBefore: Int32Array;
  readonly #root: Container;
  readonly #streamed = new StreamedParts();
  readonly #anchors: ReadonlySet<string>;
  /** Texts of the article that are still to come. */
  #textsLeft: number;

  constructor(survey: Survey, isArticle: readonly boolean[]) {
    inert ??= makeInertDocument();
    this.#inert = inert;
    this.fragment = this.#inert.createDocumentFragment();
    this.#root = survey.root;
    this.#boxes = new Map(survey.containers.map((container) => [container.element, container]));
    this.#articleBefore = new Int32Array(survey.blocks.length + 1);
    for (const { index, container, nodes } of survey.blocks) {
      this.#articleBefore[index + 1] = (this.#articleBefore[index] ?? 0) + (isArticle[index] ? 1 : 0);
      if (!isArticle[index]) continue;
      this.#textBoxes.add(container.element);
      for (const node of nodes) {
        this.#articleText.add(node);
        this.#keep(node);
      }
    }
    this.#textsLeft = this.#articleText.size;
    this.#anchors = wantedAnchors(survey.document, this.#kept);
  }

  /** Keeps a node and everything it is shown in: its ancestors, the slot that shows it, the host, the frame, the template it belongs to. */
  #keep(node: Node): void {
    const open: Node[] = [node];
    for (let at = open.pop(); at; at = open.pop()) {
      if (this.#kept.has(at)) continue;
      this.#kept.add(at);
      const { assignedSlot } = at as Element | Text;
      if (assignedSlot) open.push(assignedSlot);
      const around = parentOf(at) ?? (at as ShadowRoot).host ?? frameOf(at);
      if (around) open.push(around);
      const place = nodeTypeOf(at) === Node.ELEMENT_NODE ? placeOf(at as Element) : null;
      if (place) open.push(place);
    }
  }

  walk(): void {
    const first: Step = {
      next: firstChildOf(this.#root.element),
      shown: null,
      target: this.fragment,
      box: this.#root,
      isInLayoutTable: false,
    };
    const stack: Step[] = [first];
    for (let step = stack.at(-1); step; step = stack.at(-1)) {
      const node = step.next;
      if (!node) {
        stack.pop();
        continue;
      }
      step.next = step.shown ? (step.shown.shift() ?? null) : nextSiblingOf(node);
      const type = nodeTypeOf(node);
      if (type === Node.TEXT_NODE) this.#copyText(node as Text, step.target);
      else if (type === Node.ELEMENT_NODE) {
        const inside = this.#visit(node as Element, step);
        if (inside) stack.push(inside);
      }
    }
  }

  #copyText(node: Text, target: Node): void {
    const { data } = node;
    if (this.#articleText.has(node)) {
      target.appendChild(this.#inert.createTextNode(data));
      this.#textsLeft--;
    } else if (!data.trim() && target.lastChild) target.appendChild(this.#inert.createTextNode(' '));
  }

  /** Copies an element; gives the step into it unless it was copied, or left, as a whole. */
  #visit(element: Element, around: Step): Step | null {
    const tag = tagOf(element);
    if (tag === 'br') {
      if (around.target.lastChild) around.target.appendChild(this.#inert.createElement('br'));
      return null;
    }
    if (tag === 'template') {
      const part = this.#streamed.partFor(element);
      return part && this.#kept.has(part) ? this.#enter(part, around.target, around) : null;
    }
    if (isFormulaPreview(element)) return null;
    if (isFormula(element)) return this.#attach(element, around, copyFormula);
    if (PICTURES.has(tag)) return this.#attach(element, around, copyPicture);
    const isKept = this.#kept.has(element);
    if (isKept && placeOf(element)) return null;
    if (EMBEDS.has(tag) && !isKept) return this.#attach(element, around, copyEmbed);
    const box = this.#boxes.get(element);
    if (!isKept) return this.#isEmpty(element, box) ? this.#enter(element, around.target, around) : null;
    if (tag === 'pre') {
      around.target.appendChild(copyCode(element, this.#inert));
      this.#countTexts(element);
      return null;
    }
    const isLayout = tag === 'table' ? isLayoutTable(element) : around.isInLayoutTable;
    const copy = this.#copyOf(element, tag, isLayout);
    if (copy) around.target.appendChild(copy);
    this.#markAnchor(element, copy, around.target);
    return this.#enter(element, copy ?? around.target, {
      ...around,
      box: box && box.end > box.start ? box : around.box,
      isInLayoutTable: isLayout,
    });
  }

  #enter(element: Element, target: Node, { box, isInLayoutTable }: Pick<Step, 'box' | 'isInLayoutTable'>): Step {
    const shown = this.#shownIn(element);
    const next = shown ? (shown.shift() ?? null) : firstChildOf(shadowRootOf(element) ?? element);
    return { next, shown, target, box, isInLayoutTable };
  }

  #shownIn(element: Element): Node[] | null {
    const tag = tagOf(element);
    if (tag === 'slot') {
      const assigned = assignedTo(element);
      return assigned.length > 0 ? [...assigned] : null;
    }
    const body = tag === 'iframe' || tag === 'frame' ? frameBodyOf(element) : null;
    return body ? [body] : null;
  }

  /** Copies what has no text of its own, if it stands before the article's end in a box with text of the article. */
  #attach(
    element: Element,
    { target, box }: Step,
    copyOf: (element: Element, inert: Document) => Element | null,
  ): null {
    const inBox = (this.#articleBefore[box.end] ?? 0) - (this.#articleBefore[box.start] ?? 0);
    const isAmong = box !== this.#root && inBox > 0 && this.#textsLeft > 0;
    // A formula has text: it is kept where that was taken for the article, too.
    if (!isAmong && !(isFormula(element) && (this.#kept.has(element) || this.#textsLeft > 0))) return null;
    const copy = copyOf(element, this.#inert);
    if (copy) target.appendChild(copy);
    this.#countTexts(element);
    return null;
  }

  #countTexts(element: Element): void {
    if (!this.#kept.has(element)) return;
    const walker = createTreeWalker.call(document, element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (this.#articleText.has(node)) this.#textsLeft--;
  }

  /** Whether an element holds pictures and the like but no text, so that they belong to what is around. */
  #isEmpty(element: Element, box: Container | undefined): boolean {
    if (box) return box.end === box.start && (box.media > 0 || element.querySelector(UNCOUNTED) !== null);
    return !element.textContent.trim();
  }

  /** The element as the reader view has it; null to put its content in its place. */
  #copyOf(element: Element, tag: string, isInLayoutTable: boolean): Element | null {
    const isKnown = INLINE.has(tag) || (BOXES.has(tag) && !(isInLayoutTable && TABLE_PARTS.has(tag)));
    const isPullQuote = (tag === 'aside' || tag === 'blockquote') && PULL_QUOTE.test(attributeOf(element, 'class'));
    const copy = this.#inert.createElement(
      isPullQuote ? 'blockquote' : isKnown ? tag : (headingTag(element) ?? (hasBoxInside(element) ? 'div' : 'p')),
    );
    for (const name of ATTRIBUTES) {
      const value = attributeOf(element, name);
      if (value) copy.setAttribute(name, value);
    }
    if (isPullQuote) copy.className = 'pullquote';
    // Boxes that mean nothing, hold no text of their own and run as what is around them.
    const isNothing = !isKnown && !isPullQuote && !headingTag(element) && !this.#textBoxes.has(element);
    return isNothing && !copy.hasAttribute('dir') && !copy.hasAttribute('lang') ? null : copy;
  }

  /** Leaves a place to lead to where an element with a name that the article links to was put away. */
  #markAnchor(element: Element, copy: Element | null, target: Node): void {
    const name = attributeOf(element, 'id') || (tagOf(element) === 'a' ? attributeOf(element, 'name') : '');
    if (!name || !this.#anchors.has(name) || copy?.id === name) return;
    if (copy && !copy.id) copy.id = name;
    else {
      const mark = this.#inert.createElement('span');
      mark.id = name;
      target.appendChild(mark);
    }
  }
}

const hasBoxInside = (element: Element): boolean =>
  Element.prototype.querySelector.call(
    element,
    'p,div,ul,ol,dl,table,blockquote,h1,h2,h3,h4,h5,h6,section,figure,pre',
  ) !== null;

/** The tag of an element that is a heading by its role. */
function headingTag(element: Element): string | null {
  if (attributeOf(element, 'role') !== 'heading') return null;
  const level = Number.parseInt(attributeOf(element, 'aria-level'), 10);
  return level >= 1 && level <= 6 ? `h${level}` : 'h2';
}
