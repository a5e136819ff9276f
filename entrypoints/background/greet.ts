import { browser } from 'wxt/browser';
import { noteUpdate } from '../../settings/news.ts';

/** Shows the welcome page once, after the first installation; after an update only the popup has a line on it. */
export function greet(): void {
  browser.runtime.onInstalled.addListener(async ({ reason, previousVersion }) => {
    const { version } = browser.runtime.getManifest();
    if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    // A browser that loads the same version again has updated nothing.
    else if (reason === 'update' && previousVersion !== version) await noteUpdate(version);
  });
}
