import type { SiteLevel } from './levels.ts';
import { readPolicy } from './policy.ts';
import { isEmptySite, parseSiteSettings, type SiteSettings, UNKNOWN_SITE } from './schema.ts';
import { POLICY_KEY, READER_SITE_PREFIX, SITE_PREFIX, siteKeys } from './site-keys.ts';
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

/** A site with all that the options show of it. */
export interface ListedSite extends RememberedSite {
  /** The reader view has something of its own here: how it looks, or from what articles are taken. */
  readonly hasOwnReader: boolean;
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
  const keys = [SITE_PREFIX + name, READER_SITE_PREFIX + name];
  const stored = await readEntries(keys);
  await changeEntries(keys, () => Object.fromEntries(keys.map((key) => [key, null])));
  return stored;
}

/** Lets the reader view be on a site as it is everywhere. */
export async function forgetReader(name: string): Promise<void> {
  const key = READER_SITE_PREFIX + name;
  await changeEntries([key], () => ({ [key]: null }));
}

/** Puts back what `removeSite` took. */
export async function restoreSite(removed: Stored): Promise<void> {
  await changeEntries(Object.keys(removed), () => removed);
}

/** All remembered sites among stored entries, by name, with all that the options show of them. */
export function listedSitesIn(stored: Stored): ListedSite[] {
  const keys = Object.keys(stored).filter((key) => key.startsWith(READER_SITE_PREFIX));
  const readers = new Set(keys.map((key) => key.slice(READER_SITE_PREFIX.length)));
  const sites = sitesIn(stored).map((site) => ({ ...site, hasOwnReader: readers.delete(site.name) }));
  const others = [...readers].map((name) => {
    return { name, ...UNKNOWN_SITE, changed: stampOf(stored[READER_SITE_PREFIX + name]), hasOwnReader: true };
  });
  return [...sites, ...others].sort(byName);
}

/** The sites among stored entries, by name. */
export function sitesIn(stored: Stored): RememberedSite[] {
  return Object.entries(stored)
    .flatMap(([key, value]) => {
      const settings = key.startsWith(SITE_PREFIX) ? parseSiteSettings(value) : null;
      return settings ? [{ name: key.slice(SITE_PREFIX.length), ...settings, changed: stampOf(value) }] : [];
    })
    .sort(byName);
}

const byName = (a: RememberedSite, b: RememberedSite) => (a.name < b.name ? -1 : 1);

/** The name under which a host's level is written: where it is written already, else its site's. */
export async function nameFor({ host, site }: SiteOfHost): Promise<string> {
  return (await loadSite(host))?.name ?? site;
}
