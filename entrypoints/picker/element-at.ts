import { shadowRootOf } from '../../engine/dom.ts';
import type { Root } from '../../selectors/open-roots.ts';

/**
 * The innermost element of the page at a point of the window, in CSS pixels, open shadow roots included.
 * @param layer our own, which lies over the page
 */
export function elementAt(x: number, y: number, layer: Element): Element | null {
  let found: Element | null = null;
  for (let root: Root | null = document; root; root = found && shadowRootOf(found)) {
    const within: Root = root;
    // What lies outside of a root is listed as well.
    const hit: Element | undefined = within
      .elementsFromPoint(x, y)
      .find((each) => each !== layer && each.getRootNode() === within);
    if (!hit) break;
    found = hit;
  }
  return found;
}

/** The box around an element: its parent, or the host of the shadow root that it is in. */
export function boxAround(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/** Whether an element stands in a box, shadow roots or not. */
export function isWithin(element: Element, box: Element): boolean {
  for (let at: Element | null = element; at; at = boxAround(at)) if (at === box) return true;
  return false;
}
