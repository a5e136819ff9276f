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

/** The next moment in which the page has nothing better to do, after it has painted. */
export function nextIdle(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: PATIENCE_MS });
  });
}
