import { browser } from 'wxt/browser';
import { copyPolicy } from '../../settings/policy.ts';
import { SYNC_SWITCH_KEY, synchronize } from '../../settings/sync.ts';
import { isSetting } from '../../settings/synced-entries.ts';

/** Chromium takes 120 writes a minute, and several changes often come at once: they wait for each other this long. */
const BATCH_MS = 1000;
/** How long to wait after the browser refused a write. */
const RETRY_MS = 60_000;
/** In the storage that lives as long as the browser: settings changed, and sync has not heard of it yet. */
const DUE_KEY = 'sync-due';

let timer: ReturnType<typeof setTimeout> | undefined;
let isRunning = false;

/** Carries settings to the browser's sync and back, whoever changed them. */
export function keepInSync(): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'managed') void copyPolicy();
    const keys = Object.keys(changes);
    const isOurs =
      (area === 'local' || area === 'sync') && keys.some((key) => isSetting(key) || key === SYNC_SWITCH_KEY);
    if (isOurs) void schedule(BATCH_MS);
  });
  browser.runtime.onStartup.addListener(() => schedule(0));
  browser.runtime.onInstalled.addListener(() => schedule(0));
  void finishWhatIsDue();
}

/** The worker may have been stopped between a change and its run. */
async function finishWhatIsDue(): Promise<void> {
  const { [DUE_KEY]: isDue } = await browser.storage.session.get(DUE_KEY);
  if (isDue) await schedule(BATCH_MS);
}

async function schedule(delayMs: number): Promise<void> {
  await browser.storage.session.set({ [DUE_KEY]: true });
  clearTimeout(timer);
  timer = setTimeout(run, delayMs);
}

async function run(): Promise<void> {
  if (isRunning) return void schedule(BATCH_MS);
  isRunning = true;
  try {
    await browser.storage.session.remove(DUE_KEY);
    await copyPolicy();
    await synchronize();
  } catch {
    // Over the quota of writes, or sync is switched off in the browser: the settings are safe on this device.
    await schedule(RETRY_MS);
  } finally {
    isRunning = false;
  }
}
