import { browser } from 'wxt/browser';
import { READING_SOURCES, type ReadingSource } from '../engine/reading/read-options.ts';
import { parseLookChange, type ReaderLook } from './reader-look.ts';
import { READER_SITE_PREFIX, siteKeys } from './site-keys.ts';
import { isStored } from './store.ts';

/** Storage key of what was changed about the reader view for all sites. */
export const READER_KEY = 'reader';

/** What is remembered of the reader view for one site. */
export interface SiteReaderSettings {
  /** What differs from the look for all sites; null where the site follows it. */
  readonly look: Partial<ReaderLook> | null;
  readonly source: ReadingSource;
}

/** What is remembered of the reader view, as it concerns one host. */
export interface ReaderSettings {
  /** What was changed for all sites. */
  readonly look: Partial<ReaderLook>;
  readonly site: SiteReaderSettings;
}

/** Before anything is remembered. */
export const NO_READER_SETTINGS: ReaderSettings = { look: {}, site: { look: null, source: 'best' } };

/** What is remembered for all sites and for a host's. Damaged data counts as absent, field by field. */
export async function loadReaderSettings(host: string): Promise<ReaderSettings> {
  const keys = siteKeys(host, READER_SITE_PREFIX);
  const stored: Record<string, unknown> = await browser.storage.local.get([READER_KEY, ...keys]);
  return {
    look: parseLookChange(fieldOf(stored[READER_KEY], 'look')),
    site: parseSiteReader(keys.map((key) => stored[key]).find((value) => value !== undefined && value !== null)),
  };
}

/** The look changed for all sites, for pages that show no site. */
export async function loadLook(): Promise<Partial<ReaderLook>> {
  return parseLookChange(fieldOf((await browser.storage.local.get(READER_KEY))[READER_KEY], 'look'));
}

/** Writes the look for all sites: only what differs from the default need be in it. */
export async function saveLook(look: Partial<ReaderLook>): Promise<void> {
  await browser.storage.local.set({ [READER_KEY]: { look, changed: Date.now() } });
}

/**
 * Writes what a host's site has of its own, where something of it is written already or else under the site's name;
 * nothing of its own is not kept.
 */
export async function saveSiteReader(
  host: string,
  settings: SiteReaderSettings,
  nameSite: (host: string) => Promise<string>,
): Promise<void> {
  const keys = siteKeys(host, READER_SITE_PREFIX);
  const stored: Record<string, unknown> = await browser.storage.local.get(keys);
  if (settings.look === null && settings.source === 'best') {
    if (Object.keys(stored).length > 0) await browser.storage.local.remove(keys);
    return;
  }
  const key = keys.find((each) => isStored(stored[each])) ?? READER_SITE_PREFIX + (await nameSite(host));
  await browser.storage.local.set({ [key]: { ...settings, changed: Date.now() } });
}

/** Whether a storage key holds something of the reader view. */
export const isReaderKey = (key: string): boolean => key === READER_KEY || key.startsWith(READER_SITE_PREFIX);

function parseSiteReader(stored: unknown): SiteReaderSettings {
  const look = fieldOf(stored, 'look');
  const source = fieldOf(stored, 'source');
  return {
    look: typeof look === 'object' && look !== null ? parseLookChange(look) : null,
    source: READING_SOURCES.find((each) => each === source) ?? 'best',
  };
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
