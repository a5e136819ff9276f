import { rootOf } from './dom.ts';
import { drop, has, put } from './watch/attributes.ts';

export const HIDDEN = 'data-cleansheet-hidden';
/** What is important in a layer wins over what is outside of one, however exact its selectors are (CSS Cascade 5, 6.4.2). */
export const inLayer = (rules: string): string => `@layer cleansheet { ${rules} }`;

/** Hides what carries the attribute, whatever the page says of it. */
export const HIDING_RULE = inLayer(`[${HIDDEN}] { display: none !important }`);

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

/** Adds rules to a document or shadow root by a sheet of its own, which no CSP of the page forbids; returns the undo. */
export function adoptRule(root: Document | ShadowRoot, rules: string): () => void {
  const view = (root.ownerDocument ?? (root as Document)).defaultView;
  if (!view) return () => {};
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(rules);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}
