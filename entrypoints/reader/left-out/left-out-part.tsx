import { i18n, language } from '#i18n';
import { wordsForKind } from '../../../components/clutter-words.ts';
import type { LeftOut } from '../../../engine/reading/left-out.ts';
import type { ReaderModel } from '../reader-model.ts';

/** Below the article: what was left out of it, with the way back for each piece, and what to do if too much was. */
export function LeftOutPart({ model }: { readonly model: ReaderModel }) {
  const { value: pieces } = model.leftOut;
  const { value: kept } = model.kept;
  return (
    <footer class="left-out" dir="auto" lang={language()}>
      {pieces.length > 0 && (
        <details>
          <summary>
            {i18n.t('reader.leftOut.count', pieces.length)}: {listKinds(pieces)}
          </summary>
          <ul>
            {pieces.map((piece) => (
              <li key={piece}>
                <p>
                  <strong>{wordsForKind(piece.kind, 1)}</strong> <span dir="auto">{piece.opening}</span>
                </p>
                <button type="button" aria-pressed={kept.has(piece)} onClick={() => model.toggleKept(piece)}>
                  {i18n.t(kept.has(piece) ? 'reader.leftOut.leaveOut' : 'reader.leftOut.bringBack')}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p>
        {i18n.t('reader.leftOut.missing')}{' '}
        <button type="button" onClick={() => model.tryNextSource()}>
          {i18n.t('reader.leftOut.tryNext')}
        </button>
      </p>
    </footer>
  );
}

/** "1 newsletter box and 2 ads" */
function listKinds(pieces: readonly LeftOut[]): string {
  const counts = new Map<LeftOut['kind'], number>();
  for (const { kind } of pieces) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const words = [...counts].map(([kind, count]) => wordsForKind(kind, count));
  return new Intl.ListFormat(language(), { type: 'conjunction' }).format(words);
}
