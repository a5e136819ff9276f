import { findClutter } from './find-clutter.ts';
import { hide } from './hide.ts';
import { isOverlay, releaseScroll } from './release-scroll.ts';
import type { Cleaning, CleanOptions } from './types.ts';

/**
 * Hides clutter in place.
 * @param options `level`: `tidy` hides what sells or leads away, `focus` everything but the article.
 */
export function clean(document: Document, options: CleanOptions): Cleaning {
  const { removals, frames, keptWords } = findClutter(document, options);
  const hidden = [...removals.flatMap((removal) => removal.elements), ...frames];
  const overlays = hidden.filter(isOverlay);
  const undoHide = hide(hidden);
  const undoRelease = overlays.length > 0 ? releaseScroll(document) : () => {};
  return {
    removals,
    keptWords,
    undo() {
      undoRelease();
      undoHide();
    },
  };
}
