import { CLUTTER_KINDS, type CleanLevel, type ClutterKind, TIDY_KINDS } from '../engine/types.ts';
import type { KindChoices } from './schema.ts';

/** Kinds that can be chosen one by one: the site's own frame goes with focus, and only with it. */
export const CHOOSABLE_KINDS: readonly ClutterKind[] = CLUTTER_KINDS.filter((kind) => kind !== 'chrome');

/**
 * The kinds that a level hides.
 * @param choices from all sites to the closest one: the last that names a kind wins
 */
export function chooseKinds(level: CleanLevel, ...choices: readonly KindChoices[]): ClutterKind[] {
  const chosen: KindChoices = Object.assign({}, ...choices);
  const byLevel = level === 'tidy' ? TIDY_KINDS : CLUTTER_KINDS;
  return CLUTTER_KINDS.filter((kind) =>
    kind === 'chrome' ? byLevel.includes(kind) : (chosen[kind] ?? byLevel.includes(kind)),
  );
}
