import { i18n } from '#i18n';
import type { Summary } from '../../../engine/types.ts';

interface Props {
  readonly sentences: Summary['sentences'];
  readonly onShow: (text: string) => void;
}

/** Sentences that carry a text, each of which leads to its place; or that there is too little to sum up. */
export function SentenceList({ sentences, onShow }: Props) {
  if (sentences.length === 0) return <p>{i18n.t('reader.noSummary')}</p>;
  return (
    <ol>
      {sentences.map(({ index, text }) => (
        <li key={index}>
          <button type="button" class="sentence" dir="auto" onClick={() => onShow(text)}>
            {text}
          </button>
        </li>
      ))}
    </ol>
  );
}
