import { adoptSheets, sheetsOf } from './adopt-rule.ts';
import { childElementsOf, frameDocumentOf, rootElementOf, selectFrom, shadowRootOf, tagOf } from './dom.ts';

const MARKS = ['hidden', 'released', 'lifted', 'unruled'].map((mark) => `data-cleansheet-${mark}`);
/** What the first rule of our sheets says somewhere; those of older versions began with a layer. */
const IS_OURS = /#cleansheet-none|^@layer cleansheet/;

/**
 * Takes off a page what an older self of the extension left there: Firefox ends the scripts of an extension that is updated or
 * switched off before they can clean up. What is hidden further in leaves a sheet around it too (`Hiding`), so that a page
 * where nothing was left, which is nearly every one, is not walked.
 */
export function clearLeftovers(document: Document): void {
  clearLayers(document);
  clearRoot(document);
}

/** Reader view and picker stand in closed roots; only in Firefox are they left behind, and there extensions see into such. */
function clearLayers(document: Document): void {
  const root: Element | null = rootElementOf(document);
  for (const host of root ? childElementsOf(root) : []) {
    const { openOrClosedShadowRoot: layer } = host as Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null };
    if (layer?.mode === 'closed' && [...layer.adoptedStyleSheets].some(isOurs)) host.remove();
  }
}

function clearRoot(root: Document | ShadowRoot): void {
  const marked = selectFrom(root, MARKS.map((mark) => `[${mark}]`).join());
  for (const element of marked) {
    for (const mark of MARKS) element.removeAttribute(mark);
  }
  const sheets = sheetsOf(root);
  const others = sheets.filter((sheet) => !isOurs(sheet));
  if (others.length < sheets.length) adoptSheets(root, others);
  else if (marked.length === 0) return;
  for (const element of selectFrom(root, '*')) {
    const inner = shadowRootOf(element) ?? (/^i?frame$/.test(tagOf(element)) ? frameDocumentOf(element) : null);
    if (inner) clearRoot(inner);
  }
}

function isOurs({ cssRules: [first] }: CSSStyleSheet): boolean {
  return IS_OURS.test(first?.cssText ?? '');
}
