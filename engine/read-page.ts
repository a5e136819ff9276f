import {
  assignedTo,
  attributeOf,
  bodyOf,
  firstChildOf,
  frameBodyOf,
  frameDocumentOf,
  nextSiblingOf,
  nodeTypeOf,
  parentOf,
  rootElementOf,
  shadowRootOf,
  tagOf,
} from './dom.ts';
import { isFolded } from './folded-text.ts';
import { siteOf, targetOf } from './link-target.ts';
import { MarkDistances } from './mark-distance.ts';
import { markReaderFor } from './mark-names.ts';
import type { Block, Container, Page } from './page.ts';
import { atOnce, type Sliced, UNIT } from './sliced.ts';
import { endOfFallback, StreamedParts } from './streamed-parts.ts';
import { countWords, type TextFacts, type TextReader, textReaderFor } from './text-facts.ts';

const SKIPPED = 1;
const MEDIA = 2;
const FIELD = 4;
const EMPHASIS = 8;
/** Inline unless a style says otherwise; any other element begins a box of its own. */
const INLINE = 16;
const FRAME = 32;

/** What walking needs to know of tags; the text of skipped ones is not the page's text. */
const TAGS = new Map<string, number>();
const mark = (tags: string, flag: number) => {
  for (const tag of tags.split(' ')) TAGS.set(tag, (TAGS.get(tag) ?? 0) | flag);
};
mark('script style noscript template svg head object canvas select option textarea title video audio', SKIPPED);
mark('img picture video audio iframe canvas embed object svg', MEDIA);
mark('input textarea select', FIELD);
mark('b strong em i', EMPHASIS);
mark(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q s samp small span strong sub sup time tt u var wbr br img button input picture source center big',
  INLINE,
);
mark('iframe frame', FRAME);

const BOX_INSIDE = 'p,div,li,h1,h2,h3,h4,ul,ol,table,section,article,figure';
/** Boxes too, as a rule; an empty one is not worth asking for its style. */
const BOX = 64;
mark(`${BOX_INSIDE.replaceAll(',', ' ')} hr`, BOX);

/** The text gathered since the last box began or ended. */
interface Run {
  text: string;
  nodes: Text[];
  element: Element | null;
  linkedNodes: number;
  linkText: string;
  emphasizedText: string;
  links: number;
  href: string;
}

const emptyRun = (): Run => ({
  text: '',
  nodes: [],
  element: null,
  linkedNodes: 0,
  linkText: '',
  emphasizedText: '',
  links: 0,
  href: '',
});

/** Where the walk is inside one element. */
interface Step {
  next: Node | null;
  /** Nodes that a slot or a frame shows in the place of its own, the next one first; null where siblings follow. */
  readonly shown: Node[] | null;
  readonly element: Element;
  /** The box that the element opened. */
  readonly opened: Container | null;
  readonly inLink: boolean;
  readonly inEmphasis: boolean;
  /** It is folded away itself, or inside what is. */
  readonly isUnfolded: boolean;
}

/**
 * Reads the page once into blocks and containers, without touching it. Walks with a stack of its own: pages nest deeper
 * than a call stack.
 */
export const readPage = (document: Document): Page => atOnce(readPageBySlices(document));

/** The same with what is folded away under its title: whoever reads an article wants all of it. */
export const readUnfoldedPage = (document: Document): Page => atOnce(readPageBySlices(document, true));

/** The same with rests; what the page moves in the meantime may be overlooked, or read twice. */
export function* readPageBySlices(document: Document, unfolds = false): Sliced<Page> {
  const reader = new PageReader(document, unfolds);
  yield* reader.walk(bodyOf(document) ?? rootElementOf(document));
  return { document, root: reader.root, blocks: reader.blocks, containers: reader.containers };
}

class PageReader {
  readonly blocks: Block[] = [];
  readonly containers: Container[] = [];
  readonly #site: string;
  readonly #distances: MarkDistances;
  readonly #texts: TextReader;
  readonly #unfolds: boolean;
  readonly #streamed = new StreamedParts();
  /** Elements with a box somewhere inside, which are boxes themselves. */
  readonly #holdBoxes = new Set<Node>();
  #container: Container | null = null;
  #run = emptyRun();
  #media = 0;
  #fields = 0;

  constructor(document: Document, unfolds: boolean) {
    this.#unfolds = unfolds;
    this.#site = siteOf(document.location?.hostname ?? '');
    this.#distances = new MarkDistances(markReaderFor(document));
    this.#texts = textReaderFor(document);
  }

  get root(): Container {
    return this.containers[0] as Container;
  }

  *walk(body: Element): Sliced<void> {
    let nodes = 0;
    this.#noteBoxes(body);
    const stack: Step[] = [this.#enter(body, true, false, false, false, null)];
    for (let step = stack.at(-1); step; step = stack.at(-1)) {
      if (++nodes % UNIT === 0) yield;
      const node = step.next;
      if (!node) {
        stack.pop();
        if (step.opened) this.#close(step.opened);
        continue;
      }
      step.next = step.shown ? (step.shown.shift() ?? null) : nextSiblingOf(node);
      const type = nodeTypeOf(node);
      if (type === Node.TEXT_NODE) this.#addText(node as Text, step);
      else if (type === Node.ELEMENT_NODE) {
        const inside = this.#visit(node as Element, step);
        if (inside) stack.push(inside);
      }
    }
  }

  /** Notes what is around boxes: each element once, since looking inside each would take a square of the page's depth. */
  #noteBoxes(root: Element | ShadowRoot): void {
    for (const box of root.querySelectorAll(BOX_INSIDE)) {
      for (let at = parentOf(box); at && !this.#holdBoxes.has(at); at = parentOf(at)) this.#holdBoxes.add(at);
    }
  }

  /** Takes note of an element; gives the step into it if its text counts. */
  #visit(element: Element, around: Step): Step | null {
    const tag = tagOf(element);
    const flags = TAGS.get(tag) ?? 0;
    if (flags & (MEDIA | FIELD)) this.#count(flags);
    if (tag === 'template') return this.#visitStreamed(element, around);
    if (flags & SKIPPED) return null;
    if (tag === 'br') {
      this.#run.text += ' ';
      return null;
    }
    if (flags & (INLINE | BOX) && tag !== 'a' && firstChildOf(element) === null && shadowRootOf(element) === null) {
      if (flags & BOX) this.#endRun();
      return null;
    }
    const frameBody = flags & FRAME ? frameBodyOf(element) : null;
    if (flags & FRAME && !frameBody) return null;
    const { display } = getComputedStyle(element);
    const isFoldedAway = display === 'none' && this.#unfolds && !around.isUnfolded && isFolded(element);
    if (display === 'none' && !isFoldedAway) return null;
    const opensBox = frameBody !== null || !flowsInline(flags, display) || this.#holdBoxes.has(element);
    if (opensBox) this.#endRun();
    const isLink = tag === 'a';
    if (isLink) {
      this.#run.links++;
      this.#run.href = attributeOf(element, 'href');
    }
    return this.#enter(
      element,
      opensBox,
      around.inLink || isLink,
      around.inEmphasis || (flags & EMPHASIS) !== 0,
      around.isUnfolded || isFoldedAway,
      frameBody ? [frameBody] : tag === 'slot' ? slottedInto(element) : null,
    );
  }

  #visitStreamed(template: Element, around: Step): Step | null {
    const part = this.#streamed.partFor(template);
    if (!part) return null;
    if (!around.shown) around.next = endOfFallback(template) ?? around.next;
    this.#endRun();
    return this.#enter(part, true, around.inLink, around.inEmphasis, around.isUnfolded, null);
  }

  #count(flags: number): void {
    const container = this.#container;
    if (flags & MEDIA) {
      this.#media++;
      if (container) container.media++;
    } else {
      this.#fields++;
      if (container) container.fields++;
    }
  }

  /**
   * @param shown what a slot or a frame shows in the place of its own content
   */
  #enter(
    element: Element,
    opensBox: boolean,
    inLink: boolean,
    inEmphasis: boolean,
    isUnfolded: boolean,
    shown: Node[] | null,
  ): Step {
    const opened = opensBox ? this.#open(element) : null;
    const shadowRoot = shadowRootOf(element);
    if (shadowRoot) this.#noteBoxes(shadowRoot);
    if (shown && frameDocumentOf(element)) for (const body of shown) this.#noteBoxes(body as Element);
    const next = shown ? (shown.shift() ?? null) : firstChildOf(shadowRoot ?? element);
    return { next, shown, element, opened, inLink, inEmphasis, isUnfolded };
  }

  #open(element: Element): Container {
    const parent = this.#container;
    const container: Container = {
      index: this.containers.length,
      element,
      parent,
      depth: parent ? parent.depth + 1 : 0,
      children: [],
      start: this.blocks.length,
      end: this.blocks.length,
      media: 0,
      fields: 0,
    };
    parent?.children.push(container);
    this.containers.push(container);
    this.#container = container;
    return container;
  }

  #close(container: Container): void {
    this.#endRun();
    container.end = this.blocks.length;
    const { parent } = container;
    this.#container = parent;
    if (!parent) return;
    parent.media += container.media;
    parent.fields += container.fields;
  }

  #addText(node: Text, step: Step): void {
    const { data } = node;
    const run = this.#run;
    run.text += data;
    if (data.trim() === '') return;
    run.nodes.push(node);
    run.element ??= step.element;
    if (step.inLink) {
      run.linkedNodes++;
      run.linkText += ` ${data}`;
    }
    if (step.inEmphasis) run.emphasizedText += ` ${data}`;
  }

  #endRun(): void {
    const run = this.#run;
    // Between boxes stands mostly white space.
    if (run.nodes.length === 0 && run.links === 0) {
      run.text = '';
      return;
    }
    this.#run = emptyRun();
    if (run.nodes.length === 0 || !this.#container) return;
    const facts = this.#texts.factsOf(run.text);
    if (facts.counts.letters + facts.counts.digits === 0) return;
    this.blocks.push(this.#toBlock(run, facts, this.#container));
    this.#media = 0;
    this.#fields = 0;
  }

  #toBlock(run: Run, facts: TextFacts, container: Container): Block {
    const { counts } = facts;
    const words = Math.max(1, counts.words);
    const wordsOf = (part: string) => (part ? Math.min(words, countWords(part)) : 0);
    return {
      index: this.blocks.length,
      container,
      element: run.element ?? container.element,
      nodes: run.nodes,
      markDistance: this.#distances.ofInline(run.element, container),
      facts,
      text: facts.text,
      counts,
      words,
      linkWords: run.linkedNodes === run.nodes.length ? Math.min(words, counts.words) : wordsOf(run.linkText),
      links: run.links,
      linkTarget: run.links > 0 ? targetOf(run.href, this.#site) : null,
      emphasizedWords: wordsOf(run.emphasizedText),
      mediaBefore: this.#media,
      fieldsBefore: this.#fields,
    };
  }
}

const slottedInto = (slot: Element): Node[] | null => {
  const assigned = assignedTo(slot);
  return assigned.length > 0 ? [...assigned] : null;
};

const flowsInline = (flags: number, display: string): boolean =>
  display === 'inline' ||
  display === 'contents' ||
  ((flags & INLINE) !== 0 && !/^(block|flex|grid|table)/.test(display));
