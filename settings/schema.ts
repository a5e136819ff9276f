import * as v from 'valibot';
import { CLUTTER_KINDS, type ClutterKind } from '../engine/types.ts';
import { DEFAULT_LEVELS, INITIAL_LEVEL, SITE_LEVELS } from './levels.ts';
import { migrateGeneralSettings } from './migrate.ts';

/** Raised when the meaning of stored data changes; `migrate.ts` then brings older data along. */
export const SETTINGS_VERSION = 2;

/** More sentences than this are no summary any more. */
export const MAX_SUMMARY_SENTENCES = 9;

/** What a click on the icon does: tidy and open the popup, open the popup, or only tidy. */
export const ICON_CLICKS = ['tidy-and-show', 'show', 'tidy'] as const;
export type IconClick = (typeof ICON_CLICKS)[number];

/** Kinds that are hidden, or left alone, against what the level says. */
export type KindChoices = Readonly<Partial<Record<ClutterKind, boolean>>>;

const kindChoices = v.pipe(
  v.record(v.string(), v.unknown()),
  v.transform((choices): KindChoices => {
    const sound = CLUTTER_KINDS.filter((kind) => typeof choices[kind] === 'boolean');
    return Object.fromEntries(sound.map((kind) => [kind, choices[kind] as boolean]));
  }),
);

/** Each field falls back alone, so that one damaged value does not take the others with it. */
const generalSettings = v.object({
  version: v.fallback(v.number(), SETTINGS_VERSION),
  iconClick: v.fallback(v.picklist(ICON_CLICKS), 'tidy-and-show'),
  defaultLevel: v.fallback(v.picklist(DEFAULT_LEVELS), INITIAL_LEVEL),
  summarySentences: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_SUMMARY_SENTENCES)), 3),
  kinds: v.fallback(kindChoices, {}),
  /** In a private window sites are remembered as well. */
  remembersInPrivate: v.fallback(v.boolean(), false),
});
export type GeneralSettings = v.InferOutput<typeof generalSettings>;

const pathException = v.object({
  path: v.pipe(v.string(), v.startsWith('/'), v.maxLength(1000)),
  level: v.picklist(SITE_LEVELS),
});

const siteSettings = v.object({
  /** Null where only something else is remembered of the site. */
  level: v.optional(v.nullable(v.picklist(SITE_LEVELS)), null),
  kinds: v.optional(kindChoices, {}),
  paths: v.optional(v.array(pathException), []),
  /** Element-hiding rules that name this site, as content blockers write them. */
  rules: v.optional(v.array(v.pipe(v.string(), v.maxLength(2000))), []),
});
export type SiteSettings = v.InferOutput<typeof siteSettings>;

/** A site of which nothing is remembered. */
export const UNKNOWN_SITE: SiteSettings = { level: null, kinds: {}, paths: [], rules: [] };

/** Settings for all sites, from whatever the storage holds, of this version or an older one. */
export function parseGeneralSettings(stored: unknown): GeneralSettings {
  const fields = v.safeParse(v.record(v.string(), v.unknown()), stored);
  return v.parse(generalSettings, withEveryField(fields.success ? migrateGeneralSettings(fields.output) : {}));
}

/** A site's settings, or null where the stored value is none. */
export function parseSiteSettings(stored: unknown): SiteSettings | null {
  if (Array.isArray(stored)) return null;
  const parsed = v.safeParse(siteSettings, stored);
  return parsed.success ? parsed.output : null;
}

/** Whether a site's settings say nothing. */
export function isEmptySite({ level, kinds, paths, rules }: SiteSettings): boolean {
  return level === null && Object.keys(kinds).length === 0 && paths.length === 0 && rules.length === 0;
}

/** A fallback answers for a wrong value, not for a missing one. */
function withEveryField(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.keys(generalSettings.entries).map((name) => [name, fields[name]]));
}
