import type { Container } from './page.ts';

const known = new WeakMap<Container, boolean>();

/** Whether a box is taken out of the flow and held to the window: a bar, a box in a corner, an overlay. */
export function isFixed(box: Container): boolean {
  let is = known.get(box);
  if (is === undefined) {
    is = getComputedStyle(box.element).position === 'fixed';
    known.set(box, is);
  }
  return is;
}

/** Whether a box stands in another one that is held to the window. */
export function isInsideFixed(box: Container): boolean {
  for (let around = box.parent; around; around = around.parent) if (isFixed(around)) return true;
  return false;
}
