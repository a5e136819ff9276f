import { sheetsOf } from './adopt-rule.ts';
import { rootElementOf, selectFrom } from './dom.ts';
import { HIDDEN } from './hide.ts';
import { drop, put } from './watch/attributes.ts';
import { LIFTED, LIFTED_WHOLLY } from './watch/hiding.ts';

/** What was hidden in a page and not by the page. */
export const hiddenElements = (document: Document): Element[] => [...selectFrom(document, `[${HIDDEN}]`)];

/** Does something while nothing is hidden that we hid. It is all hidden again before the browser can draw. */
export function seeWholePage<Result>(document: Document, act: () => Result): Result {
  const sheets = sheetsOf(document).filter((sheet) => hidesForUs(sheet) && !sheet.disabled);
  for (const sheet of sheets) sheet.disabled = true;
  const root = rootElementOf(document);
  put(root, LIFTED, LIFTED_WHOLLY);
  try {
    return act();
  } finally {
    drop(root, LIFTED);
    for (const sheet of sheets) sheet.disabled = false;
  }
}

const hidesForUs = (sheet: CSSStyleSheet): boolean => sheet.cssRules[0]?.cssText.includes(`[${HIDDEN}`) ?? false;
