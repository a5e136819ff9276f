import { readPolicy } from './policy.ts';
import { type GeneralSettings, parseGeneralSettings, SETTINGS_VERSION } from './schema.ts';
import { GENERAL_KEY, POLICY_KEY } from './site-keys.ts';
import { changeEntries, isStored, readEntries, type Stored } from './store.ts';

/** The settings that hold for all sites: the reader's, and where there is none what the administrator suggests. */
export async function loadGeneralSettings(): Promise<GeneralSettings> {
  return generalSettingsIn(await readEntries([GENERAL_KEY, POLICY_KEY]));
}

/** The same from stored entries. */
export const generalSettingsIn = (stored: Stored): GeneralSettings =>
  parseGeneralSettings(withPolicy(stored[GENERAL_KEY], stored[POLICY_KEY]));

/** The same for whoever must go on where the storage fails: then the reader gets what everybody gets. */
export const loadGeneralSettingsOrDefaults = (): Promise<GeneralSettings> =>
  loadGeneralSettings().catch(() => parseGeneralSettings({}));

/** Changes some of the settings that hold for all sites; what a newer version may have stored beside them stays. */
export async function changeGeneralSettings(change: Partial<GeneralSettings>): Promise<void> {
  await changeEntries([GENERAL_KEY], ({ [GENERAL_KEY]: stored }) => {
    const { iconTidies: _, ...others } = isStored(stored) ? stored : {};
    const known = isStored(stored) ? onlyStored(parseGeneralSettings(stored), stored) : {};
    return { [GENERAL_KEY]: { ...others, ...known, ...change, version: SETTINGS_VERSION } };
  });
}

function withPolicy(stored: unknown, policy: unknown): unknown {
  const { defaultLevel, kinds } = readPolicy(policy);
  const own = isStored(stored) ? stored : {};
  return {
    ...(defaultLevel && { defaultLevel }),
    ...own,
    kinds: { ...kinds, ...(isStored(own.kinds) ? own.kinds : {}) },
    // Settings of the first version must still be known as such.
    version: own.version ?? (Object.keys(own).length > 0 ? 1 : SETTINGS_VERSION),
  };
}

/** Defaults are not written: they may be better in the next version, and a policy may set them. */
function onlyStored(settings: GeneralSettings, stored: Readonly<Record<string, unknown>>): Partial<GeneralSettings> {
  const names = new Set([...Object.keys(stored), ...('iconTidies' in stored ? ['iconClick'] : [])]);
  return Object.fromEntries(Object.entries(settings).filter(([name]) => names.has(name)));
}
