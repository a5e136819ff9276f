import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import { wordsForKind, wordsForReasons } from '../../components/clutter-words.ts';
import { CLUTTER_KINDS, type ClutterKind, type Reason } from '../../engine/types.ts';
import type { AppliedRule, Piece } from '../../messages/protocol.ts';
import { OwnRules } from './own-rules.tsx';

/** More lines than these would push the rest of the popup off its first screen. */
const LINES_AT_A_GLANCE = 4;

/** All that fits on the line of a kind; its pieces tell the rest. */
const REASONS_AT_A_GLANCE = 1;

export interface PieceActions {
  readonly onChooseKind: (kind: ClutterKind, isHidden: boolean) => void;
  readonly onChoosePiece: (id: number, isHidden: boolean) => void;
  /** The piece stays on all pages of the site from now on. */
  readonly onKeep: (id: number) => void;
}

interface Props extends PieceActions {
  readonly pieces: readonly Piece[];
  /** The reader's own rules that say something of the page. */
  readonly rules: readonly AppliedRule[];
  readonly onUndoRule: (rule: AppliedRule) => void;
  /** Nothing is hidden while the page is as the site made it: then there is nothing to tick. */
  readonly isCleaned: boolean;
}

interface Group {
  readonly kind: ClutterKind;
  readonly pieces: readonly Piece[];
}

/** What was found, by kind, each with a tick for what is hidden; a kind opens to its pieces and their reasons. */
export function PieceList({ pieces, rules, onUndoRule, ...actions }: Props) {
  const groups = groupByKind(pieces);
  const fits = groups.length + Math.min(1, rules.length) <= LINES_AT_A_GLANCE;
  const shown = fits ? groups : groups.slice(0, LINES_AT_A_GLANCE - 1);
  const others = groups.slice(shown.length);
  const folded = [
    ...(others.length > 0 ? [i18n.t('popup.moreKinds', others.length)] : []),
    ...(rules.length > 0 ? [i18n.t('popup.ruled', rules.length)] : []),
  ];
  return (
    <section class="pieces" aria-label={i18n.t('popup.what')}>
      <GroupList groups={shown} {...actions} />
      {folded.length > 0 && (
        <details class="more">
          <summary class="line soft">{folded.join(' · ')}</summary>
          <GroupList groups={others} {...actions} />
          {rules.length > 0 && <OwnRules rules={rules} onUndo={onUndoRule} />}
        </details>
      )}
    </section>
  );
}

type GroupProps = Omit<Props, 'pieces' | 'rules' | 'onUndoRule'>;

function GroupList({ groups, ...actions }: GroupProps & { readonly groups: readonly Group[] }) {
  return (
    <ul class="rows">
      {groups.map((group) => (
        <KindRow key={group.kind} {...group} {...actions} />
      ))}
    </ul>
  );
}

function KindRow({ kind, pieces, isCleaned, onChooseKind, ...pieceActions }: GroupProps & Group) {
  const isOpen = useSignal(false);
  const left = pieces.filter((piece) => piece.isLeft).length;
  const words = wordsForKind(kind, pieces.length);
  const reasons = wordsForReasons(commonReasons(pieces));
  return (
    <li class={left === pieces.length ? 'row left' : 'row'}>
      <div class="line">
        {isCleaned ? (
          <label class="kind">
            <input
              type="checkbox"
              class="tick"
              checked={left < pieces.length}
              // Some of the kind are hidden and some are not.
              indeterminate={left > 0 && left < pieces.length}
              onChange={(event) => onChooseKind(kind, event.currentTarget.checked)}
            />
            {words}
          </label>
        ) : (
          <span class="kind">{words}</span>
        )}
        <button
          type="button"
          class="disclose"
          aria-expanded={isOpen.value}
          aria-label={i18n.t('popup.pieces', [words, reasons])}
          onClick={() => {
            isOpen.value = !isOpen.value;
          }}
        >
          <span class="reasons short">{reasons}</span>
        </button>
      </div>
      {isOpen.value && (
        <ul class="excerpts">
          {pieces.map((piece) => (
            <PieceLine key={piece.id} piece={piece} isCleaned={isCleaned} {...pieceActions} />
          ))}
        </ul>
      )}
    </li>
  );
}

interface PieceLineProps extends Pick<Props, 'isCleaned' | 'onChoosePiece' | 'onKeep'> {
  readonly piece: Piece;
}

function PieceLine({ piece: { id, excerpt, because, isLeft }, isCleaned, onChoosePiece, onKeep }: PieceLineProps) {
  return (
    <li class="excerpt">
      <p>
        <q dir="auto">{excerpt}</q> <span class="reasons whole">{wordsForReasons(because)}</span>
      </p>
      {isCleaned && (
        <span class="piece-actions">
          <button type="button" class="quiet small" onClick={() => onChoosePiece(id, isLeft)}>
            {i18n.t(isLeft ? 'popup.hide' : 'popup.show')}
          </button>
          {isLeft && (
            <button type="button" class="quiet small" onClick={() => onKeep(id)}>
              {i18n.t('popup.keep')}
            </button>
          )}
        </span>
      )}
    </li>
  );
}

/** Kinds of which something is hidden come first: the list is there to tell what is gone. */
function groupByKind(pieces: readonly Piece[]): Group[] {
  const groups = CLUTTER_KINDS.map((kind) => ({ kind, pieces: pieces.filter((piece) => piece.kind === kind) }));
  const isAllLeft = ({ pieces: own }: Group) => own.every((piece) => piece.isLeft);
  return groups.filter((group) => group.pieces.length > 0).sort((a, b) => Number(isAllLeft(a)) - Number(isAllLeft(b)));
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
