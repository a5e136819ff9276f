import { finder } from '@medv/finder';
import { findFault } from '../settings/rules/find-fault.ts';
import { isStableName } from './is-stable-name.ts';
import { nameElement } from './name-element.ts';

/** How long the search for a unique selector may take, in milliseconds: a few frames. */
const SEARCH_MS = 100;
/** A name that more elements than these have says nothing of this one. */
const MOST_ALIKE = 30;

/**
 * Selectors for an element that hold after a reload, without names made by a build: the shortest that names it alone,
 * and where others are called the same, the shortest that names them all.
 */
export function chooseSelectors(element: Element): string[] {
  const document = element.ownerDocument;
  const count = (selector: string) => document.querySelectorAll(selector).length;
  const named = nameElement(element).filter((selector) => !findFault(selector) && !holdsHeadline(document, selector));
  const single = named.find((selector) => count(selector) === 1) ?? search(element);
  const alike = named.find((selector) => count(selector) > 1 && count(selector) <= MOST_ALIKE);
  return [single, alike].filter((selector) => selector !== undefined && selector !== null);
}

function search(element: Element): string | null {
  const options = { idName: isStableName, className: isStableName, attr: () => false, timeoutMs: SEARCH_MS };
  try {
    const found = finder(element, { ...options, root: element.ownerDocument.body });
    return findFault(found) ? null : found;
  } catch {
    return null;
  }
}

/** Nothing is worth the headline. */
function holdsHeadline(document: Document, selector: string): boolean {
  return [...document.querySelectorAll(selector)].some((each) => each.querySelector('h1') !== null);
}
