import type { CleanLevel, ClutterKind } from '../../engine/types.ts';
import { chooseKinds } from '../../settings/choose-kinds.ts';
import { loadGeneralSettings } from '../../settings/general-settings.ts';
import { type Plan, readPlan } from '../../settings/read-plan.ts';
import type { KindChoices } from '../../settings/schema.ts';
import { hostOf } from '../../settings/site-keys.ts';
import { loadSites } from '../../settings/sites.ts';

/** What the reader wants of a page, as settings and rules say it. */
export interface Wishes extends Plan {
  kinds(level: CleanLevel): readonly ClutterKind[];
  /** Whether the reader chose to have dialogs hidden that ask for consent, rather than to answer them. */
  readonly hidesConsent: boolean;
}

/** Where the storage cannot be read, the reader gets what everybody gets. */
export async function readWishes(location: Location): Promise<Wishes> {
  const [plan, choices] = await Promise.all([readPlan(location), readChoices(location).catch(() => [])]);
  return {
    ...plan,
    kinds: (level) => chooseKinds(level, ...choices),
    hidesConsent: choices.findLast(({ consent }) => consent !== undefined)?.consent ?? false,
  };
}

async function readChoices(location: Location): Promise<KindChoices[]> {
  const [general, sites] = await Promise.all([loadGeneralSettings(), loadSites(hostOf(location))]);
  return [general.kinds, ...sites.map((site) => site.kinds).reverse()];
}
