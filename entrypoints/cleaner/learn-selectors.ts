import { nameElement } from '../../selectors/name-element.ts';

/** More would make the style that hides from the start slow to match. */
const MOST_SELECTORS = 40;

/**
 * Selectors for what is hidden on this page, to hide it from the start on the site's next page. Only names that match
 * nothing else here are taken; what they hide there is judged again as soon as the page is parsed.
 */
export function learnSelectors(document: Document, hidden: readonly Element[]): string[] {
  const isHidden = (element: Element) => hidden.some((box) => box.contains(element));
  const learned = new Set<string>();
  for (const element of hidden) {
    const selector = candidates(element).find((candidate) => [...document.querySelectorAll(candidate)].every(isHidden));
    if (selector) learned.add(selector);
    if (learned.size === MOST_SELECTORS) break;
  }
  return [...learned];
}

/** By its own name, or by its parent's. */
function candidates(element: Element): string[] {
  const parent = element.parentElement;
  const byParent = parent ? nameElement(parent).map((name) => `${name} > ${CSS.escape(element.localName)}`) : [];
  return [...nameElement(element), ...byParent];
}
