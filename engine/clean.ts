import { findClutter, kindsOf } from './find-clutter.ts';
import { hide } from './hide.ts';
import type { Cleaning, CleanOptions, Removal } from './types.ts';
import { isOverlay, PageRelease } from './watch/page-release.ts';

/**
 * Hides clutter in place.
 * @param options `level`: `tidy` hides what sells or leads away, `focus` everything but the article.
 */
export function clean(document: Document, options: CleanOptions): Cleaning {
  const { level, kinds = kindsOf(level), alsoFind = [] } = options;
  const { removals, frames, keptWords } = findClutter(document, { level, kinds: [...kinds, ...alsoFind] });
  const overlays = new Set([...removals.flatMap((removal) => removal.elements), ...frames].filter(isOverlay));
  let shown: ReadonlySet<Removal> = new Set();
  let undo = () => {};

  const show = (wanted: Iterable<Removal>) => {
    undo();
    shown = new Set(wanted);
    const hidden = whatIsHidden(removals, frames, shown);
    const isHeld = hidden.some((element) => overlays.has(element));
    const release = new PageRelease(document);
    release.closeDialogs(hidden);
    const undoHide = hide(hidden);
    release.update(isHeld);
    undo = () => {
      undoHide();
      release.undo(isHeld);
      undo = () => {};
    };
  };
  show(removals.filter((removal) => !kinds.includes(removal.kind)));

  return {
    removals,
    get shown() {
      return shown;
    },
    get keptWords() {
      return [...shown].reduce((sum, removal) => sum + removal.words, keptWords);
    },
    show,
    undo: () => undo(),
  };
}

/** A frame around several removals goes only when all of them do. */
export function whatIsHidden(
  removals: readonly Removal[],
  frames: readonly Element[],
  shown: ReadonlySet<Removal>,
): readonly Element[] {
  const seen = [...shown].flatMap((removal) => removal.elements);
  return [
    ...removals.filter((removal) => !shown.has(removal)).flatMap((removal) => removal.elements),
    ...frames.filter((frame) => !seen.some((element) => frame.contains(element))),
  ];
}
