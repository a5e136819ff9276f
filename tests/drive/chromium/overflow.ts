import type { CdpTarget } from './cdp-target.ts';

/** What of a page of the extension's own stands out of its window at the side, a line each. */
export function findOverflow(page: CdpTarget): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth } = document.documentElement;
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.checkVisibility())
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 0 && (right > clientWidth + 1 || left < -1);
      })
      .map((element) => element.outerHTML.slice(0, 120));
  });
}
