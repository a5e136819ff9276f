import { tellBackground } from '../../../messages/tell-background.ts';

type SiteName = (host: string) => string;

const OFFERED = Symbol.for('cleansheet.site-name');
const world = globalThis as { [OFFERED]?: SiteName };

/** Called by the script that carries the list of public suffixes, once it has come to the page. */
export function offerSiteName(siteNameOf: SiteName): void {
  world[OFFERED] = siteNameOf;
}

/** The name of a host's site. The list that tells it is larger than the reader view, and comes only when it is needed. */
export async function nameSite(host: string): Promise<string> {
  if (!world[OFFERED]) await tellBackground({ type: 'tab:bring', tool: 'site-name' });
  return world[OFFERED]?.(host) ?? host;
}
