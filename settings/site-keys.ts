/** Storage key of the settings that hold for all sites. */
export const GENERAL_KEY = 'settings';

/** Each site has its own key, so that two browsers that change different sites both keep their change. */
export const SITE_PREFIX = 'site:';

/** An address written in digits has no parent domains. */
const IS_ADDRESS = /^[\d.]+$|[:[\]]/;

/** The name under which a page's site is remembered: its host, without a port; files share one name. */
export function hostOf(location: { readonly hostname: string; readonly protocol: string }): string {
  return location.hostname.replace(/\.$/, '').toLowerCase() || location.protocol;
}

/** Storage keys where a host's setting may be, the closest first: `a.b.example`, `b.example`, `example`. */
export function siteKeys(host: string): string[] {
  if (IS_ADDRESS.test(host)) return [SITE_PREFIX + host];
  const labels = host.split('.');
  return labels.map((_, depth) => SITE_PREFIX + labels.slice(depth).join('.'));
}
