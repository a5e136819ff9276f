const KEY_EVENTS = ['keydown', 'keypress', 'keyup'] as const;

/** What a page commonly listens for on its document, to close menus or count clicks. */
const POINTER_EVENTS = [
  ...['click', 'auxclick', 'dblclick', 'contextmenu', 'mousedown', 'mouseup', 'pointerdown', 'pointerup'],
  ...[
    'touchstart',
    'touchend',
    'wheel',
    'focusin',
    'focusout',
    'copy',
    'selectstart',
    'beforeinput',
    'input',
    'change',
  ],
] as const;

interface Options {
  readonly signal: AbortSignal;
  /** Hears each key that is pressed, and prevents what the browser would do with it where it does something itself. */
  readonly onKey: (event: KeyboardEvent) => void;
}

/**
 * Keeps what happens in the layer from the page's listeners. Keys are stopped before the page's own shortcuts on the
 * document see them: all of them belong to the layer while it is open. What the browser does with a key stays.
 */
export function fenceEvents(host: HTMLElement, { signal, onKey }: Options): void {
  for (const type of KEY_EVENTS) {
    window.addEventListener(
      type,
      (event) => {
        event.stopImmediatePropagation();
        if (type === 'keydown' && !event.isComposing) onKey(event);
      },
      { capture: true, signal },
    );
  }
  for (const type of POINTER_EVENTS) {
    host.addEventListener(type, (event) => event.stopPropagation(), { signal, passive: true });
  }
}
