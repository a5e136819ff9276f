const MARKS = ['data-cleansheet-hidden', 'data-cleansheet-released'];
/** What the first rule of our sheets says somewhere; those of older versions began with a layer. */
const IS_OURS = /#cleansheet-none|^@layer cleansheet/;

/**
 * Takes off a page what an older self of the extension left there: Firefox ends the scripts of an extension that is updated or
 * switched off before they can clean up.
 */
export function clearLeftovers(document: Document): void {
  for (const element of document.querySelectorAll(MARKS.map((mark) => `[${mark}]`).join())) {
    for (const mark of MARKS) element.removeAttribute(mark);
  }
  const sheets = [...document.adoptedStyleSheets];
  const others = sheets.filter((sheet) => !isOurs(sheet));
  if (others.length < sheets.length) document.adoptedStyleSheets = others;
}

function isOurs({ cssRules: [first] }: CSSStyleSheet): boolean {
  return IS_OURS.test(first?.cssText ?? '');
}
