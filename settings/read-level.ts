import { browser } from '@wxt-dev/browser';
import { INITIAL_LEVEL, isSiteLevel, type SiteLevel } from './levels.ts';
import { GENERAL_KEY, siteKeys } from './site-keys.ts';

/**
 * What to do on a host by itself, in one look at the storage and without a validation library: it runs on every page.
 * Damaged data counts as absent.
 */
export async function readLevel(host: string): Promise<SiteLevel> {
  const keys = siteKeys(host);
  const stored: Record<string, unknown> = await browser.storage.sync.get([...keys, GENERAL_KEY]).catch(() => ({}));
  for (const key of keys) {
    const level = fieldOf(stored[key], 'level');
    if (isSiteLevel(level)) return level;
  }
  const level = fieldOf(stored[GENERAL_KEY], 'defaultLevel');
  return isSiteLevel(level) ? level : INITIAL_LEVEL;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
