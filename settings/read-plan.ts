import { browser } from '@wxt-dev/browser';
import { INITIAL_LEVEL, isSiteLevel, type SiteLevel } from './levels.ts';
import { GENERAL_KEY, hostOf, LEARNED_PREFIX, PAUSE_KEY, POLICY_KEY, SITE_PREFIX, siteKeys } from './site-keys.ts';

/** How long a pause lasts. */
export const PAUSE_MS = 3_600_000;

/** What to do on a page by itself. */
export interface Plan {
  readonly level: SiteLevel;
  /** Selectors that the reader's own rules hide, and those that they keep. */
  readonly ruled: readonly string[];
  readonly kept: readonly string[];
  /** Selectors of what was hidden here last time. */
  readonly learned: readonly string[];
}

type Fields = Readonly<Record<string, unknown>>;
type Place = Pick<Location, 'hostname' | 'protocol' | 'pathname' | 'search'>;

/**
 * What to do on a page by itself, in one look at the storage and without a validation library: it runs on every page.
 * Damaged data counts as absent.
 */
export async function readPlan(place: Place): Promise<Plan> {
  const host = hostOf(place);
  const keys = [...siteKeys(host), GENERAL_KEY, POLICY_KEY, PAUSE_KEY, LEARNED_PREFIX + host];
  const stored: Fields = await browser.storage.local.get(keys).catch(() => ({}));
  return planFor(stored, host, place.pathname + place.search);
}

/** @param path with what stands behind the question mark */
export function planFor(stored: Fields, host: string, path: string): Plan {
  const policy = fieldsOf(stored[POLICY_KEY]);
  const sites = siteKeys(host).map((key) =>
    fieldsOf(stored[key] ?? fieldsOf(policy.sites)[key.slice(SITE_PREFIX.length)]),
  );
  const levels = [
    isPausedAt(Date.now(), stored[PAUSE_KEY]) && 'nothing',
    ...sites.flatMap((site) => [levelOfPath(site, path), site.level]),
    fieldsOf(stored[GENERAL_KEY]).defaultLevel,
    policy.defaultLevel,
  ];
  const level = levels.find(isSiteLevel) ?? INITIAL_LEVEL;
  return {
    level,
    ...ruledBy(sites, host),
    learned: listOf(fieldsOf(stored[LEARNED_PREFIX + host])[level]).filter(isText),
  };
}

/** A clock that was set back must not make an hour a year. */
export function isPausedAt(now: number, until: unknown): until is number {
  return typeof until === 'number' && until > now && until <= now + PAUSE_MS;
}

/** Whether a path exception holds for a page: `/video/` for all that lies under it, `/story` for that page alone. */
export function holdsFor(exception: string, path: string): boolean {
  if (exception.endsWith('/')) return path.startsWith(exception);
  return path === exception || path.startsWith(exception + (exception.includes('?') ? '&' : '?'));
}

function levelOfPath(site: Fields, path: string): unknown {
  let longest = '';
  let level: unknown;
  for (const exception of listOf(site.paths)) {
    const { path: start, level: own } = fieldsOf(exception);
    if (!isText(start) || start.length <= longest.length || !holdsFor(start, path)) continue;
    longest = start;
    level = own;
  }
  return level;
}

/** Rules were parsed before they were stored: what is left to do is to take them apart. */
const RULE = /^(.*?)#(@?)#([^{}]+)$/;

function ruledBy(sites: readonly Fields[], host: string): Pick<Plan, 'ruled' | 'kept'> {
  const ruled: string[] = [];
  const kept: string[] = [];
  for (const text of sites.flatMap((site) => listOf(site.rules))) {
    const [, domains = '', keeps, selector] = RULE.exec(String(text)) ?? [];
    if (selector && !isExcluded(domains, host)) (keeps ? kept : ruled).push(selector);
  }
  return { ruled: ruled.filter((selector) => !kept.includes(selector)), kept };
}

/** `example.com,~shop.example.com##.box` leaves the shop alone. */
function isExcluded(domains: string, host: string): boolean {
  return domains.split(',').some((domain) => domain.startsWith('~') && `.${host}`.endsWith(`.${domain.slice(1)}`));
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const isText = (value: unknown): value is string => typeof value === 'string';

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}
