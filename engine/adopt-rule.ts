import { documentOf, isDocument, viewOf } from './dom.ts';

/** By this id, which no element has, `clearLeftovers` knows our sheets. */
const OUR_ID = '#cleansheet-none';
/** A rule that does nothing but say so. */
export const OUR_MARK = `${OUR_ID} {}`;
/** Counts as so many ids, and is true of everything. */
const TEN_IDS = `:not(${OUR_ID.repeat(10)})`;

/**
 * A selector that wins over those of the page. A layer would win over all of them, but when one goes Chromium lays out all text
 * anew, in case a font went with it: 200 ms on a page of 20,000 elements.
 */
export const outranking = (selector: string): string => selector + TEN_IDS;

type Root = Document | ShadowRoot;

/** On both, since a picture on the page may hide the document's by its name. */
const [ofDocument, ofShadowRoot] = [Document.prototype, ShadowRoot.prototype].map((prototype) =>
  Object.getOwnPropertyDescriptor(prototype, 'adoptedStyleSheets'),
);
const sheetsIn = (root: Root) => (isDocument(root) ? ofDocument : ofShadowRoot);
export const sheetsOf = (root: Root): readonly CSSStyleSheet[] => [...(sheetsIn(root)?.get?.call(root) ?? [])];
export const adoptSheets = (root: Root, sheets: readonly CSSStyleSheet[]): void =>
  sheetsIn(root)?.set?.call(root, sheets);

/** Adds rules to a document or shadow root by a sheet of its own, which no CSP of the page forbids; returns the undo. */
export function adoptRule(root: Root, rules: string): () => void {
  const view = viewOf(documentOf(root));
  if (!view) return () => {};
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(rules);
  adoptSheets(root, [...sheetsOf(root), sheet]);
  return () =>
    adoptSheets(
      root,
      sheetsOf(root).filter((other) => other !== sheet),
    );
}
