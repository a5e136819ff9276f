/** A page that takes the layer away so often in a row will not stop: then it is closed for good. */
const MOST_RETURNS = 10;
/** After so long without, a new row begins: a page may well open a dialog now and then. */
const ROW_MS = 5000;

/** What our own sheet has no say in. */
const MUTING = ['inert', 'aria-hidden'] as const;

interface Options {
  readonly host: HTMLElement;
  readonly dialog: HTMLDialogElement;
  readonly signal: AbortSignal;
  /** The page would not have it: close. */
  readonly onLost: () => void;
}

/**
 * Brings the layer back when the page removes or moves it, hides it by an attribute, or opens a dialog of its own over it. Never
 * half: it is on top, or it is gone.
 */
export function stayOnTop({ host, dialog, signal, onLost }: Options): void {
  let returns = 0;
  let lastReturn = 0;
  // Lost with the box when the host is removed.
  let scrollTop = 0;
  const keepPlace = () => {
    if (host.isConnected) scrollTop = dialog.scrollTop;
  };
  dialog.addEventListener('scroll', keepPlace, { signal, passive: true });

  const comeBack = () => {
    if (signal.aborted) return;
    const now = performance.now();
    returns = now - lastReturn > ROW_MS ? 1 : returns + 1;
    lastReturn = now;
    if (returns > MOST_RETURNS) return onLost();
    const focused = (dialog.getRootNode() as ShadowRoot).activeElement;
    const lastTop = scrollTop;
    if (!host.isConnected) {
      document.documentElement.append(host);
      // It may be another one by now.
      removal.observe(document.documentElement, { childList: true });
    }
    dialog.close();
    dialog.showModal();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    dialog.scrollTop = lastTop;
  };

  // Where it was only moved it is open still, but among the page's own boxes.
  const isOusted = () => !host.isConnected || (dialog.open && !dialog.matches(':modal'));
  const removal = new MutationObserver(() => isOusted() && comeBack());
  removal.observe(document, { childList: true });
  removal.observe(document.documentElement, { childList: true });

  const change = new MutationObserver(() => {
    for (const name of MUTING) host.removeAttribute(name);
  });
  change.observe(host, { attributeFilter: [...MUTING] });

  const rivals = new MutationObserver((records) => {
    if (records.some(({ target }) => target instanceof HTMLDialogElement && target.matches(':modal'))) comeBack();
  });
  rivals.observe(document, { subtree: true, attributeFilter: ['open'] });
  document.addEventListener(
    'toggle',
    ({ target }) => target instanceof HTMLElement && target.matches(':popover-open') && comeBack(),
    { capture: true, signal },
  );

  // A page that hides its root in its own style hides all there is: better its own doing than a layer that nobody sees.
  const boxes = new ResizeObserver(() => dialog.open && !dialog.checkVisibility() && onLost());
  boxes.observe(dialog);

  signal.addEventListener('abort', () => {
    for (const observer of [removal, change, rivals, boxes]) observer.disconnect();
  });
}
