import { countText } from './count-text.ts';
import { attributeOf, firstChildOf, nextSiblingOf, nodeTypeOf, parentOf, shadowRootOf, tagOf } from './dom.ts';
import { targetOf } from './link-target.ts';
import { MARKS, MarkReader } from './mark-names.ts';
import type { Block, Container, Page } from './page.ts';
import { FAR } from './page.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Their text is not the page's text. */
const SKIPPED = words(
  'script style noscript template iframe svg head object canvas select option textarea title video audio',
);
const MEDIA = words('img picture video audio iframe canvas embed object svg');
const FIELDS = words('input textarea select');
const EMPHASIS = words('b strong em i');
/** Inline unless a style says otherwise; any other element begins a box of its own. */
const INLINE = words(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q s samp small span strong sub sup time tt u var wbr br img button input picture source center big',
);
const BOX_INSIDE = 'p,div,li,h1,h2,h3,h4,ul,ol,table,section,article,figure';

/** The text gathered since the last box began or ended. */
interface Run {
  text: string;
  nodes: Text[];
  element: Element | null;
  linkText: string;
  emphasizedText: string;
  links: number;
  href: string;
}

const emptyRun = (): Run => ({
  text: '',
  nodes: [],
  element: null,
  linkText: '',
  emphasizedText: '',
  links: 0,
  href: '',
});

/** Where the walk is inside one element. */
interface Step {
  next: ChildNode | null;
  readonly element: Element;
  /** The box that the element opened. */
  readonly opened: Container | null;
  readonly inLink: boolean;
  readonly inEmphasis: boolean;
}

/**
 * Reads the page once into blocks and containers, without touching it. Walks with a stack of its own: pages nest deeper
 * than a call stack.
 */
export function readPage(document: Document): Page {
  const reader = new PageReader(document);
  reader.walk(document.body ?? document.documentElement);
  return { document, root: reader.root, blocks: reader.blocks, containers: reader.containers };
}

class PageReader {
  readonly blocks: Block[] = [];
  readonly containers: Container[] = [];
  readonly #host: string;
  readonly #marks = new MarkReader();
  /** Elements with a box somewhere inside, which are boxes themselves. */
  readonly #holdBoxes = new Set<Node>();
  #container: Container | null = null;
  #run = emptyRun();
  #media = 0;
  #fields = 0;

  constructor(document: Document) {
    this.#host = document.location?.hostname ?? '';
  }

  get root(): Container {
    return this.containers[0] as Container;
  }

  walk(body: Element): void {
    this.#noteBoxes(body);
    const stack: Step[] = [this.#enter(body, getComputedStyle(body), false, false)];
    for (let step = stack.at(-1); step; step = stack.at(-1)) {
      const node = step.next;
      if (!node) {
        stack.pop();
        if (step.opened) this.#close(step.opened);
        continue;
      }
      step.next = nextSiblingOf(node);
      const type = nodeTypeOf(node);
      if (type === Node.TEXT_NODE) this.#addText(node as ChildNode as Text, step);
      else if (type === Node.ELEMENT_NODE) {
        const inside = this.#visit(node as ChildNode as Element, step);
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
    if (MEDIA.has(tag)) {
      this.#media++;
      if (this.#container) this.#container.media++;
    } else if (FIELDS.has(tag)) {
      this.#fields++;
      if (this.#container) this.#container.fields++;
    }
    if (SKIPPED.has(tag)) return null;
    if (tag === 'br') {
      this.#run.text += ' ';
      return null;
    }
    const style = getComputedStyle(element);
    const { display } = style;
    if (display === 'none') return null;
    const opensBox = this.#holdBoxes.has(element) || !flowsInline(tag, display);
    if (opensBox) this.#endRun();
    if (tag === 'a') {
      this.#run.links++;
      this.#run.href = attributeOf(element, 'href');
    }
    return this.#enter(
      element,
      opensBox ? style : null,
      around.inLink || tag === 'a',
      around.inEmphasis || EMPHASIS.has(tag),
    );
  }

  /** @param boxStyle of an element that opens a box, null for one that does not */
  #enter(element: Element, boxStyle: CSSStyleDeclaration | null, inLink: boolean, inEmphasis: boolean): Step {
    const opened = boxStyle && this.#open(element, boxStyle);
    const shadowRoot = shadowRootOf(element);
    if (shadowRoot) this.#noteBoxes(shadowRoot);
    return { next: firstChildOf(shadowRoot ?? element), element, opened, inLink, inEmphasis };
  }

  #open(element: Element, style: CSSStyleDeclaration): Container {
    const parent = this.#container;
    const container: Container = {
      index: this.containers.length,
      element,
      parent,
      label: attributeOf(element, 'aria-label') || (parent?.label ?? ''),
      depth: parent ? parent.depth + 1 : 0,
      children: [],
      start: this.blocks.length,
      end: this.blocks.length,
      markDistance: distancesFrom(parent, this.#marks.marksOf(element)),
      isFixed: style.position === 'fixed',
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
    if (!/\S/.test(data)) return;
    run.nodes.push(node);
    run.element ??= step.element;
    if (step.inLink) run.linkText += ` ${data}`;
    if (step.inEmphasis) run.emphasizedText += ` ${data}`;
  }

  #endRun(): void {
    const run = this.#run;
    this.#run = emptyRun();
    if (run.nodes.length === 0 || !this.#container) return;
    const text = run.text.replace(/\s+/g, ' ').trim();
    if (!/[\p{L}\p{N}]/u.test(text)) return;
    this.blocks.push(this.#toBlock(run, text, this.#container));
    this.#media = 0;
    this.#fields = 0;
  }

  #toBlock(run: Run, text: string, container: Container): Block {
    const counts = countText(text);
    const wordCount = Math.max(1, counts.words);
    const wordsOf = (part: string) => (part ? Math.min(wordCount, countText(part).words) : 0);
    return {
      index: this.blocks.length,
      container,
      element: run.element ?? container.element,
      nodes: run.nodes,
      markDistance: this.#ownDistances(run.element, container),
      text,
      counts,
      words: wordCount,
      linkWords: wordsOf(run.linkText),
      links: run.links,
      linkTarget: run.links > 0 ? targetOf(run.href, this.#host) : null,
      emphasizedWords: wordsOf(run.emphasizedText),
      mediaBefore: this.#media,
      fieldsBefore: this.#fields,
    };
  }

  /** The container's distances, and the marks of the inline elements that the text stands in. */
  #ownDistances(inner: Element | null, container: Container): Uint8Array {
    let distances = container.markDistance;
    for (let element = inner; element && element !== container.element; element = parentOf(element) as Element | null) {
      for (const mark of this.#marks.marksOf(element)) {
        if (distances === container.markDistance) distances = distances.slice();
        distances[mark] = 0;
      }
    }
    return distances;
  }
}

const flowsInline = (tag: string, display: string): boolean =>
  (INLINE.has(tag) && !/^(block|flex|grid|table)/.test(display)) || display === 'inline' || display === 'contents';

function distancesFrom(parent: Container | null, own: readonly number[]): Uint8Array {
  const distances = new Uint8Array(MARKS.length);
  if (parent) {
    for (let i = 0; i < distances.length; i++) distances[i] = Math.min(FAR, (parent.markDistance[i] as number) + 1);
  } else distances.fill(FAR);
  for (const mark of own) distances[mark] = 0;
  return distances;
}
