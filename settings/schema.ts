import * as v from 'valibot';
import { DEFAULT_LEVELS, INITIAL_LEVEL, SITE_LEVELS } from './levels.ts';

/** Raised when the meaning of stored data changes; `migrate` then brings older data along. */
export const SETTINGS_VERSION = 1;

/** More sentences than this are no summary any more. */
export const MAX_SUMMARY_SENTENCES = 9;

/** Each field falls back alone, so that one damaged value does not take the others with it. */
const generalSettings = v.object({
  version: v.fallback(v.number(), SETTINGS_VERSION),
  /** Opening the popup tidies an article at once. */
  iconTidies: v.fallback(v.boolean(), true),
  defaultLevel: v.fallback(v.picklist(DEFAULT_LEVELS), INITIAL_LEVEL),
  summarySentences: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_SUMMARY_SENTENCES)), 3),
});
export type GeneralSettings = v.InferOutput<typeof generalSettings>;

const siteSettings = v.object({ level: v.picklist(SITE_LEVELS) });
export type SiteSettings = v.InferOutput<typeof siteSettings>;

/** Settings for all sites, from whatever the storage holds. */
export function parseGeneralSettings(stored: unknown): GeneralSettings {
  const fields = v.safeParse(v.record(v.string(), v.unknown()), stored);
  return v.parse(generalSettings, withEveryField(fields.success ? fields.output : {}));
}

/** A site's settings, or null where the stored value is none. */
export function parseSiteSettings(stored: unknown): SiteSettings | null {
  const parsed = v.safeParse(siteSettings, stored);
  return parsed.success ? parsed.output : null;
}

/** A fallback answers for a wrong value, not for a missing one. */
function withEveryField(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.keys(generalSettings.entries).map((name) => [name, fields[name]]));
}
