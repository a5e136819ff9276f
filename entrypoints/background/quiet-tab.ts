import { browser } from 'wxt/browser';

/**
 * Mutes a tab in which something still sounds, or takes that back: what the reader muted stays so. A tab that goes elsewhere
 * while it is muted by us gets its sound back.
 */
export async function quietTab(tabId: number, isQuiet: boolean): Promise<void> {
  const { audible, mutedInfo } = await browser.tabs.get(tabId);
  if (isQuiet && audible && !mutedInfo?.muted) await browser.tabs.update(tabId, { muted: true });
  if (!isQuiet && isOurs(mutedInfo)) await browser.tabs.update(tabId, { muted: false });
}

/** The page that was muted may go without a word. */
export function unmuteOnLeave(): void {
  browser.tabs.onUpdated.addListener((tabId, { status, url }, { mutedInfo }) => {
    if (status !== 'loading' || !url || !isOurs(mutedInfo)) return;
    // The tab may be gone by now.
    browser.tabs.update(tabId, { muted: false }).catch(() => {});
  });
}

const isOurs = (info: { muted: boolean; extensionId?: string } | undefined): boolean =>
  info?.muted === true && info.extensionId === browser.runtime.id;
