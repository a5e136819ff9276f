import type { Removal } from '../types.ts';

/**
 * Joins what was found before with what is found now. What was hidden stays hidden, so that nothing flickers, unless it has left
 * the page, or became something else that is no longer taken for clutter.
 * @param isChanged whether an element no longer holds what it was hidden for
 */
export function mergeRemovals(
  before: readonly Removal[],
  found: readonly Removal[],
  isChanged: (element: Element) => boolean,
): Removal[] {
  const now = found.map((removal) => before.find((old) => isSame(old, removal)) ?? removal);
  const kept = before
    .filter((old) => !now.includes(old))
    .map((old) => without(old, (element) => !element.isConnected || isChanged(element) || isInside(element, now)))
    .filter((old) => old.elements.length > 0);
  const rest = now.filter(
    (removal) => kept.includes(removal) || !removal.elements.every((each) => isInside(each, kept)),
  );
  return [...kept, ...rest];
}

const isSame = (one: Removal, other: Removal): boolean =>
  one.elements.length === other.elements.length && one.elements.every((element) => other.elements.includes(element));

const isInside = (element: Element, removals: readonly Removal[]): boolean =>
  removals.some(({ elements }) => elements.some((each) => each.contains(element)));

function without(removal: Removal, isGone: (element: Element) => boolean): Removal {
  const elements = removal.elements.filter((element) => !isGone(element));
  return elements.length === removal.elements.length ? removal : { ...removal, elements };
}
