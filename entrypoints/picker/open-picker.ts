import { i18n } from '#i18n';
import { adoptRule, outranking } from '../../engine/adopt-rule.ts';
import { tellBackground } from '../../messages/tell-background.ts';
import type { Session } from '../../session/session.ts';
import { elementAt } from './element-at.ts';
import { hideMode } from './hide-mode.ts';
import { keepMode } from './keep-mode.ts';
import type { Mode } from './mode.ts';
import { openLayer, type PickerLayer } from './open-layer.ts';

/** What a page listens for on its window; none of it is meant for the page while the reader points at it. */
const POINTER_EVENTS = [
  ...['pointerdown', 'pointerup', 'pointermove', 'mousedown', 'mouseup', 'mousemove', 'click', 'auxclick', 'dblclick'],
  ...['touchstart', 'touchmove', 'touchend', 'wheel', 'contextmenu'],
];

/** How long what was done stays told, in milliseconds. */
const TOLD_MS = 12_000;

let isOpen = false;

/** Outlines what the reader points at, and hides or keeps it on all pages of the site when that is confirmed. */
export async function openPicker(session: Session): Promise<boolean> {
  if (isOpen) return true;
  isOpen = true;
  if (session.isReaderOpen) await session.answers['page:reader']?.({ type: 'page:reader', isOpen: false });
  // It knows the kinds of what is there, and what was taken.
  if (!session.cleaner) await tellBackground({ type: 'tab:bring', tool: 'cleaner' });
  // Boxes are called by the kind that they were taken for.
  await session.cleaner?.look();
  const picking = new AbortController();
  new Picker(session, openLayer(), picking);
  picking.signal.addEventListener('abort', () => {
    isOpen = false;
  });
  return true;
}

class Picker {
  readonly #session: Session;
  readonly #layer: PickerLayer;
  readonly #picking: AbortController;
  #mode: Mode;
  /** A click holds what is chosen, until the next one. */
  #isFixed = false;
  #endPreview: (() => void) | null = null;
  #undo: (() => Promise<void>) | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(session: Session, layer: PickerLayer, picking: AbortController) {
    this.#session = session;
    this.#layer = layer;
    this.#picking = picking;
    this.#mode = hideMode(session);
    const signal = AbortSignal.any([picking.signal, session.page]);
    signal.addEventListener('abort', () => {
      picking.abort();
      clearTimeout(this.#timer);
      this.#showPage();
      this.#mode.end();
      layer.close();
    });
    const leave = () => picking.abort();
    layer.onAction({
      hide: () => this.#setMode(hideMode(session)),
      keep: () => this.#startKeeping(),
      up: () => this.#step(1),
      down: () => this.#step(-1),
      alike: () => this.#change(() => this.#mode.toggleAlike()),
      preview: () => this.#togglePreview(),
      move: () => {},
      leave,
      confirm: () => this.#confirm(),
      undo: () => this.#takeBack(),
      more: () => this.#setMode(this.#mode.name === 'keep' ? this.#keeping() : hideMode(session)),
      done: leave,
    });
    this.#listen(signal);
    const middle = elementAt(innerWidth / 2, innerHeight / 2, layer.host);
    if (middle) this.#mode.point(middle);
    this.#show();
    layer.focus();
  }

  #listen(signal: AbortSignal): void {
    const { cover } = this.#layer;
    const options = { signal, passive: false };
    for (const name of POINTER_EVENTS) {
      this.#layer.host.addEventListener(name, (event) => event.stopPropagation(), { signal, passive: true });
    }
    cover.addEventListener('pointermove', ({ pointerType, clientX, clientY }) => {
      if (!this.#isFixed && pointerType !== 'touch') this.#pointAt(clientX, clientY);
    });
    cover.addEventListener('click', ({ clientX, clientY }) => {
      this.#isFixed = true;
      this.#pointAt(clientX, clientY);
      this.#layer.focus();
    });
    cover.addEventListener(
      'wheel',
      (event) => {
        if (this.#mode.name === 'keep' || event.deltaY === 0) return;
        event.preventDefault();
        this.#step(event.deltaY < 0 ? 1 : -1);
      },
      options,
    );
    window.addEventListener('keydown', (event) => this.#obeyKey(event), { capture: true, signal });
  }

  #obeyKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isDone = this.#layer.cover.hidden;
    const actions: Record<string, () => unknown> = {
      Escape: () => this.#picking.abort(),
      ...(!isDone && {
        ArrowUp: () => this.#step(1),
        ArrowDown: () => this.#step(-1),
        ArrowRight: () => this.#pass(1),
        ArrowLeft: () => this.#pass(-1),
        Enter: () => this.#confirm(),
        p: () => this.#mode.name === 'hide' && this.#togglePreview(),
      }),
    };
    const action = actions[event.key];
    // Enter on one of the layer's own buttons is for that button.
    if (!action || (event.key === 'Enter' && this.#layer.isOnButton())) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    action();
  }

  #pointAt(x: number, y: number): void {
    const element = elementAt(x, y, this.#layer.host);
    if (element) this.#change(() => this.#mode.point(element));
  }

  #step(by: 1 | -1): void {
    this.#isFixed = true;
    this.#change(() => this.#mode.step(by));
  }

  #pass(by: 1 | -1): void {
    this.#isFixed = true;
    this.#change(() => this.#mode.pass(by));
  }

  /** What was shown of the choice before goes with it. */
  #change(change: () => void): void {
    const wasPreviewed = this.#endPreview !== null;
    this.#showPage();
    change();
    this.#show();
    if (wasPreviewed) this.#togglePreview();
  }

  #setMode(mode: Mode): void {
    clearTimeout(this.#timer);
    this.#showPage();
    if (this.#mode.name !== mode.name) this.#mode.end();
    this.#mode = mode;
    this.#isFixed = mode.name === 'keep';
    this.#show();
    this.#layer.focus();
  }

  #startKeeping(): void {
    if (this.#mode.name !== 'keep') this.#setMode(this.#keeping());
  }

  #keeping(): Mode {
    const { cleaner } = this.#session;
    return cleaner ? keepMode(cleaner) : this.#mode;
  }

  #togglePreview(): void {
    if (this.#endPreview) {
      this.#showPage();
      return;
    }
    const { selector, elements } = this.#mode.choice();
    const root = elements[0]?.getRootNode();
    if (!selector || !(root instanceof Document || root instanceof ShadowRoot)) return;
    this.#endPreview = adoptRule(
      root,
      `${outranking(`:is(${selector}):not(html, body)`)} { display: none !important }`,
    );
    this.#layer.setPreview(true);
  }

  #showPage(): void {
    this.#endPreview?.();
    this.#endPreview = null;
    this.#layer.setPreview(false);
  }

  async #confirm(): Promise<void> {
    const { selector, name } = this.#mode.choice();
    if (!selector) return;
    this.#showPage();
    this.#undo = await this.#mode.confirm();
    if (this.#picking.signal.aborted) return;
    if (!this.#undo) return this.#layer.tell(i18n.t('picker.notStored'));
    this.#layer.showDone(i18n.t(this.#mode.name === 'hide' ? 'picker.isHidden' : 'picker.isKept', [name]));
    this.#leaveSoon();
  }

  async #takeBack(): Promise<void> {
    await this.#undo?.();
    this.#picking.abort();
  }

  #leaveSoon(): void {
    this.#layer.focus();
    this.#timer = setTimeout(() => this.#picking.abort(), TOLD_MS);
  }

  #show(): void {
    this.#layer.show(this.#mode, this.#mode.choice());
  }
}
