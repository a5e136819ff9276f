import { browser } from 'wxt/browser';

/**
 * All settings lie in `storage.local`, which is quick and large; `entrypoints/background/keep-in-sync.ts` carries them
 * to the browser's sync and back. Pages of the extension and its worker write through here, one at a time.
 */
const LOCK = 'cleansheet.settings';

/** An object of the storage, before anybody has looked at its fields. */
export type Stored = Readonly<Record<string, unknown>>;

/** @param keys null for all */
export async function readEntries(keys: string[] | null): Promise<Stored> {
  return browser.storage.local.get(keys);
}

/**
 * Changes entries as one step: nobody else writes in between.
 * @param change gets what is stored, and gives what shall be: null removes an entry.
 */
export async function changeEntries(keys: string[] | null, change: (stored: Stored) => Stored): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    const stored = await readEntries(keys);
    const wanted = Object.entries(change(stored));
    const written = wanted.filter(([, value]) => value !== null);
    const removed = wanted.filter(([, value]) => value === null).map(([key]) => key);
    if (written.length > 0) {
      await browser.storage.local.set(
        Object.fromEntries(written.map(([key, value]) => [key, stamp(value, stored[key])])),
      );
    }
    if (removed.length > 0) await browser.storage.local.remove(removed);
  });
}

/**
 * Writes and removes entries as they are, with the stamps they have.
 * @param seen leaves alone what is no longer as it was seen
 */
export async function replaceEntries(written: Stored, removed: readonly string[], seen?: Stored): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    const now = seen ? await readEntries([...Object.keys(written), ...removed]) : {};
    const isUntouched = (key: string) => !seen || JSON.stringify(now[key]) === JSON.stringify(seen[key]);
    const toWrite = Object.entries(written).filter(([key]) => isUntouched(key));
    const toRemove = removed.filter(isUntouched);
    if (toWrite.length > 0) await browser.storage.local.set(Object.fromEntries(toWrite));
    if (toRemove.length > 0) await browser.storage.local.remove(toRemove);
  });
}

/** Whether a value is an object with fields. */
export function isStored(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** When an entry was changed, in milliseconds since 1970; 0 for entries from before there were stamps. */
export function stampOf(value: unknown): number {
  const changed = isStored(value) ? value.changed : undefined;
  return typeof changed === 'number' && Number.isFinite(changed) ? changed : 0;
}

/** A change is newer than the one it was made on, whatever the clock says. */
function stamp(value: unknown, previous: unknown): unknown {
  return isStored(value) ? { ...value, changed: Math.max(Date.now(), stampOf(previous) + 1) } : value;
}
