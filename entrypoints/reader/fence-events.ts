const KEY_EVENTS = ['keydown', 'keypress', 'keyup'] as const;

/** What a page commonly listens for on its document, to close menus or count clicks. */
const POINTER_EVENTS = [
  ...['click', 'auxclick', 'dblclick', 'contextmenu', 'mousedown', 'mouseup', 'pointerdown', 'pointerup'],
  ...['touchstart', 'touchend', 'wheel', 'focusin', 'focusout', 'copy', 'selectstart'],
] as const;

interface Options {
  readonly signal: AbortSignal;
  readonly onEscape: () => void;
}

/**
 * Keeps what happens in the layer from the page's listeners. Keys are stopped before the page's own shortcuts on the
 * document see them: all of them belong to the layer while it is open. What the browser does with a key stays.
 */
export function fenceEvents(host: HTMLElement, { signal, onEscape }: Options): void {
  for (const type of KEY_EVENTS) {
    window.addEventListener(
      type,
      (event) => {
        event.stopImmediatePropagation();
        if (type !== 'keydown' || event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        onEscape();
      },
      { capture: true, signal },
    );
  }
  for (const type of POINTER_EVENTS) {
    host.addEventListener(type, (event) => event.stopPropagation(), { signal, passive: true });
  }
}
