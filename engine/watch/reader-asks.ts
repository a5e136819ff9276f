import { isLike, nearest } from './attributes.ts';

/** What shows so soon after the reader pressed something is what they asked for; a second is as long as an answer may take (Nielsen 1993). */
const ANSWER_MS = 1000;
const CONTROLS =
  'a, button, summary, label, input, select, textarea, img, video, [role], [tabindex], [onclick], [aria-haspopup]';

/** Knows what the reader opened: menus, dialogs and players that they asked for are nobody's clutter. */
export class ReaderAsks {
  readonly #opened = new Set<Element>();
  #askedMs = Number.NEGATIVE_INFINITY;

  constructor(view: Window, signal: AbortSignal) {
    const note = (event: Event) => {
      const target = event.composedPath()[0];
      if (!event.isTrusted || !(target instanceof Element)) return;
      if (nearest(target, CONTROLS)) this.#askedMs = performance.now();
    };
    for (const type of ['click', 'keydown'])
      view.addEventListener(type, note, { capture: true, passive: true, signal });
  }

  /** Whether something that shows up now does so because the reader asked. Remembers it if so. */
  asksFor(element: Element, isNew: boolean): boolean {
    const isAnswer = performance.now() - this.#askedMs < ANSWER_MS;
    if (!isAnswer && !isPointedAt(element)) return false;
    // A longer list, or the rest of a text, is judged like any other.
    if (isNew && !floats(element)) return false;
    this.#opened.add(element);
    return true;
  }

  /** Whether an element is, holds or stands in something that the reader opened and that still shows. */
  opened(element: Element): boolean {
    for (const opened of this.#opened) {
      if (!opened.isConnected || !opened.checkVisibility()) this.#opened.delete(opened);
      else if (opened.contains(element) || element.contains(opened)) return true;
    }
    return false;
  }
}

/** Menus also open under the pointer. */
const isPointedAt = (element: Element): boolean =>
  element.parentElement !== null &&
  isLike(element.parentElement, ':hover') &&
  floats(element) &&
  getComputedStyle(element).position === 'absolute';

const floats = (element: Element): boolean =>
  [element, ...element.children].some(
    (each) =>
      /^(fixed|absolute)$/.test(getComputedStyle(each).position) ||
      isLike(each, 'dialog, [popover], [role="dialog"], [role="menu"]'),
  );
