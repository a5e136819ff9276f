import { parseSiteSettings } from './schema.ts';
import { GENERAL_KEY, SITE_PREFIX } from './site-keys.ts';
import { isStored, type Stored } from './store.ts';

/** Storage key of rules that are kept but cannot be used. */
export const UNUSED_RULES_KEY = 'rules';

/** Storage keys of how the reader view looks, everywhere and on single sites. */
const READER_KEY = /^reader(:|$)/;

/** Whether an entry belongs to the settings, and not to what this device keeps for itself. */
export function isSetting(key: string): boolean {
  return key === GENERAL_KEY || key === UNUSED_RULES_KEY || key.startsWith(SITE_PREFIX) || READER_KEY.test(key);
}

/** The settings among stored entries. */
export function settingsIn(stored: Stored): Stored {
  return Object.fromEntries(Object.entries(stored).filter(([key]) => isSetting(key)));
}

/** Whether an entry can be read by this version or a newer one's rules; all else is set aside. */
export function isSound(key: string, value: unknown): boolean {
  return key.startsWith(SITE_PREFIX) ? parseSiteSettings(value) !== null : isStored(value);
}
