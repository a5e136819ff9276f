import { browser } from 'wxt/browser';
import { type GeneralSettings, parseGeneralSettings, SETTINGS_VERSION } from './schema.ts';
import { GENERAL_KEY } from './site-keys.ts';

/** The settings that hold for all sites. */
export async function loadGeneralSettings(): Promise<GeneralSettings> {
  const stored = await browser.storage.sync.get(GENERAL_KEY);
  return parseGeneralSettings(stored[GENERAL_KEY]);
}

/** Changes some of the settings that hold for all sites; what a newer version may have stored beside them stays. */
export async function changeGeneralSettings(change: Partial<GeneralSettings>): Promise<GeneralSettings> {
  const stored = (await browser.storage.sync.get(GENERAL_KEY))[GENERAL_KEY];
  const others = typeof stored === 'object' && stored !== null ? stored : {};
  const settings = { ...parseGeneralSettings(stored), ...change, version: SETTINGS_VERSION };
  await browser.storage.sync.set({ [GENERAL_KEY]: { ...others, ...settings } });
  return settings;
}
