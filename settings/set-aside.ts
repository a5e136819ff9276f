import { changeEntries, isStored, readEntries, replaceEntries, type Stored } from './store.ts';
import { isSetting, isSound } from './synced-entries.ts';

/** Storage key of what could not be read: kept as it was found, for the reader to save or to throw away. */
const ASIDE_KEY = 'aside';

/** What was set aside, by the key it was found under. */
export async function readAside(): Promise<Stored> {
  return asideIn(await readEntries([ASIDE_KEY]));
}

/** The same among stored entries. */
export function asideIn({ [ASIDE_KEY]: aside }: Stored): Stored {
  return isStored(aside) ? aside : {};
}

/** Adds entries to what is set aside. */
export async function setAside(entries: Stored): Promise<void> {
  if (Object.keys(entries).length === 0) return;
  const aside = await readAside();
  await replaceEntries({ [ASIDE_KEY]: { ...aside, ...entries } }, []);
}

/** Throws away what was set aside. */
export async function dropAside(): Promise<void> {
  await changeEntries([ASIDE_KEY], () => ({ [ASIDE_KEY]: null }));
}

/** Parts entries into those that can be read and those that cannot. */
export function partSound(entries: Stored): { sound: Stored; damaged: Stored } {
  const all = Object.entries(entries).filter(([key]) => isSetting(key));
  return {
    sound: Object.fromEntries(all.filter(([key, value]) => isSound(key, value))),
    damaged: Object.fromEntries(all.filter(([key, value]) => !isSound(key, value))),
  };
}
