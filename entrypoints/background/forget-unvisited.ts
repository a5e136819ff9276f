import { browser } from 'wxt/browser';
import { LEARNED_PREFIX } from '../../settings/site-keys.ts';
import { readEntries, replaceEntries, type Stored } from '../../settings/store.ts';

/** What was hidden on a host is worth nothing once its pages have changed. */
const KEPT_MS = 60 * 24 * 3_600_000;
/** A host takes about a kilobyte, of the ten megabytes that the storage has. */
const MOST_HOSTS = 500;
const EVERY_MS = 24 * 3_600_000;
/** In the storage that lives as long as the browser: when this was done last. */
const DONE_KEY = 'forgot-unvisited';

/** Forgets, once a day, what was hidden on hosts that nobody visits any more. */
export function forgetUnvisited(): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && Object.keys(changes).some((key) => key.startsWith(LEARNED_PREFIX))) void forgetOnceADay();
  });
}

async function forgetOnceADay(): Promise<void> {
  const { [DONE_KEY]: done } = await browser.storage.session.get(DONE_KEY);
  if (typeof done === 'number' && Math.abs(Date.now() - done) < EVERY_MS) return;
  await browser.storage.session.set({ [DONE_KEY]: Date.now() });
  await replaceEntries({}, unvisited(await readEntries(null), Date.now()));
}

/** Keys of what was learned on hosts not visited for long, and on the longest unvisited where there are too many. */
export function unvisited(stored: Stored, now: number): string[] {
  const hosts = Object.entries(stored)
    .filter(([key]) => key.startsWith(LEARNED_PREFIX))
    .map(([key, value]) => ({ key, at: Number(Reflect.get(Object(value), 'at')) || 0 }))
    .sort((a, b) => b.at - a.at);
  return hosts.filter(({ at }, index) => index >= MOST_HOSTS || now - at > KEPT_MS).map(({ key }) => key);
}
