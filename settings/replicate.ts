import { stampOf } from './store.ts';

type Entries = Readonly<Record<string, unknown>>;

/** What makes two copies of the settings agree. */
export interface Merge {
  /** To be written on this device, and to be removed from it. */
  readonly toDevice: Entries;
  readonly fromDevice: readonly string[];
  /** To be written to the browser's sync, and to be removed from it. */
  readonly toSync: Entries;
  readonly fromSync: readonly string[];
}

/**
 * Merges what this device and the browser's sync hold, entry by entry, given what both held when they last agreed: what
 * only one side changed is taken from there. Where both did, a change wins over a removal, and the later one over the
 * earlier, so that nothing that somebody set is lost to a clean-up elsewhere.
 */
export function mergeCopies(device: Entries, agreed: Entries, sync: Entries): Merge {
  const toDevice: Record<string, unknown> = {};
  const toSync: Record<string, unknown> = {};
  const fromDevice: string[] = [];
  const fromSync: string[] = [];
  for (const key of new Set([...Object.keys(device), ...Object.keys(agreed), ...Object.keys(sync)])) {
    const [here, before, there] = [device[key], agreed[key], sync[key]];
    if (isSame(here, there)) continue;
    const isOurs = isSame(there, before) || (!isSame(here, before) && wins(here, there));
    if (isOurs && here === undefined) fromSync.push(key);
    else if (isOurs) toSync[key] = here;
    else if (there === undefined) fromDevice.push(key);
    else toDevice[key] = there;
  }
  return { toDevice, fromDevice, toSync, fromSync };
}

function wins(here: unknown, there: unknown): boolean {
  if (here === undefined || there === undefined) return there === undefined;
  const lead = stampOf(here) - stampOf(there);
  // Both sides must come to the same answer.
  return lead === 0 ? canonical(here) > canonical(there) : lead > 0;
}

export function isSame(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

/** The browser's sync does not keep the order of fields. */
function canonical(value: unknown): string {
  if (value === undefined) return '';
  return JSON.stringify(value, (_, field: unknown) =>
    typeof field === 'object' && field !== null && !Array.isArray(field)
      ? Object.fromEntries(Object.entries(field).sort(([a], [b]) => (a < b ? -1 : 1)))
      : field,
  );
}
