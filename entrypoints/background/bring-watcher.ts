import { browser } from 'wxt/browser';
import { bringTool } from '../../messages/ask-page.ts';

/** Small pages are loaded before they are painted: so long the watcher stays away. */
const UNTIL_PAINTED_MS = 200;
/** A page that has not loaded by then gets its watcher all the same. */
const PATIENCE_MS = 2000;

/**
 * Brings the watcher to every page once that has loaded, so that no page loads or paints later for it. Where something is
 * hidden from the start it is there by then (`watch-from-start.ts`), and does not begin again.
 */
export function bringWatcher(): void {
  const timers = new Map<number, ReturnType<typeof setTimeout>>();
  const forget = (tabId: number) => {
    clearTimeout(timers.get(tabId));
    timers.delete(tabId);
  };
  const bringIn = (ms: number, tabId: number) => {
    forget(tabId);
    // Pages from which the browser keeps extensions out have no watcher.
    timers.set(
      tabId,
      setTimeout(() => void bringTool(tabId, 'watcher').catch(() => {}), ms),
    );
  };
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status === 'complete') bringIn(UNTIL_PAINTED_MS, tabId);
    else if (status === 'loading') bringIn(PATIENCE_MS, tabId);
  });
  browser.tabs.onRemoved.addListener(forget);
}
