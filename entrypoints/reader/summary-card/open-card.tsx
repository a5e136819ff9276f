import { render } from 'preact';
import { i18n, markLanguage } from '#i18n';
import controlsCss from '../../../components/controls.css?inline';
import tokensCss from '../../../components/tokens.css?inline';
import { OUR_MARK } from '../../../engine/adopt-rule.ts';
import type { Summary } from '../../../engine/types.ts';
import { showWhileAlive } from '../../../session/lend-style.ts';
import { Icon } from '../icon.tsx';
import { adoptSheet } from '../layer/adopt-sheet.ts';
import { SentenceList } from '../summary/sentence-list.tsx';
import cardCss from './card.css?inline';

interface Options {
  readonly title: string;
  readonly sentences: Summary['sentences'];
  readonly onShow: (text: string) => void;
  /** Closes the card at once. */
  readonly signal: AbortSignal;
}

/** Shows a summary beside the page, which stays as it is and can be used. @returns closes it */
export function openCard({ title, sentences, onShow, signal }: Options): AbortController {
  const life = new AbortController();
  const host = document.createElement('div');
  host.popover = 'manual';
  host.style.cssText =
    'all:initial;position:fixed;inset:0;inline-size:100%;block-size:100%;background:none;border:0;pointer-events:none';
  const root = host.attachShadow({ mode: 'closed' });
  for (const css of [OUR_MARK, tokensCss, controlsCss, cardCss]) adoptSheet(root, css, life.signal);
  markLanguage(host);
  document.documentElement.append(host);
  host.showPopover();
  life.signal.addEventListener('abort', showWhileAlive(host, 'summary'));
  const close = () => life.abort();
  render(
    <section class="card" role="dialog" aria-label={title} tabIndex={-1}>
      <div class="head">
        <h2>{title}</h2>
        <button type="button" class="quiet close" aria-label={i18n.t('reader.closePanel')} onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      <SentenceList sentences={sentences} onShow={onShow} />
    </section>,
    root,
  );
  const focused = document.activeElement;
  root.querySelector<HTMLElement>('.card')?.focus({ preventScroll: true });
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopImmediatePropagation();
      close();
    },
    { capture: true, signal: life.signal },
  );
  life.signal.addEventListener('abort', () => {
    render(null, root);
    const hadFocus = document.activeElement === host;
    host.remove();
    if (hadFocus && focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  });
  signal.addEventListener('abort', close, { signal: life.signal });
  return life;
}
