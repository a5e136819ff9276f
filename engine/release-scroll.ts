import { childElementsOf } from './dom.ts';
import { adoptRule } from './hide.ts';

const RELEASED = 'data-cleansheet-released';
const BACKDROP = 'data-cleansheet-backdrop';
const RULES = `[${RELEASED}] { overflow: visible !important; position: static !important; height: auto !important; touch-action: auto !important }
[${BACKDROP}] { display: none !important }`;

/** Whether an element, or a box right inside it, is fixed to the window and stands over its middle, as dialogs do. */
export function isOverlay(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  if (!view) return false;
  return [element, ...childElementsOf(element)].some((candidate) => {
    if (getComputedStyle(candidate).position !== 'fixed') return false;
    const { left, right, top, bottom } = candidate.getBoundingClientRect();
    const [x, y] = [view.innerWidth / 2, view.innerHeight / 2];
    return left < x && x < right && top < y && y < bottom;
  });
}

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

/** A fixed box over the middle of the window in front of the page, without a word or a picture in it. */
function isVeil(element: Element): boolean {
  const { position, zIndex } = getComputedStyle(element);
  return (
    position === 'fixed' &&
    Number(zIndex) > 0 &&
    !element.textContent?.trim() &&
    isOverlay(element) &&
    element.querySelector('img, video, canvas, iframe') === null
  );
}
