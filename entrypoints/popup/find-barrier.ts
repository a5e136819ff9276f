import { browser } from 'wxt/browser';

/** What keeps us out of a page: it is the browser's own, the reader gave no permission, or it failed to load. */
export type Barrier = 'browser' | 'permission' | 'web';

/** Finds out why no script of ours can run on an address. */
export async function findBarrier(url: string | undefined): Promise<Barrier> {
  if (!url || !/^(https?|file|ftp):/.test(url)) return 'browser';
  const isAllowed = await browser.permissions.contains({ origins: ['<all_urls>'] }).catch(() => true);
  return isAllowed ? 'web' : 'permission';
}
