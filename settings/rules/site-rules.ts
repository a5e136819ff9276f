import { SITE_PREFIX, siteKeys } from '../site-keys.ts';
import { changeSite, loadSites } from '../sites.ts';

/** What a rule of the reader's own hides, or keeps. */
export interface OwnRule {
  readonly selector: string;
  readonly keeps: boolean;
}

/** Adds a rule to a host's site: where something of it is remembered already, else to the host, which takes its `www.` off. */
export async function addRule(host: string, rule: OwnRule): Promise<void> {
  const [known] = await loadSites(host);
  const name = known?.name ?? host.replace(/^www\./, '');
  const text = name + endOf(rule);
  await changeSite(name, (site) => (site.rules.includes(text) ? site : { ...site, rules: [...site.rules, text] }));
}

/** Takes a rule away from all sites that a host belongs to. */
export async function removeRule(host: string, rule: OwnRule): Promise<void> {
  const names = siteKeys(host).map((key) => key.slice(SITE_PREFIX.length));
  await Promise.all(
    names.map((name) =>
      changeSite(name, (site) => ({ ...site, rules: site.rules.filter((text) => !text.endsWith(endOf(rule))) })),
    ),
  );
}

const endOf = ({ selector, keeps }: OwnRule): string => (keeps ? '#@#' : '##') + selector;
