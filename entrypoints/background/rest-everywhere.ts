import { browser } from 'wxt/browser';
import { askPage } from '../../messages/ask-page.ts';
import type { PageRequest } from '../../messages/protocol.ts';
import { pause, resume } from '../../settings/pause.ts';
import { openTabs } from './open-tabs.ts';

/** Lets Cleansheet rest for an hour: the pages of all tabs are put back, and new ones are left alone. */
export async function restEverywhere(): Promise<void> {
  await pause();
  await tellAllTabs((tabId) => browser.tabs.sendMessage(tabId, restRequest(true), { frameId: 0 }));
}

/** Ends the rest: pages are brought to where they were, and those that came meanwhile are looked at. */
export async function wakeEverywhere(): Promise<void> {
  await resume();
  await tellAllTabs((tabId) => askPage(tabId, restRequest(false)));
}

const restRequest = (isResting: boolean) => ({ type: 'page:rest', isResting }) as const satisfies PageRequest;

async function tellAllTabs(tell: (tabId: number) => Promise<unknown>): Promise<void> {
  const tabs = await openTabs();
  // Some are out of reach, or not there any more.
  await Promise.allSettled(tabs.map(({ id }) => tell(id)));
}
