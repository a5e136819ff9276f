import { getDomain } from 'tldts';

/**
 * The name under which a host's setting is written: its registrable domain (`news.example.co.uk` → `example.co.uk`),
 * the host itself where there is none (`localhost`, addresses, files).
 */
export function siteNameOf(host: string): string {
  return getDomain(host, { allowPrivateDomains: true }) ?? host;
}
