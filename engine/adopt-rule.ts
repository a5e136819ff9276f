/** What is important in a layer wins over what is outside of one, however exact its selectors are (CSS Cascade 5, 6.4.2). */
export const inLayer = (rules: string): string => `@layer cleansheet { ${rules} }`;

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
