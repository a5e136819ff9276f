import * as v from 'valibot';
import { CLUTTER_KINDS } from '../engine/types.ts';
import { SITE_LEVELS } from '../settings/levels.ts';

const name = v.pipe(v.string(), v.nonEmpty(), v.maxLength(260));
const of = v.object({ host: name, site: name });
const path = v.pipe(v.string(), v.startsWith('/'), v.maxLength(1000));
const scope = v.variant('kind', [
  v.object({ kind: v.picklist(['site', 'host']), name }),
  v.object({ kind: v.picklist(['folder', 'page']), path }),
]);
const level = v.picklist(SITE_LEVELS);

const settingsRequest = v.variant('type', [
  /** What to do on a site's pages: where its level is written already, or where `scope` says; null forgets it. */
  v.object({
    type: v.literal('settings:level'),
    of,
    scope: v.nullable(scope),
    level: v.nullable(level),
  }),
  /** Makes a level hold for other pages of the site. */
  v.object({ type: v.literal('settings:scope'), of, from: v.nullable(scope), to: scope, level }),
  v.object({ type: v.literal('settings:kind'), of, kind: v.picklist(CLUTTER_KINDS), isHidden: v.boolean() }),
  /** Takes back a rule of the reader's own. */
  v.object({ type: v.literal('settings:unrule'), host: name, selector: v.string(), keeps: v.boolean() }),
  /** What was changed about the look of the reader view, for all sites. */
  v.object({ type: v.literal('settings:look'), look: v.record(v.string(), v.unknown()) }),
  v.object({ type: v.literal('settings:pause'), isWanted: v.boolean() }),
  /** Nothing to write yet: the popup is open. */
  v.object({ type: v.literal('settings:soon') }),
]);

/**
 * A change of what is remembered, as the popup asks for it: it may be closed at any moment, and what it began to write
 * would be lost with it. Only pages of the extension may ask.
 */
export type SettingsRequest = v.InferOutput<typeof settingsRequest>;

/** Whether a message is a change of the settings, in every field. */
export function isSettingsRequest(message: unknown): message is SettingsRequest {
  return v.is(settingsRequest, message);
}
