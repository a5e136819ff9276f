import { type Browser, browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { askPage } from '../../messages/ask-page.ts';
import { pausedUntil } from '../../settings/pause.ts';
import { toggleLevel, toggleReader } from './obey-shortcuts.ts';
import { restEverywhere, wakeEverywhere } from './rest-everywhere.ts';

type Context = NonNullable<Browser.contextMenus.CreateProperties['contexts']>;

interface Entry {
  readonly words: string;
  readonly contexts: Context;
  readonly act: (tabId: number, info: Browser.contextMenus.OnClickData) => Promise<unknown>;
}

/** In the storage that lives as long as the browser: tabs whose next article opens in the reader view. */
const READ_KEY = 'read-in-tab:';
const PAGES = ['http://*/*', 'https://*/*', 'file:///*'];

const ENTRIES: Readonly<Record<string, () => Entry>> = {
  tidy: () => ({ words: i18n.t('menu.tidy'), contexts: ['page'], act: (tabId) => toggleLevel(tabId, 'tidy') }),
  reader: () => ({ words: i18n.t('menu.reader'), contexts: ['page'], act: toggleReader }),
  pick: () => ({
    words: i18n.t('menu.pick'),
    contexts: ['page'],
    act: (tabId) => askPage(tabId, { type: 'page:pick' }),
  }),
  summary: () => ({
    words: i18n.t('menu.summary'),
    contexts: ['page'],
    act: (tabId) => askPage(tabId, { type: 'page:sum-up', selection: null }),
  }),
  selection: () => ({
    words: i18n.t('menu.selection'),
    contexts: ['selection'],
    act: (tabId, { selectionText }) => askPage(tabId, { type: 'page:sum-up', selection: selectionText ?? null }),
  }),
  link: () => ({ words: i18n.t('menu.link'), contexts: ['link'], act: (_, { linkUrl }) => openInReader(linkUrl) }),
  pause: () => ({ words: i18n.t('menu.pause'), contexts: ['action'], act: togglePause }),
};

/** Offers in the browser's context menus what the popup offers. */
export function offerMenus(): void {
  browser.runtime.onInstalled.addListener(async () => {
    await browser.contextMenus.removeAll();
    for (const [id, describe] of Object.entries(ENTRIES)) {
      const { words, contexts } = describe();
      const isOfPages = !contexts.includes('action');
      browser.contextMenus.create({ id, title: words, contexts, ...(isOfPages && { documentUrlPatterns: PAGES }) });
    }
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const entry = ENTRIES[String(info.menuItemId)]?.();
    // Where no script can run there is nothing to do, and nowhere to say so.
    if (entry && tab?.id !== undefined) entry.act(tab.id, info).catch(() => {});
  });
}

/** Opens the reader view where a link was opened for it, once its page turns out to be an article. */
export async function readWhereAsked(tabId: number): Promise<void> {
  const key = READ_KEY + tabId;
  if (!(key in (await browser.storage.session.get(key)))) return;
  // The page may give way to another before it is open: then that one is asked.
  const { isOpen } = await askPage(tabId, { type: 'page:reader', isOpen: true });
  if (isOpen) await browser.storage.session.remove(key);
}

async function openInReader(url: string | undefined): Promise<void> {
  if (!url || !/^(https?|file):/.test(url)) return;
  const { id } = await browser.tabs.create({ url });
  // A page that tells of itself before this is noted does so again once its pieces are counted.
  if (id !== undefined) await browser.storage.session.set({ [READ_KEY + id]: true });
}

async function togglePause(): Promise<void> {
  await ((await pausedUntil()) === null ? restEverywhere() : wakeEverywhere());
}
