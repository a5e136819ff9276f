import { adoptSheet } from '../layer/adopt-sheet.ts';

/** Marks a place in the text, one at a time, without touching the document: a highlight lives beside it. */
export class RangeMark {
  readonly #name: string;

  /**
   * @param name of the highlight, its own for each use
   * @param rule what it looks like
   */
  constructor(root: Document | ShadowRoot, name: string, rule: string, signal: AbortSignal) {
    this.#name = name;
    if (!('highlights' in CSS)) return;
    adoptSheet(root, `::highlight(${name}) { ${rule} }`, signal);
    signal.addEventListener('abort', () => this.clear());
  }

  show(range: Range): void {
    if ('highlights' in CSS) CSS.highlights.set(this.#name, new Highlight(range));
  }

  clear(): void {
    if ('highlights' in CSS) CSS.highlights.delete(this.#name);
  }
}

/** Scrolls a place into the middle of what is shown, unless it is in sight. */
export function keepInSight(range: Range, box: HTMLElement): void {
  const { top, bottom } = range.getBoundingClientRect();
  const { top: boxTop, height } = box.getBoundingClientRect();
  // Below the toolbar, above the player.
  const isInSight = top >= boxTop + height * 0.15 && bottom <= boxTop + height * 0.75;
  if (isInSight) return;
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  box.scrollBy({ top: top - boxTop - height * 0.3, behavior: isCalm ? 'instant' : 'smooth' });
}
