import { adoptRule, outranking } from './adopt-rule.ts';
import { rootOf } from './dom.ts';
import { drop, has, put } from './watch/attributes.ts';

export const HIDDEN = 'data-cleansheet-hidden';

/** Hides what carries the attribute, whatever the page says of it. */
export const HIDING_RULE = `${outranking(`[${HIDDEN}]`)} { display: none !important }`;

/**
 * Hides elements by attribute and style sheet.
 * @returns undoes it exactly: attributes and sheets are as they were.
 */
export function hide(elements: readonly Element[]): () => void {
  const undos: (() => void)[] = [];
  const roots = new Set(elements.map(rootOf));
  for (const root of roots) {
    if (!('adoptedStyleSheets' in root)) continue;
    undos.push(adoptRule(root as Document | ShadowRoot, HIDING_RULE));
  }
  for (const element of elements) {
    if (has(element, HIDDEN)) continue;
    put(element, HIDDEN);
    undos.push(() => drop(element, HIDDEN));
  }
  return () => {
    for (const undo of undos.splice(0).reverse()) undo();
  };
}
