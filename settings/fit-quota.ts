import { GENERAL_KEY } from './site-keys.ts';
import { stampOf } from './store.ts';

type Entries = Readonly<Record<string, unknown>>;

/**
 * What the browser's sync takes, less a little that is left for what other versions store; the limits are those of
 * `storage.sync` in Chromium and Firefox: 102,400 bytes, 8,192 an item, 512 items.
 */
export const SYNC_QUOTA = { bytes: 100_000, bytesPerItem: 8_000, items: 500 } as const;

/** What an entry takes of the quota, in bytes. */
export function bytesOf(key: string, value: unknown): number {
  return new TextEncoder().encode(key + JSON.stringify(value)).length;
}

/** What all entries take of the quota, in bytes. */
export function bytesOfAll(entries: Entries): number {
  return Object.entries(entries).reduce((sum, [key, value]) => sum + bytesOf(key, value), 0);
}

/**
 * Those of the entries that sync has room for, beside what it holds: first the settings for all sites, then what was
 * changed last. Nothing that is there is put out for them; the others stay on this device.
 */
export function fitQuota(wanted: Entries, held: Entries): Record<string, unknown> {
  const fitting: Record<string, unknown> = {};
  let bytes = bytesOfAll(held);
  let items = Object.keys(held).length;
  for (const [key, value] of Object.entries(wanted).sort(byImportance)) {
    const size = bytesOf(key, value);
    const isHeld = Object.hasOwn(held, key);
    const more = size - (isHeld ? bytesOf(key, held[key]) : 0);
    const moreItems = isHeld ? 0 : 1;
    if (size > SYNC_QUOTA.bytesPerItem || bytes + more > SYNC_QUOTA.bytes || items + moreItems > SYNC_QUOTA.items)
      continue;
    fitting[key] = value;
    bytes += more;
    items += moreItems;
  }
  return fitting;
}

function byImportance([keyA, a]: [string, unknown], [keyB, b]: [string, unknown]): number {
  return Number(keyB === GENERAL_KEY) - Number(keyA === GENERAL_KEY) || stampOf(b) - stampOf(a);
}
