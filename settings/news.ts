import { readEntries, replaceEntries } from './store.ts';

/** Storage key of the version that came over an older one, until the reader has seen what is new in it. */
const NEWS_KEY = 'news';

/** Notes an update, for the popup to tell of. */
export async function noteUpdate(version: string): Promise<void> {
  await replaceEntries({ [NEWS_KEY]: version }, []);
}

/** The version whose news nobody has read yet; null where there is none. */
export async function readNews(): Promise<string | null> {
  const version = (await readEntries([NEWS_KEY]))[NEWS_KEY];
  return typeof version === 'string' ? version : null;
}

/** The reader has seen what is new. */
export async function dropNews(): Promise<void> {
  await replaceEntries({}, [NEWS_KEY]);
}
