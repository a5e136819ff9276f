import { firstChildOf, frameDocumentOf, nextSiblingOf, nodeTypeOf, shadowRootOf } from '../dom.ts';

/** Elements between two looks at the clock. */
const AT_ONCE = 50;

export interface QuietParts {
  /** A box that is not shown but has text: it may be shown at any time. */
  readonly onSleeper: (element: Element) => void;
  /** What happens in a shadow root, or in a frame of the page's own origin, is told nowhere else. */
  readonly onRoot: (root: ShadowRoot | Document) => void;
  /** A frame, whose page may change. */
  readonly onFrame: (frame: Element) => void;
}

/** Walks a part of the page, a little at a time, for parts whose changes nobody would tell of. */
export function* findQuietParts(start: Element, { onSleeper, onRoot, onFrame }: QuietParts): Generator<void> {
  const stack: Element[] = [start];
  let seen = 0;
  for (let element = stack.pop(); element; element = stack.pop()) {
    if (++seen % AT_ONCE === 0) yield;
    if (!element.isConnected) continue;
    if (getComputedStyle(element).display === 'none') {
      if (/\p{L}{3}/u.test(element.textContent) && !UNSEEN.has(element.localName)) onSleeper(element);
      continue;
    }
    if (FRAMES.has(element.localName)) onFrame(element);
    const root = shadowRootOf(element) ?? (FRAMES.has(element.localName) ? frameDocumentOf(element) : null);
    if (root) onRoot(root);
    for (const parent of root ? [element, root] : [element]) {
      for (let child = firstChildOf(parent); child; child = nextSiblingOf(child)) {
        if (nodeTypeOf(child) === Node.ELEMENT_NODE) stack.push(child as ChildNode as Element);
      }
    }
  }
}

const FRAMES: ReadonlySet<string> = new Set(['iframe', 'frame']);
const UNSEEN: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'head', 'title']);
