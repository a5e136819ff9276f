import { markLanguage } from '#i18n';
import { adoptRule, OUR_MARK, outranking } from '../../../engine/adopt-rule.ts';
import { lendInPlace } from '../../../session/lend-style.ts';
import { adoptSheet } from './adopt-sheet.ts';
import { answerBack, type BackEntry } from './answer-back.ts';
import { fenceEvents } from './fence-events.ts';
import { quietPage } from './quiet-page.ts';
import { stayOnTop } from './stay-on-top.ts';

export interface Layer extends BackEntry {
  readonly root: ShadowRoot;
  readonly dialog: HTMLDialogElement;
  /** Aborted when the layer closes. */
  readonly signal: AbortSignal;
  close(): void;
}

interface Options {
  readonly label: string;
  readonly sheets: readonly string[];
  readonly signal: AbortSignal;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onClose: () => void;
}

/** The page must not scroll behind the layer, where its scroll bar would stand beside the layer's; on paper it has none. */
const LOCK_RULE = `@media not print { ${outranking(':root')} { overflow: hidden !important } }`;
/**
 * What else the page must not do while the layer is open: hide its root and the layer with it, and be printed with it. The
 * layer's own rules are important in a shadow root, and win.
 */
const PAGE_RULE = `
  ${outranking(':root')} { display: block !important; content-visibility: visible !important }
  @page { margin: 18mm }
  @media print {
    ${outranking(':root')} { overflow: visible !important; height: auto !important; background: none !important }
    :root > :not(#\\#) { display: none !important }
  }`;

/**
 * Opens an empty layer over the page that neither page style nor page script reaches: a modal dialog is in the browser's
 * top layer and makes the page inert, a closed shadow root keeps selectors and queries out, and constructed sheets need
 * no leave of the page's CSP. Once closed, nothing of it is left.
 */
export function openLayer({ label, sheets, signal, onKey, onClose }: Options): Layer {
  const life = new AbortController();
  const scroll = { left: window.scrollX, top: window.scrollY };
  const address = location.href;
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const dialog = document.createElement('dialog');
  dialog.ariaLabel = label;
  // Direction and language come down from the page, whatever its sheets may not do.
  markLanguage(dialog);
  dialog.autofocus = true;
  // Where the focus goes when there is nowhere else; the keys that scroll then scroll the layer.
  dialog.tabIndex = -1;
  root.append(dialog);
  for (const css of [OUR_MARK, ...sheets]) adoptSheet(root, css, life.signal);
  adoptSheet(document, PAGE_RULE, life.signal);
  // The lock must not outlive the extension: Escape closes the layer even then.
  const unlock = lendInPlace(adoptRule(document, LOCK_RULE), LOCK_RULE);
  life.signal.addEventListener('abort', () => void unlock());

  const close = () => {
    if (life.signal.aborted) return;
    onClose();
    // Closed before it is removed, so that the browser gives the focus back.
    dialog.close();
    life.abort();
    host.remove();
    // Where another article came meanwhile, the place is none of it.
    if (location.href === address) window.scrollTo({ ...scroll, behavior: 'instant' });
  };

  document.documentElement.append(host);
  dialog.showModal();
  fenceEvents(host, { signal: life.signal, onKey });
  stayOnTop({ host, dialog, signal: life.signal, onLost: close });
  quietPage(document, life.signal);
  const { stepAside } = answerBack(life.signal, close);
  // Put back on top, it closes for a moment.
  dialog.addEventListener('close', () => dialog.open || close(), { signal: life.signal });
  signal.addEventListener('abort', close, { signal: life.signal });
  return { root, dialog, signal: life.signal, close, stepAside };
}
