import { browser } from 'wxt/browser';

/** What keeps us out of a page: it is the browser's own, the reader gave no permission, or it failed to load. */
export type Barrier = 'browser' | 'permission' | 'web';

/** Only these are pages of a site; scripts may run on a few others, but there is nothing to do or to remember. */
const IS_WEB = /^(https?|file|ftp):/;

/** Whether an address may belong to a page that we can reach. */
export function isWebAddress(url: string | undefined): boolean {
  return url !== undefined && IS_WEB.test(url);
}

/** Finds out why no script of ours can run on an address. */
export async function findBarrier(url: string | undefined): Promise<Barrier> {
  if (!isWebAddress(url)) return 'browser';
  const isAllowed = await browser.permissions.contains({ origins: ['<all_urls>'] }).catch(() => true);
  return isAllowed ? 'web' : 'permission';
}
