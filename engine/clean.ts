import { findClutter } from './find-clutter.ts';
import { hide } from './hide.ts';
import type { Cleaning, CleanOptions } from './types.ts';

/**
 * Hides clutter in place.
 * @param options `level`: `tidy` hides what sells or leads away, `focus` everything but the article.
 */
export function clean(document: Document, options: CleanOptions): Cleaning {
  const { removals, keptWords } = findClutter(document, options);
  const undo = hide(removals.flatMap((removal) => removal.elements));
  return { removals, keptWords, undo };
}
