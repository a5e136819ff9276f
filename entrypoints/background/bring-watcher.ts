import { browser } from 'wxt/browser';
import { bringTool } from '../../messages/ask-page.ts';
import { openTabs } from './open-tabs.ts';

/** Small pages are loaded before they are painted: so long the watcher stays away. */
const UNTIL_PAINTED_MS = 200;
/** A page that has not loaded by then gets its watcher all the same. */
const PATIENCE_MS = 2000;
/** In the storage that lives as long as the browser and the extension: open pages have their watchers. */
const CAME_KEY = 'watchers-came';

/**
 * Brings the watcher to every page once that has loaded, so that no page loads or paints later for it. Where something is
 * hidden from the start it is there by then (`watch-from-start.ts`), and does not begin again.
 */
export function bringWatcher(): void {
  const waiting = new Map<number, { readonly timer: ReturnType<typeof setTimeout>; readonly due: number }>();
  const forget = (tabId: number) => {
    clearTimeout(waiting.get(tabId)?.timer);
    waiting.delete(tabId);
  };
  const bringIn = (ms: number, tabId: number) => {
    const due = Date.now() + ms;
    if ((waiting.get(tabId)?.due ?? Number.POSITIVE_INFINITY) <= due) return;
    forget(tabId);
    const timer = setTimeout(() => {
      waiting.delete(tabId);
      bring(tabId);
    }, ms);
    waiting.set(tabId, { timer, due });
  };
  browser.tabs.onUpdated.addListener((tabId, { status, url }) => {
    // Without an address it may be a frame that loads, and the page waits no longer for that.
    if (url) forget(tabId);
    if (status === 'complete') bringIn(UNTIL_PAINTED_MS, tabId);
    else if (status === 'loading') bringIn(PATIENCE_MS, tabId);
  });
  browser.tabs.onRemoved.addListener(forget);

  // An extension that was installed, updated or switched on meets pages that are there, and what its former self left there.
  // Of pages that a browser restores when it starts, it is not told when they have loaded.
  whenNew(async () => {
    for (const { id, isLoaded } of await openTabs()) bringIn(isLoaded ? 0 : PATIENCE_MS, id);
  }).catch(() => {});
}

/** Pages from which the browser keeps extensions out have no watcher. */
const bring = (tabId: number): void => void bringTool(tabId, 'watcher').catch(() => {});

/** Does something once for the extension's life in this browser, however often the background is started. */
async function whenNew(act: () => Promise<void>): Promise<void> {
  const { [CAME_KEY]: haveCome } = await browser.storage.session.get(CAME_KEY);
  if (haveCome) return;
  await browser.storage.session.set({ [CAME_KEY]: true });
  await act();
}
