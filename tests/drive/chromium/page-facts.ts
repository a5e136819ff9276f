import type { Page } from 'playwright-core';

/** Whether a text of the page can be seen; false also where it is not there at all. */
export function showsText(page: Page, text: string): Promise<boolean> {
  return page.evaluate((wanted) => {
    const squeeze = (words: string | null) => (words ?? '').replace(/\s+/g, ' ');
    const holders = [...document.querySelectorAll('body *')].filter((each) =>
      squeeze(each.textContent).includes(wanted),
    );
    return holders.at(-1)?.checkVisibility({ visibilityProperty: true }) ?? false;
  }, text);
}

/** Everything that cleaning may touch: after an undo it must be as before, to the byte. */
export function snapshot(page: Page): Promise<string> {
  return page.evaluate(() => `${document.adoptedStyleSheets.length} ${document.documentElement.outerHTML}`);
}

export function scrollTop(page: Page): Promise<number> {
  return page.evaluate(() => Math.round(window.scrollY));
}

/** Whether a text lies within what the window shows. */
export function isInView(page: Page, text: string): Promise<boolean> {
  return page.evaluate((wanted) => {
    const squeeze = (words: string | null) => (words ?? '').replace(/\s+/g, ' ');
    const holder = [...document.querySelectorAll('body *')].findLast((each) =>
      squeeze(each.textContent).includes(squeeze(wanted)),
    );
    const { top, bottom } = holder?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
    return bottom > 0 && top < window.innerHeight;
  }, text);
}
