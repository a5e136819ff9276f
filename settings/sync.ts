import { browser } from 'wxt/browser';
import { bytesOfAll, fitQuota, SYNC_QUOTA } from './fit-quota.ts';
import { isSame, mergeCopies } from './replicate.ts';
import { partSound, setAside } from './set-aside.ts';
import { isStored, readEntries, replaceEntries, type Stored } from './store.ts';
import { settingsIn } from './synced-entries.ts';

/** Storage key of what this device and sync held when they last agreed. */
const AGREED_KEY = 'agreed';
/** Storage key of whether this device takes part in sync. */
export const SYNC_SWITCH_KEY = 'sync';

export interface SyncState {
  readonly isOn: boolean;
  /** Space taken, and how much there is, in bytes. */
  readonly bytes: number;
  readonly quotaBytes: number;
  /** Entries that are on this device alone, because sync has no room for them. */
  readonly left: number;
}

/**
 * Brings this device's settings and the browser's sync together, by one write at most to each.
 * A browser that is stopped in between has lost nothing: the next run finds the same differences.
 */
export async function synchronize(): Promise<void> {
  const stored = await readEntries(null);
  const device = partSound(stored);
  await setAside(device.damaged);
  await replaceEntries({}, Object.keys(device.damaged));
  if (!isOn(stored)) return;

  const remote = settingsIn(await browser.storage.sync.get(null));
  const sync = partSound(remote);
  await setAside(sync.damaged);
  const agreed = isStored(stored[AGREED_KEY]) ? stored[AGREED_KEY] : {};
  // Where sync is damaged, this device's copy mends it; where it has none, the damage is left for others to read.
  const known = Object.fromEntries(Object.entries(agreed).filter(([key]) => !(key in sync.damaged)));
  const { toDevice, fromDevice, toSync, fromSync } = mergeCopies(device.sound, known, sync.sound);
  await replaceEntries(toDevice, fromDevice, stored);

  const fitting = fitQuota(toSync, without(remote, fromSync));
  if (fromSync.length > 0) await browser.storage.sync.remove([...fromSync]);
  if (Object.keys(fitting).length > 0) await browser.storage.sync.set(fitting);
  const now = { ...without(sync.sound, fromSync), ...fitting };
  if (!isSame(now, agreed)) await replaceEntries({ [AGREED_KEY]: now }, []);
}

/** @param stored on this device */
export function syncStateOf(stored: Stored, remote: Stored): SyncState {
  const left = Object.keys(settingsIn(stored)).filter((key) => !(key in remote)).length;
  return { isOn: isOn(stored), bytes: bytesOfAll(remote), quotaBytes: SYNC_QUOTA.bytes, left };
}

/** Switches sync on or off for this device; what sync holds stays there. */
export async function switchSync(isWanted: boolean): Promise<void> {
  await replaceEntries({ [SYNC_SWITCH_KEY]: isWanted }, []);
}

const isOn = (stored: Stored) => stored[SYNC_SWITCH_KEY] !== false;

function without(entries: Stored, keys: readonly string[]): Stored {
  return Object.fromEntries(Object.entries(entries).filter(([key]) => !keys.includes(key)));
}
