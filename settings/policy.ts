import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { DEFAULT_LEVELS } from './levels.ts';
import { type KindChoices, parseSiteSettings, type SiteSettings } from './schema.ts';
import { POLICY_KEY } from './site-keys.ts';
import { readEntries, replaceEntries } from './store.ts';

/** What an administrator may set; the reader's own choices win over all of it. Told in docs/settings.md. */
export interface Policy {
  readonly defaultLevel?: (typeof DEFAULT_LEVELS)[number];
  readonly kinds: KindChoices;
  /** By the site's name. */
  readonly sites: Readonly<Record<string, SiteSettings>>;
}

const policyFields = v.object({
  defaultLevel: v.fallback(v.optional(v.picklist(DEFAULT_LEVELS)), undefined),
  kinds: v.fallback(v.optional(v.record(v.string(), v.unknown()), {}), {}),
  sites: v.fallback(v.optional(v.record(v.string(), v.unknown()), {}), {}),
});

/** A policy from whatever the storage holds; what is wrong in it counts as absent. */
export function readPolicy(stored: unknown): Policy {
  const parsed = v.safeParse(policyFields, stored);
  if (!parsed.success) return { kinds: {}, sites: {} };
  const { defaultLevel, kinds, sites } = parsed.output;
  const sound = Object.entries(sites).flatMap(([name, value]) => {
    const site = parseSiteSettings(value);
    return site ? [[name, site]] : [];
  });
  return { defaultLevel, kinds: parseSiteSettings({ kinds })?.kinds ?? {}, sites: Object.fromEntries(sound) };
}

/** Copies the administrator's settings to where the watcher finds them in the one look that it takes. */
export async function copyPolicy(): Promise<void> {
  // Where no policy is set, Firefox answers with an error.
  const managed: Record<string, unknown> = await browser.storage.managed.get(null).catch(() => ({}));
  const policy = Object.keys(managed).length > 0 ? withHostNames(managed) : undefined;
  const known = (await readEntries([POLICY_KEY]))[POLICY_KEY];
  if (JSON.stringify(known) === JSON.stringify(policy)) return;
  await replaceEntries(policy ? { [POLICY_KEY]: policy } : {}, policy ? [] : [POLICY_KEY]);
}

/** Sites as browsers write their hosts; people write names with capitals. */
function withHostNames(managed: Record<string, unknown>): Record<string, unknown> {
  const { sites } = managed;
  if (typeof sites !== 'object' || sites === null) return managed;
  return {
    ...managed,
    sites: Object.fromEntries(Object.entries(sites).map(([name, site]) => [name.toLowerCase(), site])),
  };
}
