import { browser } from 'wxt/browser';
import type { CleanLevel } from '../../engine/types.ts';
import { hostOf, LEARNED_PREFIX } from '../../settings/site-keys.ts';
import { learnSelectors } from './learn-selectors.ts';

const DAY_MS = 24 * 3_600_000;

/** Remembers on this device what was hidden on a host, so that its next page need not show it first. */
export async function rememberHidden(level: CleanLevel, hidden: readonly Element[]): Promise<void> {
  if (browser.extension.inIncognitoContext) return;
  const key = LEARNED_PREFIX + hostOf(location);
  const selectors = learnSelectors(document, hidden);
  const known: unknown = (await browser.storage.local.get(key))[key];
  const before = typeof known === 'object' && known !== null ? known : {};
  const isNews = JSON.stringify(Reflect.get(before, level)) !== JSON.stringify(selectors);
  // The time is for the background, which forgets the hosts that nobody visits; a day more or less is nothing to it.
  const isStale = Date.now() - Number(Reflect.get(before, 'at')) > DAY_MS;
  if (isNews || isStale) await browser.storage.local.set({ [key]: { ...before, [level]: selectors, at: Date.now() } });
}
