import { adoptRule, outranking } from '../../engine/adopt-rule.ts';

/**
 * Hides by style, from before the first paint on.
 * @param selectors each stands alone: one that the browser does not know harms no other
 * @returns the undo
 */
export function hideEarly(selectors: readonly string[]): () => void {
  if (selectors.length === 0) return () => {};
  return adoptRule(
    document,
    selectors.map((selector) => `${outranking(`:is(${selector}):not(html,body)`)}{display:none!important}`).join(''),
  );
}
