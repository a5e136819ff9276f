import { i18n, language } from '#i18n';
import { MAX_SUMMARY_SENTENCES } from '../../../settings/schema.ts';
import type { BrowserSummary } from './browser-summary.ts';
import { SentenceList } from './sentence-list.tsx';
import type { SummaryModel } from './summary-model.ts';

interface Props {
  readonly summary: SummaryModel;
  readonly onShow: (text: string) => void;
}

/** A button, and once it was pressed the sentences that carry the article; each leads to its place. */
export function SummaryBox({ summary, onShow }: Props) {
  const { value: sentences } = summary.sentences;
  if (!sentences) {
    return (
      <button type="button" class="summarize" onClick={() => summary.open()}>
        {i18n.t('reader.summarize')}
      </button>
    );
  }
  return (
    <section class="summary" aria-label={i18n.t('reader.summary')}>
      <header>
        <h2 dir="auto">{i18n.t('reader.summary')}</h2>
        <label for="summary-length">{i18n.t('reader.summaryLength')}</label>
        <input
          id="summary-length"
          type="range"
          min={1}
          max={MAX_SUMMARY_SENTENCES}
          value={summary.count.value}
          aria-valuetext={i18n.t('reader.sentences', summary.count.value)}
          onInput={({ currentTarget }) => summary.setCount(currentTarget.valueAsNumber)}
        />
      </header>
      <SentenceList sentences={sentences} onShow={onShow} />
      <BrowserPart summary={summary.browser} />
    </section>
  );
}

/** What the browser's own model has to say. */
function BrowserPart({ summary }: { readonly summary: BrowserSummary }) {
  const { value: state } = summary.state;
  switch (state.step) {
    case 'absent':
      return null;
    case 'offered':
      return (
        <div class="by-browser">
          <button type="button" onClick={() => summary.write()}>
            {i18n.t('reader.byBrowser.ask')}
          </button>
          {state.needsDownload && <p class="hint">{i18n.t('reader.byBrowser.needsDownload')}</p>}
        </div>
      );
    case 'downloading':
      return (
        <div class="by-browser">
          <label>
            {i18n.t('reader.byBrowser.downloading', [formatShare(state.loaded)])}
            <progress value={state.loaded} max={1} />
          </label>
          <Cancel summary={summary} />
        </div>
      );
    case 'writing':
    case 'done':
      return (
        <div class="by-browser">
          <p class="written" aria-busy={state.step === 'writing'} aria-live="polite">
            {state.text || i18n.t('reader.byBrowser.writing')}
          </p>
          <p class="hint">{i18n.t('reader.byBrowser.label')}</p>
          {state.step === 'writing' && <Cancel summary={summary} />}
        </div>
      );
    case 'failed':
      return (
        <div class="by-browser">
          <p role="alert">{i18n.t(FAILURE_WORDS[state.failure])}</p>
          <button type="button" onClick={() => summary.write()}>
            {i18n.t('reader.byBrowser.again')}
          </button>
        </div>
      );
  }
}

const FAILURE_WORDS = {
  'too-long': 'reader.byBrowser.tooLong',
  refused: 'reader.byBrowser.refused',
  language: 'reader.byBrowser.language',
  download: 'reader.byBrowser.download',
  other: 'reader.byBrowser.other',
} as const;

function Cancel({ summary }: { readonly summary: BrowserSummary }) {
  return (
    <button type="button" onClick={() => summary.cancel()}>
      {i18n.t('reader.byBrowser.cancel')}
    </button>
  );
}

const formatShare = (share: number): string => new Intl.NumberFormat(language(), { style: 'percent' }).format(share);
