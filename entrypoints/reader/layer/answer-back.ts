/** A traversal within the page takes a few milliseconds; one that never comes must not leave us listening. */
const TRAVERSAL_MS = 1000;

/** The entry that lies on top of the session's history while the layer is open. */
export interface BackEntry {
  /**
   * Takes the entry away before the tab goes elsewhere, so that Back leads from there to this page and not to a second
   * entry of it. Where the browser kept the page as it was, layer and all, the entry comes again with it.
   */
  stepAside(): Promise<void>;
}

/**
 * Makes the browser's Back button close the layer: an entry with the page's own address and state lies on top of the
 * session's history while it is open, and the address does not change. A router of the page that listens to `popstate`
 * hears at most of a step to where it already is: Chromium calls listeners of the window in the order they came.
 */
export function answerBack(signal: AbortSignal, onBack: () => void): BackEntry {
  const { href } = location;
  let isThere = false;
  let length = 0;
  const push = () => {
    silently('navigate', () => history.pushState(history.state, ''));
    length = history.length;
    isThere = true;
  };
  /** With entries of the page's own on top, going back would undo what the page did. */
  const isOnTop = () => isThere && location.href === href && history.length === length;
  const takeAway = () => {
    isThere = false;
    swallow('popstate', window);
    silently('navigate', () => history.back());
  };
  push();

  window.addEventListener(
    'popstate',
    (event) => {
      // The page itself may have moved on and back again.
      if (!isThere || location.href !== href) return;
      event.stopImmediatePropagation();
      isThere = false;
      onBack();
    },
    { capture: true, signal },
  );
  window.addEventListener('pageshow', ({ persisted }) => persisted && !isThere && push(), { signal });
  signal.addEventListener('abort', () => {
    if (isOnTop()) takeAway();
  });

  return {
    async stepAside() {
      if (!isOnTop()) return;
      const isBack = new Promise<void>((resolve) => {
        // Heard before it is kept from everybody else.
        window.addEventListener('popstate', () => resolve(), { capture: true, once: true });
        setTimeout(resolve, TRAVERSAL_MS);
      });
      takeAway();
      await isBack;
    },
  };
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
