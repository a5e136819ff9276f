/** How long a busy page may keep us waiting before we look all the same. */
const PATIENCE_MS = 1000;

/** A page that the browser loads ahead is nobody's page yet. */
export async function becomesVisible(document: Document): Promise<void> {
  if (!('prerendering' in document) || !document.prerendering) return;
  await new Promise((resolve) => document.addEventListener('prerenderingchange', resolve, { once: true }));
}

export async function isParsed(document: Document): Promise<void> {
  if (document.readyState !== 'loading') return;
  await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
}

/** When the page has loaded, or keeps its reader waiting for the last of it. */
export async function isLoaded(document: Document): Promise<void> {
  if (document.readyState === 'complete') return;
  await new Promise((resolve) => {
    window.addEventListener('load', resolve, { once: true });
    setTimeout(resolve, PATIENCE_MS);
  });
}

/** The next moment in which the page has nothing better to do; browsers count none before a frame that is due. */
export async function nextIdle(): Promise<void> {
  await new Promise<void>((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: PATIENCE_MS });
  });
}
