import { generalSettingsIn } from './general-settings.ts';
import type { SiteLevel } from './levels.ts';
import { readPolicy } from './policy.ts';
import type { SiteSettings } from './schema.ts';
import { POLICY_KEY, patternOf } from './site-keys.ts';
import { sitesIn } from './sites.ts';
import type { Stored } from './store.ts';

/**
 * Where something is done by itself, and should be before the page is painted.
 * @param stored all entries of the storage
 * @returns match patterns
 */
export function placesFromStart(stored: Stored): string[] {
  if (isSeen(generalSettingsIn(stored).defaultLevel)) return ['<all_urls>'];
  const own = Object.fromEntries(sitesIn(stored).map((site) => [site.name, site]));
  const sites = Object.entries<SiteSettings>({ ...readPolicy(stored[POLICY_KEY]).sites, ...own });
  return sites.filter(([, site]) => changesPages(site)).map(([name]) => patternOf(name));
}

const changesPages = ({ level, paths, rules }: SiteSettings): boolean =>
  rules.length > 0 || [level, ...paths.map((path) => path.level)].some(isSeen);

/** Whether a reader sees something of what a level does by itself. */
const isSeen = (level: SiteLevel | null): boolean => level !== null && level !== 'nothing' && level !== 'detect';
