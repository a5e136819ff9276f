import { countText } from './count-text.ts';
import { firstChildOf, nextSiblingOf, nodeTypeOf, parentOf, shadowRootOf, tagOf } from './dom.ts';
import { MARKS, MarkReader } from './mark-names.ts';
import type { Block, Container, Page } from './page.ts';
import { FAR } from './page.ts';

/** Their text is not the page's text. */
const SKIPPED = new Set(
  'script style noscript template iframe svg head object canvas select option textarea title video audio'.split(' '),
);
const MEDIA = new Set(['img', 'picture', 'video', 'audio', 'iframe', 'canvas', 'embed', 'object', 'svg']);
const FIELDS = new Set(['input', 'textarea', 'select']);
const EMPHASIS = new Set(['b', 'strong', 'em', 'i']);
/** Inline unless a style says otherwise; any other element begins a box of its own. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q s samp small span strong sub sup time tt u var wbr br img button input picture source center big'.split(
    ' ',
  ),
);
const BOX_INSIDE = 'p,div,li,h1,h2,h3,h4,ul,ol,table,section,article,figure';

interface Run {
  text: string;
  nodes: Text[];
  element: Element | null;
  linkText: string;
  emphasizedText: string;
  links: number;
}

/** Where the walk is inside one element, and what to do on leaving it. */
interface Step {
  next: ChildNode | null;
  readonly element: Element;
  readonly opensBox: boolean;
  readonly inLink: boolean;
  readonly inEmphasis: boolean;
}

/**
 * Reads the page once into blocks and containers, without touching it. Walks with a stack of its own: pages nest deeper
 * than a call stack.
 */
export function readPage(document: Document): Page {
  const body = document.body ?? document.documentElement;
  const marks = new MarkReader();
  const blocks: Block[] = [];
  const containers: Container[] = [];
  let mediaSeen = 0;
  let fieldsSeen = 0;
  let run: Run = emptyRun();

  const openContainer = (element: Element, parent: Container | null): Container => {
    const container: Container = {
      element,
      parent,
      depth: parent ? parent.depth + 1 : 0,
      children: [],
      start: blocks.length,
      end: blocks.length,
      markDistance: distancesFrom(parent, marks.marksOf(element)),
      media: 0,
      fields: 0,
    };
    parent?.children.push(container);
    containers.push(container);
    return container;
  };

  const root = openContainer(body, null);
  let container = root;

  const endRun = () => {
    if (run.nodes.length > 0) {
      const text = run.text.replace(/\s+/g, ' ').trim();
      if (/[\p{L}\p{N}]/u.test(text))
        blocks.push(toBlock(run, text, blocks.length, container, marks, mediaSeen, fieldsSeen));
      if (blocks.at(-1)?.nodes === run.nodes) {
        mediaSeen = 0;
        fieldsSeen = 0;
      }
    }
    run = emptyRun();
  };

  const stack: Step[] = [enter(body, true, false, false)];
  while (stack.length > 0) {
    const step = stack[stack.length - 1] as Step;
    const node = step.next;
    if (!node) {
      stack.pop();
      if (step.opensBox) {
        endRun();
        container.end = blocks.length;
        if (container.parent) {
          container.parent.media += container.media;
          container.parent.fields += container.fields;
          container = container.parent;
        }
      }
      continue;
    }
    step.next = nextSiblingOf(node);
    const type = nodeTypeOf(node);
    if (type === Node.TEXT_NODE) {
      addText(run, node as ChildNode as Text, step);
      continue;
    }
    if (type !== Node.ELEMENT_NODE) continue;
    const element = node as ChildNode as Element;
    const tag = tagOf(element);
    if (MEDIA.has(tag)) {
      mediaSeen++;
      container.media++;
    } else if (FIELDS.has(tag)) {
      fieldsSeen++;
      container.fields++;
    }
    if (SKIPPED.has(tag)) continue;
    if (tag === 'br') {
      run.text += ' ';
      continue;
    }
    const style = getComputedStyle(element);
    const display = style.display;
    if (display === 'none') continue;
    const inLink = step.inLink || tag === 'a';
    const inEmphasis = step.inEmphasis || EMPHASIS.has(tag);
    const opensBox = !flowsInline(element, tag, display);
    if (opensBox) {
      endRun();
      container = openContainer(element, container);
    }
    if (tag === 'a') run.links++;
    stack.push(enter(element, opensBox, inLink, inEmphasis));
  }
  return { document, root, blocks, containers };
}

const emptyRun = (): Run => ({ text: '', nodes: [], element: null, linkText: '', emphasizedText: '', links: 0 });

function enter(element: Element, opensBox: boolean, inLink: boolean, inEmphasis: boolean): Step {
  return { next: firstChildOf(shadowRootOf(element) ?? element), element, opensBox, inLink, inEmphasis };
}

function flowsInline(element: Element, tag: string, display: string): boolean {
  const inline =
    (INLINE.has(tag) && !/^(block|flex|grid|table)/.test(display)) || display === 'inline' || display === 'contents';
  return inline && !(firstChildOf(element) && Element.prototype.querySelector.call(element, BOX_INSIDE));
}

function addText(run: Run, node: Text, step: Step): void {
  const data = node.data;
  run.text += data;
  if (!data.trim()) return;
  run.nodes.push(node);
  run.element ??= step.element;
  if (step.inLink) run.linkText += ` ${data}`;
  if (step.inEmphasis) run.emphasizedText += ` ${data}`;
}

function toBlock(
  run: Run,
  text: string,
  index: number,
  container: Container,
  marks: MarkReader,
  mediaBefore: number,
  fieldsBefore: number,
): Block {
  const counts = countText(text);
  const words = Math.max(1, counts.words);
  return {
    index,
    container,
    element: run.element ?? container.element,
    nodes: run.nodes,
    markDistance: ownDistances(run.element, container, marks),
    text,
    counts,
    words,
    linkWords: run.linkText ? Math.min(words, countText(run.linkText).words) : 0,
    links: run.links,
    emphasizedWords: run.emphasizedText ? Math.min(words, countText(run.emphasizedText).words) : 0,
    mediaBefore,
    fieldsBefore,
  };
}

function distancesFrom(parent: Container | null, own: readonly number[]): Uint8Array {
  const distances = new Uint8Array(MARKS.length);
  if (parent)
    for (let i = 0; i < distances.length; i++) distances[i] = Math.min(FAR, (parent.markDistance[i] ?? FAR) + 1);
  else distances.fill(FAR);
  for (const mark of own) distances[mark] = 0;
  return distances;
}

/** The container's distances, and the marks of the inline elements that the text stands in. */
function ownDistances(inner: Element | null, container: Container, marks: MarkReader): Uint8Array {
  let distances = container.markDistance;
  for (let element = inner; element && element !== container.element; element = parentOf(element) as Element | null) {
    for (const mark of marks.marksOf(element)) {
      if (distances === container.markDistance) distances = distances.slice();
      distances[mark] = 0;
    }
  }
  return distances;
}
