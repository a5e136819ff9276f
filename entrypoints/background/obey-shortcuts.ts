import { browser } from 'wxt/browser';
import { askPage } from '../../messages/ask-page.ts';
import type { PageLevel } from '../../messages/protocol.ts';

const SHORTCUTS: Record<string, (tabId: number) => Promise<unknown>> = {
  tidy: (tabId) => toggleLevel(tabId, 'tidy'),
  focus: (tabId) => toggleLevel(tabId, 'focus'),
  reader: toggleReader,
  summary: (tabId) => askPage(tabId, { type: 'page:sum-up', selection: null }),
  picker: (tabId) => askPage(tabId, { type: 'page:pick' }),
};

/** Does what the reader asks for by keyboard; the manifest suggests the keys, the browser lets the reader change them. */
export function obeyShortcuts(): void {
  browser.commands.onCommand.addListener(async (command, tab) => {
    const tabId = tab?.id ?? (await activeTabId());
    // Where no script can run there is nothing to do, and nowhere to say so.
    if (tabId !== undefined) await SHORTCUTS[command]?.(tabId).catch(() => {});
  });
}

/** Brings a page to a level, or back if it is there already. */
export async function toggleLevel(tabId: number, level: PageLevel) {
  const state = await askPage(tabId, { type: 'page:state' });
  await askPage(tabId, { type: 'page:clean', level: state.level === level ? 'off' : level, by: 'reader' });
}

/** Opens the reader view, or closes it. */
export async function toggleReader(tabId: number) {
  await askPage(tabId, { type: 'page:reader' });
}

async function activeTabId(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id;
}
