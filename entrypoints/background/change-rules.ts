import { browser } from 'wxt/browser';
import { loadGeneralSettings } from '../../settings/general-settings.ts';
import { findFault } from '../../settings/rules/find-fault.ts';
import { addRule, type OwnRule, removeRule } from '../../settings/rules/site-rules.ts';
import { hostOf } from '../../settings/site-keys.ts';

/**
 * Adds a rule to the site of a tab's page, or takes it back. The page's process asks: it gets to name a selector, never
 * a site.
 * @returns whether it is remembered
 */
export async function changeRules(tabId: number, rule: OwnRule & { readonly isWanted: boolean }): Promise<boolean> {
  const { url, incognito } = await browser.tabs.get(tabId);
  if (!url || findFault(rule.selector)) return false;
  if (incognito && !(await loadGeneralSettings()).remembersInPrivate) return false;
  await (rule.isWanted ? addRule : removeRule)(hostOf(new URL(url)), rule);
  return true;
}
