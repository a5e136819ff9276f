import { shadowRootOf } from '../engine/dom.ts';

/** Where selectors can look for elements: no selector reaches from one into another. */
export type Root = Document | ShadowRoot;

/** A document and the open shadow roots in it, those in others included. */
export function openRoots(document: Document): Root[] {
  const roots: Root[] = [document];
  // Grows while it is walked.
  for (const root of roots) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
    while (walker.nextNode()) {
      const inner = shadowRootOf(walker.currentNode as Element);
      if (inner) roots.push(inner);
    }
  }
  return roots;
}
