import { adoptRule, outranking } from '../adopt-rule.ts';
import {
  attributeOf,
  bodyOf,
  boxOf,
  childElementsOf,
  documentOf,
  isInside,
  parentOf,
  rootElementOf,
  rootOf,
  selectFirst,
  selectFrom,
  viewOf,
} from '../dom.ts';
import { drop, has, isLike, put } from './attributes.ts';

const RELEASED = 'data-cleansheet-released';
/** What an element is released from, told apart so that nothing else of its style is touched. */
const RULES = Object.entries({
  scroll: 'overflow: visible !important; touch-action: auto !important',
  place: 'position: static !important; height: auto !important; transform: none !important',
  blur: 'filter: none !important; pointer-events: auto !important; user-select: auto !important',
  veil: 'display: none !important',
})
  .map(([from, style]) => `${outranking(`[${RELEASED}~="${from}"]`)} { ${style} }`)
  .join('');

const { elementsFromPoint } = Document.prototype;

/** Share of the window from which a box lies over the page. */
const COVERING = 0.8;
/** What pages set on everything behind a dialog. */
const SHUT: Readonly<Record<string, (value: string) => boolean>> = {
  inert: () => true,
  'aria-hidden': (value) => value === 'true',
};
const UNSEEN = 'script, style, template, noscript, link, meta, svg';
/** Attributes that do nothing when they are taken off and put on again. */
const MOVABLE = /^(class|id|role|lang|dir|tabindex|inert|hidden|aria-.*|data-.*)$/;

/**
 * An overlay that was hidden leaves its traces on the page: a veil, a blur, a scroll lock, `inert`. Takes them off for as long
 * as it is there and hidden, and puts them back with it.
 */
export class PageRelease {
  readonly #document: Document;
  #undoRules = () => {};
  readonly #marked = new Set<Element>();
  /** Attributes taken off, with what they said and those that stood before them. */
  readonly #opened = new Map<Element, Map<string, { value: string; before: readonly string[] }>>();
  readonly #closedDialogs = new Set<HTMLDialogElement>();
  readonly #end = new AbortController();
  #hasBegun = false;

  constructor(document: Document) {
    this.#document = document;
  }

  /** Closes modal dialogs among hidden elements: the browser keeps all else shut for as long as they are open. */
  closeDialogs(hidden: readonly Element[]): void {
    for (const root of new Set(hidden.map(rootOf)) as Set<Document | ShadowRoot>) {
      for (const dialog of selectFrom(root, 'dialog:modal') as NodeListOf<HTMLDialogElement>) {
        if (!hidden.some((element) => isInside(element, dialog))) continue;
        // To the page the dialog is still open: it is there again after an undo.
        const swallow = (event: Event) => event.target === dialog && event.stopImmediatePropagation();
        viewOf(this.#document)?.addEventListener('close', swallow, {
          capture: true,
          once: true,
          signal: this.#end.signal,
        });
        HTMLDialogElement.prototype.close.call(dialog);
        this.#closedDialogs.add(dialog);
      }
    }
  }

  /**
   * Looks again at what locks the page.
   * @param isHeld whether something hidden would hold the page locked
   * @param isShown whether that is so no longer because it is shown again; else the page itself took it away, and its locks
   */
  update(isHeld: boolean, isShown = false): void {
    this.#unmark();
    if (!isHeld) {
      if (isShown) this.#shut();
      this.#opened.clear();
      return;
    }
    const [root, body] = [rootElementOf(this.#document), bodyOf(this.#document)];
    if (!body) return;
    this.#begin();
    for (const veil of this.#veils()) this.#mark(veil, 'veil');
    if (this.#isOtherOverlayOpen()) return;
    for (const element of [root, body]) this.#unlock(element);
    const path = this.#pathToText();
    for (const element of new Set([...path, ...childElementsOf(body)])) this.#open(element);
    for (const element of path) if (getComputedStyle(element).filter.includes('blur(')) this.#mark(element, 'blur');
  }

  /** Most pages hold nothing, and get neither sheet nor listeners. */
  #begin(): void {
    if (this.#hasBegun) return;
    this.#hasBegun = true;
    this.#undoRules = adoptRule(this.#document, RULES);
    this.#passWheel();
  }

  /** Puts everything back. @param isHeld whether the page still holds what it was locked for */
  undo(isHeld: boolean): void {
    this.#end.abort();
    this.#unmark();
    if (isHeld) this.#shut();
    for (const dialog of this.#closedDialogs) if (dialog.isConnected && !dialog.open) dialog.showModal();
    this.#undoRules();
  }

  #unlock(element: HTMLElement): void {
    const { overflowY, position, top } = getComputedStyle(element);
    const isFixed = position === 'fixed';
    if (overflowY !== 'hidden' && overflowY !== 'clip' && !isFixed) return;
    this.#mark(element, 'scroll');
    // A height of the window is part of the lock where more than that is inside.
    if (!isFixed && element.scrollHeight <= element.clientHeight) return;
    this.#mark(element, 'place');
    // Pages that hold the body fixed shift it up by what was scrolled.
    const shift = isFixed ? -Number.parseFloat(top) : 0;
    if (shift > 0) viewOf(this.#document)?.scrollTo({ top: shift, behavior: 'instant' });
  }

  #open(element: Element): void {
    // What shows no text shuts nothing off, and its attributes need not be put back.
    if (isLike(element, UNSEEN) || !element.textContent?.trim()) return;
    for (const [name, isShut] of Object.entries(SHUT)) {
      if (!has(element, name) || !isShut(attributeOf(element, name))) continue;
      const names = element.getAttributeNames();
      const opened = this.#opened.get(element) ?? new Map();
      opened.set(name, { value: attributeOf(element, name), before: names.slice(0, names.indexOf(name)) });
      this.#opened.set(element, opened);
      drop(element, name);
    }
  }

  /** Puts attributes back, the last first, in their old order where moving the others does nothing but that. */
  #shut(): void {
    for (const [element, attributes] of this.#opened) {
      for (const [name, { value, before }] of [...attributes].reverse()) {
        if (has(element, name)) continue;
        const behind = element.getAttributeNames().filter((other) => !before.includes(other));
        put(element, name, value);
        if (!behind.every((other) => MOVABLE.test(other))) continue;
        for (const other of behind) {
          const otherValue = attributeOf(element, other);
          drop(element, other);
          put(element, other, otherValue);
        }
      }
    }
    this.#opened.clear();
  }

  /** Boxes in front of the middle of the page with nothing in them that could be seen, but for a colour over it. */
  #veils(): Element[] {
    const view = viewOf(this.#document);
    const [root, body] = [rootElementOf(this.#document), bodyOf(this.#document)];
    if (!view || !body) return [];
    const inFront = elementsFromPoint.call(this.#document, view.innerWidth / 2, view.innerHeight / 2);
    const candidates = new Set([...childElementsOf(body), ...childElementsOf(root), ...inFront]);
    candidates.delete(root);
    candidates.delete(body);
    return [...candidates].filter((element) => isVeil(element, view));
  }

  /** Whether a dialog or menu that was not hidden stands before the page: then the lock may be its own. */
  #isOtherOverlayOpen(): boolean {
    const view = viewOf(this.#document);
    if (!view) return false;
    const inFront = elementsFromPoint.call(this.#document, view.innerWidth / 2, view.innerHeight / 2);
    return inFront.some(
      (element) =>
        element !== bodyOf(this.#document) &&
        element !== rootElementOf(this.#document) &&
        getComputedStyle(element).position === 'fixed' &&
        !isVeil(element, view) &&
        isDialogSized(element),
    );
  }

  /** From the headline up to the body: what a reader must be able to reach. */
  #pathToText(): Element[] {
    const path: Element[] = [];
    const start = selectFirst(this.#document, 'h1') ?? selectFirst(this.#document, 'article, main');
    for (let at: Node | null = start; at && at !== this.#document; at = parentOf(at)) {
      if (at.nodeType === Node.ELEMENT_NODE) path.push(at as Element);
    }
    return path;
  }

  /** Pages that lock the scroll also take the wheel and the finger; both are given back while a lock is released. */
  #passWheel(): void {
    const pass = (event: Event) => {
      if (this.#marked.size > 0 && !isInsideScroller(event)) event.stopImmediatePropagation();
    };
    for (const type of ['wheel', 'touchmove']) {
      viewOf(this.#document)?.addEventListener(type, pass, {
        capture: true,
        passive: true,
        signal: this.#end.signal,
      });
    }
  }

  #mark(element: Element, from: string): void {
    this.#marked.add(element);
    put(element, RELEASED, `${attributeOf(element, RELEASED)} ${from}`.trim());
  }

  #unmark(): void {
    for (const element of this.#marked) drop(element, RELEASED);
    this.#marked.clear();
  }
}

/** Share of the window's height from which a box is no bar. */
const TALLER_THAN_BARS = 0.12;

/** Whether an element, or a box right inside it, is fixed to the window and stands before the page, as dialogs do and bars do not. */
export function isOverlay(element: Element): boolean {
  const view = viewOf(documentOf(element));
  if (!view) return false;
  return [element, ...childElementsOf(element)].some((candidate) => {
    if (getComputedStyle(candidate).position !== 'fixed' && !isModal(candidate)) return false;
    const { left, right, top, bottom } = boxOf(candidate);
    const [x, y] = [view.innerWidth / 2, view.innerHeight / 2];
    const isAcrossMiddle = top < y && y < bottom;
    const isTall = bottom - top >= TALLER_THAN_BARS * view.innerHeight;
    return left < x && x < right && (isAcrossMiddle || isTall);
  });
}

const isModal = (element: Element): element is HTMLDialogElement =>
  element.localName === 'dialog' && isLike(element, ':modal');

/** The smallest part of the window that a dialog takes; bars and buttons take less. */
const DIALOG = 0.1;

function isDialogSized(element: Element): boolean {
  const view = viewOf(documentOf(element));
  if (!view || !element.textContent?.trim()) return false;
  const { width, height } = boxOf(element);
  return width * height > DIALOG * view.innerWidth * view.innerHeight;
}

function isVeil(element: Element, view: Window): boolean {
  const { position, zIndex, backgroundColor, backdropFilter } = getComputedStyle(element);
  if (position !== 'fixed' && !(position === 'absolute' && Number(zIndex) > 0)) return false;
  const { width, height } = boxOf(element);
  if (width < COVERING * view.innerWidth || height < COVERING * view.innerHeight) return false;
  const isSeen = !/^(transparent|rgba\(.*, 0\))$/.test(backgroundColor) || (backdropFilter ?? 'none') !== 'none';
  return (
    (isSeen || Number(zIndex) > 0) &&
    !element.textContent?.trim() &&
    element.querySelector('img, video, canvas, iframe, svg, object, embed') === null
  );
}

/** Whether the wheel turns over something with a scroll or a zoom of its own. */
function isInsideScroller({ target }: Event): boolean {
  for (let at = target as Node | null; at; at = parentOf(at)) {
    if (at.nodeType !== Node.ELEMENT_NODE) continue;
    const element = at as HTMLElement;
    if (element === bodyOf(documentOf(element))) return false;
    if (isLike(element, 'canvas, video, iframe, object, embed')) return true;
    const { overflowY } = getComputedStyle(element);
    if ((overflowY === 'auto' || overflowY === 'scroll') && element.scrollHeight > element.clientHeight) return true;
  }
  return false;
}
