/** Storage key of the settings that hold for all sites. */
export const GENERAL_KEY = 'settings';

/** Storage key of what an administrator sets for this browser, copied there by the background. */
export const POLICY_KEY = 'policy';

/** Storage key of how long Cleansheet rests everywhere. */
export const PAUSE_KEY = 'pause';

/** Storage keys of what was hidden on a host last time. */
export const LEARNED_PREFIX = 'learned:';

/** Each site has its own key, so that two browsers that change different sites both keep their change. */
export const SITE_PREFIX = 'site:';

/** The same for what the reader view has of its own on a site. */
export const READER_SITE_PREFIX = 'reader:';

/** An address written in digits has no parent domains. */
const IS_ADDRESS = /^[\d.]+$|[:[\]]/;

/** The name under which a page's site is remembered: its host, without a port; files share one name. */
export function hostOf(location: { readonly hostname: string; readonly protocol: string }): string {
  return location.hostname.replace(/\.$/, '').toLowerCase() || location.protocol;
}

/**
 * Storage keys where a host's setting may be, the closest first: `a.b.example`, `b.example`, `example`.
 * @param prefix of the kind of setting
 */
export function siteKeys(host: string, prefix = SITE_PREFIX): string[] {
  if (IS_ADDRESS.test(host)) return [prefix + host];
  const labels = host.split('.');
  return labels.map((_, depth) => prefix + labels.slice(depth).join('.'));
}

/** Match pattern of the pages of a site and of the hosts below it. */
export function patternOf(name: string): string {
  if (name.endsWith(':')) return `${name}///*`;
  return IS_ADDRESS.test(name) ? `*://${name}/*` : `*://*.${name}/*`;
}
