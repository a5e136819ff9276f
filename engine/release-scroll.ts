import { childElementsOf } from './dom.ts';
import { adoptRule } from './hide.ts';

const RELEASED = 'data-cleansheet-released';
const BACKDROP = 'data-cleansheet-backdrop';
const RULES = `[${RELEASED}] { overflow: auto !important; position: static !important; touch-action: auto !important }
[${BACKDROP}] { display: none !important }`;

/** Share of the window's width and height that a box must cover to keep a reader from the page. */
const COVERING = 0.4;

/** Whether an element is an overlay: fixed to the window, itself or by a box inside it, and covering much of it. */
export function coversWindow(element: Element): boolean {
  return [element, ...childElementsOf(element)].some((candidate) => {
    if (getComputedStyle(candidate).position !== 'fixed') return false;
    const { width, height } = candidate.getBoundingClientRect();
    return width >= COVERING * innerWidthOf(candidate) && height >= COVERING * innerHeightOf(candidate);
  });
}

const viewOf = (element: Element) => element.ownerDocument.defaultView;
const innerWidthOf = (element: Element): number => viewOf(element)?.innerWidth ?? Number.POSITIVE_INFINITY;
const innerHeightOf = (element: Element): number => viewOf(element)?.innerHeight ?? Number.POSITIVE_INFINITY;

/**
 * Gives the page its scroll back, and takes away the veil that an overlay, now hidden, had put over it.
 * @returns undoes it exactly
 */
export function releaseScroll(document: Document): () => void {
  const locked = [document.documentElement, document.body].filter((element) => element && isLocked(element));
  const backdrops = childElementsOf(document.body).filter(isVeil);
  const undoRules = adoptRule(document, RULES);
  for (const element of locked) element.setAttribute(RELEASED, '');
  for (const element of backdrops) element.setAttribute(BACKDROP, '');
  return () => {
    for (const element of locked) element.removeAttribute(RELEASED);
    for (const element of backdrops) element.removeAttribute(BACKDROP);
    undoRules();
  };
}

function isLocked(element: Element): boolean {
  const { overflowY, position } = getComputedStyle(element);
  return overflowY === 'hidden' || overflowY === 'clip' || position === 'fixed';
}

/** A fixed box over the whole window without a word in it. */
function isVeil(element: Element): boolean {
  return (
    getComputedStyle(element).position === 'fixed' &&
    !element.textContent?.trim() &&
    coversWindow(element) &&
    element.querySelector('img, video, canvas, iframe') === null
  );
}
