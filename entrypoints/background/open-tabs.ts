import { browser } from 'wxt/browser';

/** The tabs whose pages are there and may be reached. */
export async function openTabs(): Promise<{ readonly id: number; readonly isLoaded: boolean }[]> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*', 'file:///*'], discarded: false });
  return tabs.flatMap(({ id, status }) => (id === undefined ? [] : [{ id, isLoaded: status === 'complete' }]));
}
