import { finder } from '@medv/finder';
import { findFault } from '../settings/rules/find-fault.ts';
import { isStableName } from './is-stable-name.ts';
import { nameElement } from './name-element.ts';
import type { Root } from './open-roots.ts';

/** How long the search for a unique selector may take, in milliseconds: a few frames. */
const SEARCH_MS = 100;
/** A name that more elements than these have says nothing of this one. */
const MOST_ALIKE = 30;

/**
 * Selectors for an element that hold after a reload, without names made by a build: the shortest that names it alone,
 * and where others are called the same, the shortest that names them all. They look no further than the document or
 * shadow root that the element is in.
 */
export function chooseSelectors(element: Element): string[] {
  const root = element.getRootNode() as Root;
  const count = (selector: string) => root.querySelectorAll(selector).length;
  const named = nameElement(element).filter((selector) => !findFault(selector) && !holdsHeadline(root, selector));
  const single = named.find((selector) => count(selector) === 1) ?? search(element, root);
  const alike = named.find((selector) => count(selector) > 1 && count(selector) <= MOST_ALIKE);
  return [single, alike].filter((selector) => selector !== undefined && selector !== null);
}

function search(element: Element, root: Root): string | null {
  const options = { idName: isStableName, className: isStableName, attr: () => false, timeoutMs: SEARCH_MS };
  // It asks a shadow root for nothing that only elements have.
  const within = root instanceof Document ? root.body : (root as Node as Element);
  try {
    const found = finder(element, { ...options, root: within });
    return findFault(found) ? null : found;
  } catch {
    return null;
  }
}

/** Nothing is worth the headline. */
function holdsHeadline(root: Root, selector: string): boolean {
  return [...root.querySelectorAll(selector)].some((each) => each.querySelector('h1') !== null);
}
