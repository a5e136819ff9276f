import type { Signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { Stored } from '../../settings/store.ts';

type Changes = Readonly<Record<string, { readonly newValue?: unknown }>>;

/**
 * Copies all that lies in an area of the storage, and then what changes in it: to read 5,000 sites anew at each change takes
 * seconds on a busy machine.
 */
export async function followStorage(area: 'local' | 'sync', copy: Signal<Stored | null>): Promise<void> {
  const early: Changes[] = [];
  browser.storage[area].onChanged.addListener((changes: Changes) => {
    if (copy.value) copy.value = withChanges(copy.value, changes);
    else early.push(changes);
  });
  const read: Stored = await browser.storage[area].get(null);
  copy.value = early.reduce(withChanges, read);
}

function withChanges(stored: Stored, changes: Changes): Stored {
  const changed = { ...stored };
  for (const [key, { newValue }] of Object.entries(changes)) {
    if (newValue === undefined) delete changed[key];
    else changed[key] = newValue;
  }
  return changed;
}
