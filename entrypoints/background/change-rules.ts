import { browser } from 'wxt/browser';
import { loadGeneralSettings } from '../../settings/general-settings.ts';
import { findFault } from '../../settings/rules/find-fault.ts';
import { hostOf } from '../../settings/site-keys.ts';
import { changeSite } from '../../settings/sites.ts';

interface RuleChange {
  readonly selector: string;
  readonly keeps: boolean;
  readonly isWanted: boolean;
}

/**
 * Adds a rule to the site of a tab's page, or takes it back. The page's process asks: it gets to name a selector, never
 * a site.
 * @returns whether it is remembered
 */
export async function changeRules(tabId: number, { selector, keeps, isWanted }: RuleChange): Promise<boolean> {
  const { url, incognito } = await browser.tabs.get(tabId);
  if (!url || findFault(selector)) return false;
  if (incognito && !(await loadGeneralSettings()).remembersInPrivate) return false;
  const host = hostOf(new URL(url));
  const rule = `${host}${keeps ? '#@#' : '##'}${selector}`;
  await changeSite(host, (site) => {
    const others = site.rules.filter((each) => each !== rule);
    return { ...site, rules: isWanted ? [...others, rule] : others };
  });
  return true;
}
