import type { CdpTarget } from './cdp-target.ts';
import { findClosedRoot } from './closed-root.ts';

/** What of a page of the extension's own, or of the layer over a page, stands out of the window at the side, a line each. */
export async function findOverflow(page: CdpTarget): Promise<string[]> {
  const root = await findClosedRoot(page);
  return root === null
    ? page.evaluate(listOverflow)
    : page.evaluateOn<ShadowRoot, [], string[]>(root, listOverflow as never);
}

function listOverflow(this: ShadowRoot | undefined): string[] {
  const { clientWidth } = document.documentElement;
  return [...(this instanceof ShadowRoot ? this : document.body).querySelectorAll('*')]
    .filter((element) => element.checkVisibility())
    .filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (right > clientWidth + 1 || left < -1);
    })
    .map((element) => element.outerHTML.slice(0, 120));
}
