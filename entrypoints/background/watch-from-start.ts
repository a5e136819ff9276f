import { browser } from 'wxt/browser';
import { placesFromStart } from '../../settings/places-from-start.ts';
import { GENERAL_KEY, POLICY_KEY, SITE_PREFIX } from '../../settings/site-keys.ts';
import { readEntries } from '../../settings/store.ts';

const ID = 'watcher';

/** One run at a time: what is registered is asked first, and changed then. */
let before: Promise<unknown> = Promise.resolve();

/** Has the watcher run from the start where it may have something to hide before the page is painted. */
export function watchFromStart(): void {
  const settle = () => {
    before = before.then(register).catch(() => {});
  };
  browser.storage.onChanged.addListener((changes, area) => {
    const isOurs = (key: string) => key.startsWith(SITE_PREFIX) || key === GENERAL_KEY || key === POLICY_KEY;
    if (area === 'local' && Object.keys(changes).some(isOurs)) settle();
  });
  // The browser keeps what is registered, but not over an update.
  browser.runtime.onInstalled.addListener(settle);
  browser.runtime.onStartup.addListener(settle);
}

async function register(): Promise<void> {
  const matches = placesFromStart(await readEntries(null));
  const { scripting } = browser;
  const [known] = await scripting.getRegisteredContentScripts({ ids: [ID] });
  if (matches.join() === (known?.matches ?? []).join()) return;
  if (matches.length === 0) return scripting.unregisterContentScripts({ ids: [ID] });
  const change = known ? scripting.updateContentScripts : scripting.registerContentScripts;
  const registerFor = (places: string[]) =>
    change([
      { id: ID, js: ['watcher.js'], matches: places, runAt: 'document_start', persistAcrossSessions: true, css: [] },
    ]);
  // An imported site may have a name that makes no pattern; the watcher asks for itself what to do where.
  await registerFor(matches).catch(() => registerFor(['<all_urls>']));
}
