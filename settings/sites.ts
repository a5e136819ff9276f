import { browser } from 'wxt/browser';
import type { SiteLevel } from './levels.ts';
import { parseSiteSettings, type SiteSettings } from './schema.ts';
import { SITE_PREFIX, siteKeys } from './site-keys.ts';

export interface RememberedSite {
  readonly name: string;
  readonly level: SiteLevel;
}

/** What is remembered for a host, by its own name or a parent domain's; null if nothing is. */
export async function loadSite(host: string): Promise<SiteSettings | null> {
  const keys = siteKeys(host);
  const stored = await browser.storage.sync.get(keys);
  for (const key of keys) {
    const settings = parseSiteSettings(stored[key]);
    if (settings) return settings;
  }
  return null;
}

/** Remembers what to do on a host's site from the next load on. */
export async function rememberSite(host: string, level: SiteLevel): Promise<void> {
  // The list of public suffixes is large, and only writing needs it.
  const { siteNameOf } = await import('./site-name.ts');
  const settings: SiteSettings = { level };
  await browser.storage.sync.set({ [SITE_PREFIX + siteNameOf(host)]: settings });
}

/** Forgets a host's setting, under whichever of its names it is stored. */
export async function forgetSite(host: string): Promise<void> {
  await browser.storage.sync.remove(siteKeys(host));
}

/** All remembered sites, by name. */
export async function listSites(): Promise<RememberedSite[]> {
  const stored = await browser.storage.sync.get(null);
  return Object.entries(stored)
    .flatMap(([key, value]) => {
      const settings = key.startsWith(SITE_PREFIX) ? parseSiteSettings(value) : null;
      return settings ? [{ name: key.slice(SITE_PREFIX.length), level: settings.level }] : [];
    })
    .sort((a, b) => a.name.localeCompare(b.name));
}
