import { browser } from 'wxt/browser';
import controlsCss from '../../components/controls.css?inline';
import tokensCss from '../../components/tokens.css?inline';
import { adoptSheet } from './adopt-sheet.ts';
import { fenceEvents } from './fence-events.ts';
import readerCss from './reader.css?inline';

export interface Layer {
  readonly root: ShadowRoot;
  readonly dialog: HTMLDialogElement;
  /** Aborted when the layer closes. */
  readonly signal: AbortSignal;
  close(): void;
}

interface Options {
  readonly label: string;
  readonly signal: AbortSignal;
  readonly onClose: () => void;
}

/** The page must not scroll behind the reader; its scroll bar would stand beside the reader's. */
const PAGE_RULE = ':root { overflow: hidden !important }';

/**
 * Opens an empty layer over the page that neither page style nor page script reaches: a modal dialog is in the browser's
 * top layer and makes the page inert, a closed shadow root keeps selectors and queries out, and constructed sheets need
 * no leave of the page's CSP. Once closed, nothing of it is left.
 */
export function openLayer({ label, signal, onClose }: Options): Layer {
  const life = new AbortController();
  const scroll = { left: window.scrollX, top: window.scrollY };
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const dialog = document.createElement('dialog');
  dialog.ariaLabel = label;
  // Direction and language come down from the page, whatever its sheets may not do.
  dialog.dir = browser.i18n.getMessage('@@bidi_dir');
  dialog.lang = browser.i18n.getUILanguage();
  dialog.autofocus = true;
  root.append(dialog);
  for (const css of [tokensCss, controlsCss, readerCss]) adoptSheet(root, css, life.signal);
  adoptSheet(document, PAGE_RULE, life.signal);

  const close = () => {
    if (life.signal.aborted) return;
    onClose();
    // Closed before it is removed, so that the browser gives the focus back.
    dialog.close();
    life.abort();
    host.remove();
    window.scrollTo({ ...scroll, behavior: 'instant' });
  };

  document.documentElement.append(host);
  dialog.showModal();
  fenceEvents(host, { signal: life.signal, onEscape: close });
  dialog.addEventListener('close', close, { signal: life.signal });
  signal.addEventListener('abort', close, { signal: life.signal });
  closeWhenRemoved(host, close, life.signal);
  return { root, dialog, signal: life.signal, close };
}

/** Pages that clear away what they do not know must not leave the reader half open. */
function closeWhenRemoved(host: Element, close: () => void, signal: AbortSignal): void {
  const removal = new MutationObserver(() => host.isConnected || close());
  removal.observe(document, { childList: true });
  removal.observe(document.documentElement, { childList: true });
  signal.addEventListener('abort', () => removal.disconnect());
}
