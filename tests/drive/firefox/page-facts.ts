import type { Page } from 'puppeteer-core';

/** Whether a text of the page can be seen; false also where it is not there at all. */
export function showsText(page: Page, text: string): Promise<boolean> {
  return page.evaluate((wanted) => {
    const squeeze = (words: string | null) => (words ?? '').replace(/\s+/g, ' ');
    const all = [...document.querySelectorAll('body *')];
    return all.findLast((each) => squeeze(each.textContent).includes(wanted))?.checkVisibility() ?? false;
  }, text);
}

/** Everything that cleaning may touch: after an undo it must be as before, to the byte. */
export function snapshot(page: Page): Promise<string> {
  return page.evaluate(() => `${document.adoptedStyleSheets.length} ${document.documentElement.outerHTML}`);
}
