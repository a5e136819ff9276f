/**
 * Reads a style that a page's process wants held for it: it may change how the page is laid out, and load nothing.
 * @returns the style as it was read, and not as it was sent: there may be more in that
 * @throws where the style does more than to hide or to lock
 */
export function readHarmless(css: string): string {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const rules = [...sheet.cssRules];
  if (!rules.every(isHarmless)) throw new Error('A style that does more than to hide or to lock');
  return rules.map(({ cssText }) => cssText).join('\n');
}

function isHarmless(rule: CSSRule): boolean {
  if (rule instanceof CSSMediaRule) return [...rule.cssRules].every(isHarmless);
  if (!(rule instanceof CSSStyleRule) || rule.cssRules.length > 0) return false;
  return [...rule.style].every((property) => /^(display|overflow-[xy])$/.test(property));
}
