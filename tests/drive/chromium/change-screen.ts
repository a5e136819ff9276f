import type { Page } from 'playwright-core';

/** Changes the size of the window, and waits until what follows it has been drawn anew. */
export async function resizeWindow(page: Page, size: { width: number; height: number }): Promise<void> {
  await page.setViewportSize(size);
  await painted(page);
}

/** Changes what the reader has set in the system, and waits until what follows it has been drawn anew. */
export async function changeMedia(page: Page, media: Parameters<Page['emulateMedia']>[0]): Promise<void> {
  await page.emulateMedia(media);
  await painted(page);
}

/** Browsers tell listeners of changes of the window right before a frame: after the second one the first is painted. */
export function painted(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}
