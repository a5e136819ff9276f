/** A traversal within the page takes a few milliseconds; one that never comes must not leave us listening. */
const TRAVERSAL_MS = 1000;

/**
 * Makes the browser's Back button close the layer: an entry with the page's own address and state lies on top of the
 * session's history while it is open, and the address does not change. A router of the page that listens to `popstate`
 * hears at most of a step to where it already is: Chromium calls listeners of the window in the order they came.
 */
export function answerBack(signal: AbortSignal, onBack: () => void): void {
  let wentBack = false;
  const { href } = location;
  silently('navigate', () => history.pushState(history.state, ''));
  const { length } = history;

  window.addEventListener(
    'popstate',
    (event) => {
      // The page itself may have moved on and back again.
      if (location.href !== href) return;
      event.stopImmediatePropagation();
      wentBack = true;
      onBack();
    },
    { capture: true, signal },
  );

  signal.addEventListener('abort', () => {
    // With entries of the page's own on top, going back would undo what the page did.
    const isOnTop = location.href === href && history.length === length;
    if (wentBack || !isOnTop) return;
    swallow('popstate', window);
    silently('navigate', () => history.back());
  });
}

/** Does something without telling routers that listen to the Navigation API. */
function silently(type: 'navigate', act: () => void): void {
  const { navigation }: { navigation?: EventTarget } = window;
  if (navigation) swallow(type, navigation);
  act();
}

/** Keeps the next event of a type from all other listeners. */
function swallow(type: string, target: EventTarget): void {
  const ending = AbortSignal.timeout(TRAVERSAL_MS);
  target.addEventListener(type, (event) => event.stopImmediatePropagation(), {
    capture: true,
    once: true,
    signal: ending,
  });
}
