import { i18n } from '#i18n';
import type { SummarySentence } from '../../messages/protocol.ts';

interface Props {
  /** Null where there is nothing to sum up. */
  readonly sentences: readonly SummarySentence[] | null;
  readonly onShow: (text: string) => void;
}

/** The sentences that carry the story; each leads to its place in the page. */
export function SummaryPart({ sentences, onShow }: Props) {
  return (
    <section class="summary" aria-label={i18n.t('popup.summary')}>
      {sentences?.length ? (
        <ol>
          {sentences.map(({ index, text }) => (
            <li key={index}>
              <button
                type="button"
                class="sentence"
                dir="auto"
                title={i18n.t('popup.showSentence')}
                onClick={() => onShow(text)}
              >
                {text}
              </button>
            </li>
          ))}
        </ol>
      ) : (
        <p>{i18n.t('popup.noSummary')}</p>
      )}
    </section>
  );
}
