import type { SiteLevel } from './levels.ts';
import { readPolicy } from './policy.ts';
import { isEmptySite, parseSiteSettings, type SiteSettings, UNKNOWN_SITE } from './schema.ts';
import { POLICY_KEY, SITE_PREFIX, siteKeys } from './site-keys.ts';
import { changeEntries, isStored, readEntries, type Stored, stampOf } from './store.ts';

/** A host, and the name under which what is new of its site is written (`siteNameOf`). */
export interface SiteOfHost {
  readonly host: string;
  readonly site: string;
}

export interface RememberedSite extends SiteSettings {
  readonly name: string;
  /** When it was changed last, in milliseconds since 1970. */
  readonly changed: number;
}

/** All that is remembered for a host, by its own name and its parent domains', the closest first. */
export async function loadSites(host: string): Promise<RememberedSite[]> {
  const keys = siteKeys(host);
  const stored = await readEntries([...keys, POLICY_KEY]);
  const policy = readPolicy(stored[POLICY_KEY]);
  return keys.flatMap((key) => {
    const name = key.slice(SITE_PREFIX.length);
    const settings = parseSiteSettings(stored[key]) ?? policy.sites[name];
    return settings ? [{ name, ...settings, changed: stampOf(stored[key]) }] : [];
  });
}

/** The closest site that has a level of its own; null if none has. */
export async function loadSite(host: string): Promise<RememberedSite | null> {
  return (await loadSites(host)).find(({ level }) => level !== null) ?? null;
}

/** Remembers what to do on a host's site from the next load on. */
export async function rememberSite(of: SiteOfHost, level: SiteLevel): Promise<void> {
  await changeSite(await nameFor(of), (site) => ({ ...site, level }));
}

/** Forgets what to do on a host's site by itself; rules and kinds stay. */
export async function forgetSite(host: string): Promise<void> {
  const names = siteKeys(host).map((key) => key.slice(SITE_PREFIX.length));
  await Promise.all(names.map((name) => changeSite(name, (site) => ({ ...site, level: null, paths: [] }))));
}

/** Changes what is remembered under a site's name; what a newer version stored beside it stays. */
export async function changeSite(name: string, change: (site: SiteSettings) => SiteSettings): Promise<void> {
  const key = SITE_PREFIX + name;
  await changeEntries([key], ({ [key]: stored }) => {
    const site = change(parseSiteSettings(stored) ?? UNKNOWN_SITE);
    if (isEmptySite(site)) return stored === undefined ? {} : { [key]: null };
    return { [key]: { ...(isStored(stored) ? stored : {}), ...site } };
  });
}

/** Takes a site out of the storage. @returns what puts it back */
export async function removeSite(name: string): Promise<Stored> {
  const key = SITE_PREFIX + name;
  const stored = await readEntries([key]);
  await changeEntries([key], () => ({ [key]: null }));
  return stored;
}

/** Puts back what `removeSite` took. */
export async function restoreSite(removed: Stored): Promise<void> {
  await changeEntries(Object.keys(removed), () => removed);
}

/** All remembered sites, by name. */
export async function listSites(): Promise<RememberedSite[]> {
  return sitesIn(await readEntries(null));
}

/** The sites among stored entries, by name. */
export function sitesIn(stored: Stored): RememberedSite[] {
  return Object.entries(stored)
    .flatMap(([key, value]) => {
      const settings = key.startsWith(SITE_PREFIX) ? parseSiteSettings(value) : null;
      return settings ? [{ name: key.slice(SITE_PREFIX.length), ...settings, changed: stampOf(value) }] : [];
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The name under which a host's level is written: where it is written already, else its site's. */
export async function nameFor({ host, site }: SiteOfHost): Promise<string> {
  return (await loadSite(host))?.name ?? site;
}
