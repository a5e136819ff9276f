import type { SiteLevel } from './levels.ts';
import { changeSite, loadSites, nameFor, type RememberedSite, type SiteOfHost } from './sites.ts';

/** How far a level reaches: a whole site, one of its hosts, the pages under a folder, or one page. */
export type Scope =
  | { readonly kind: 'site' | 'host'; readonly name: string }
  | { readonly kind: 'folder' | 'page'; readonly path: string };

/** From the widest to the narrowest. */
const WIDTHS: readonly Scope['kind'][] = ['site', 'host', 'folder', 'page'];

/** Marks that tell where a reader came from; the page is the same without them. */
const TRACKING = /^(utm_|fbclid$|gclid$|mc_|ref$)/;

/** The scopes that a page offers, the widest first. */
export function scopesOf({ host, site }: SiteOfHost, url: string): Scope[] {
  const { pathname, search } = new URL(url);
  const query = new URLSearchParams(search);
  for (const name of [...query.keys()]) if (TRACKING.test(name)) query.delete(name);
  const page = pathname + (query.size > 0 ? `?${query}` : '');
  const folder = /^\/[^/]+\//.exec(pathname)?.[0];
  return [
    { kind: 'site', name: site },
    ...(host === site ? [] : [{ kind: 'host', name: host } as const]),
    ...(folder && folder !== page ? [{ kind: 'folder', path: folder } as const] : []),
    // The front page stands for the whole site.
    ...(page === '/' ? [] : [{ kind: 'page', path: page } as const]),
  ];
}

/** Remembers a level for a scope of a host; null takes it back. */
export async function setLevel(of: SiteOfHost, scope: Scope, level: SiteLevel | null): Promise<void> {
  if ('name' in scope) return changeSite(scope.name, (site) => ({ ...site, level }));
  await changeSite(await nameFor(of), (site) => ({
    ...site,
    paths: [
      ...site.paths.filter(({ path }) => path !== scope.path),
      ...(level === null ? [] : [{ path: scope.path, level }]),
    ],
  }));
}

/** Makes a level hold for another scope; a wider one than that keeps what it has. */
export async function moveLevel(of: SiteOfHost, from: Scope | null, to: Scope, level: SiteLevel): Promise<void> {
  if (from && WIDTHS.indexOf(to.kind) < WIDTHS.indexOf(from.kind)) await setLevel(of, from, null);
  if (levelIn(await loadSites(of.host), to) === null) await setLevel(of, to, level);
}

/** The level that a page's scope has of its own, null where it follows the wider one. */
export function levelIn(sites: readonly RememberedSite[], scope: Scope): SiteLevel | null {
  if ('name' in scope) return sites.find(({ name }) => name === scope.name)?.level ?? null;
  return sites.flatMap(({ paths }) => paths).find(({ path }) => path === scope.path)?.level ?? null;
}

/** The narrowest scope that decides what happens on a page; null where the level of all sites does. */
export async function decidingScope(host: string, scopes: readonly Scope[]): Promise<Scope | null> {
  const sites = await loadSites(host);
  return scopes.findLast((scope) => levelIn(sites, scope) !== null) ?? null;
}
