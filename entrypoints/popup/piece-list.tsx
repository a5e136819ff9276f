import { i18n } from '#i18n';
import { wordsForKind, wordsForReasons } from '../../components/clutter-words.ts';
import { CLUTTER_KINDS, type ClutterKind, type Reason } from '../../engine/types.ts';
import type { Piece } from '../../messages/protocol.ts';

/** More kinds than these would push the rest of the popup off its first screen. */
const KINDS_AT_A_GLANCE = 4;

/** All that fits on the line of a kind; its pieces tell the rest. */
const REASONS_AT_A_GLANCE = 1;

interface Group {
  readonly kind: ClutterKind;
  readonly pieces: readonly Piece[];
}

/** What was found, by kind, with the reasons; each kind opens to its pieces. */
export function PieceList({ pieces }: { readonly pieces: readonly Piece[] }) {
  const groups = groupByKind(pieces);
  const others = groups.slice(KINDS_AT_A_GLANCE);
  return (
    <section class="pieces" aria-label={i18n.t('popup.what')}>
      <GroupList groups={groups.slice(0, KINDS_AT_A_GLANCE)} />
      {others.length > 0 && (
        <details class="more">
          <summary class="line soft">{i18n.t('popup.moreKinds', others.length)}</summary>
          <GroupList groups={others} />
        </details>
      )}
    </section>
  );
}

function GroupList({ groups }: { readonly groups: readonly Group[] }) {
  return (
    <ul class="rows">
      {groups.map(({ kind, pieces }) => (
        <li key={kind} class="row">
          <details>
            <summary class="line">
              <span class="kind">{wordsForKind(kind, pieces.length)}</span>{' '}
              <span class="reasons short">{wordsForReasons(commonReasons(pieces))}</span>
            </summary>
            <ul class="excerpts">
              {pieces.map(({ excerpt, because }, index) => (
                <li key={index} class="excerpt">
                  <q>{excerpt}</q> <span class="reasons whole">{wordsForReasons(because)}</span>
                </li>
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ul>
  );
}

function groupByKind(pieces: readonly Piece[]): Group[] {
  return CLUTTER_KINDS.map((kind) => ({ kind, pieces: pieces.filter((piece) => piece.kind === kind) })).filter(
    (group) => group.pieces.length > 0,
  );
}

/** The reasons that most pieces share. */
function commonReasons(pieces: readonly Piece[]): Reason[] {
  const counts = new Map<Reason, number>();
  for (const reason of pieces.flatMap((piece) => piece.because)) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, REASONS_AT_A_GLANCE)
    .map(([reason]) => reason);
}
