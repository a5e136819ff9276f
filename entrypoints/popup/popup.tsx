import { i18n, language } from '#i18n';
import type { PageState } from '../../messages/protocol.ts';
import { AlwaysSwitch } from './always-switch.tsx';
import { CopyLog } from './copy-log.tsx';
import type { Barrier } from './find-barrier.ts';
import { Headline } from './headline.tsx';
import { LevelSwitch } from './level-switch.tsx';
import { LookPart } from './look-part.tsx';
import { NewsLine } from './news-line.tsx';
import { openOptions } from './open-options.ts';
import { PieceList } from './piece-list.tsx';
import type { PopupModel } from './popup-model.ts';
import { SummaryPart } from './summary-part.tsx';

interface Props {
  readonly model: PopupModel;
}

/** The first screen: what was found here, what to do about it, what to do next time. */
export function Popup({ model }: Props) {
  const { value: state } = model.state;
  const { value: barrier } = model.barrier;
  return (
    <>
      <header class="bar">
        <h1 class="wordmark">Cleansheet</h1>
        {state && <p class="site">{model.siteName}</p>}
        <OptionsButton />
      </header>
      {/* Empty until the page answers, a few milliseconds: a spinner would only flash. */}
      <main aria-live="polite" aria-busy={model.isBusy.value}>
        {barrier ? <OutOfReach barrier={barrier} /> : state && <Page model={model} state={state} />}
      </main>
      <NewsLine />
    </>
  );
}

function Page({ model, state }: Props & { readonly state: PageState }) {
  if (state.page === 'not-html') {
    return <Headline title={i18n.t('popup.notHtml')} text={i18n.t('popup.notHtmlWhy')} />;
  }
  return (
    <>
      <PageHeadline state={state} />
      {state.hasGivenUp && <p role="status">{i18n.t('popup.givenUp')}</p>}
      <LevelSwitch level={model.wanted.value ?? state.level} onChoose={(level) => model.choose(level)} />
      {state.pieces.length + state.rules.length > 0 && (
        <PieceList
          pieces={state.pieces}
          rules={state.rules}
          onUndoRule={(rule) => model.unrule(rule)}
          isCleaned={state.level !== 'off'}
          onChooseKind={(kind, isHidden) => model.chooseKind(kind, isHidden)}
          onChoosePiece={(id, isHidden) => model.choosePiece(id, isHidden)}
          onKeep={(id) => model.keep(id)}
        />
      )}
      <div class="actions">
        <button type="button" class="primary" onClick={() => model.openReader()}>
          {i18n.t('popup.reader')}
        </button>
        {model.summary.value === undefined && (
          <button type="button" onClick={() => model.summarize()}>
            {i18n.t('popup.summarize')}
          </button>
        )}
        <button type="button" onClick={() => model.pick()}>
          {i18n.t('popup.pick')}
        </button>
      </div>
      {model.hasReaderFailed.value && <p role="status">{i18n.t('popup.noReader')}</p>}
      {model.summary.value !== undefined && (
        <SummaryPart sentences={model.summary.value} onShow={(text) => model.showSentence(text)} />
      )}
      <AlwaysSwitch model={model} />
      {!model.isForgetful.value && <LookPart />}
      <Foot model={model} state={state} />
    </>
  );
}

function Foot({ model, state }: Props & { readonly state: PageState }) {
  const { value: until } = model.pausedUntil;
  const time = new Intl.DateTimeFormat(language(), { timeStyle: 'short' });
  return (
    <footer class="foot">
      {until !== null && <p class="hint">{i18n.t('popup.paused', [time.format(until)])}</p>}
      <button type="button" class="quiet small" onClick={() => model.togglePause()}>
        {i18n.t(until === null ? 'popup.pause' : 'popup.resume')}
      </button>
      <button type="button" class="quiet small" onClick={() => openOptions('shortcuts')}>
        {i18n.t('popup.keys')}
      </button>
      {state.pieces.length > 0 && <CopyLog state={state} />}
    </footer>
  );
}

function PageHeadline({ state: { page, level, pieces } }: { readonly state: PageState }) {
  if (page === 'other' && level === 'off') {
    return <Headline title={i18n.t('popup.notArticle')} text={i18n.t('popup.notArticleWhy')} />;
  }
  const hidden = pieces.filter((piece) => !piece.isLeft);
  const words = hidden.reduce((sum, piece) => sum + piece.words, 0);
  const isHidden = level !== 'off';
  return (
    <Headline
      title={i18n.t(isHidden ? 'popup.hidden' : 'popup.found', hidden.length)}
      text={i18n.t(isHidden ? 'popup.wordsHidden' : 'popup.wordsFound', words)}
    />
  );
}

const BARRIER_WORDS = {
  browser: 'popup.outOfReachBrowser',
  permission: 'popup.outOfReachPermission',
  web: 'popup.outOfReachWeb',
} as const satisfies Record<Barrier, string>;

function OutOfReach({ barrier }: { readonly barrier: Barrier }) {
  return <Headline title={i18n.t('popup.outOfReach')} text={i18n.t(BARRIER_WORDS[barrier])} />;
}

function OptionsButton() {
  return (
    <button
      type="button"
      class="quiet options"
      aria-label={i18n.t('popup.options')}
      title={i18n.t('popup.options')}
      onClick={() => openOptions()}
    >
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
        <path d="M3 6h9M16 6h1M3 14h1M8 14h9" />
        <circle cx="14" cy="6" r="2" />
        <circle cx="6" cy="14" r="2" />
      </svg>
    </button>
  );
}
