import type { CleanLevel, ClutterKind, Removal } from '../../engine/types.ts';
import { asksForConsent } from '../../engine/watch/find-consent-dialogs.ts';
import type { Wishes } from './read-wishes.ts';

/** Of more pieces that say the same, the one found first is the first. */
const MOST_COMPARED = 50;

/** What the reader chose on this page, piece by piece and kind by kind; it ends with the page. */
export class PieceChoices {
  readonly #ids = new Map<string, number>();
  readonly #pieces = new Map<number, boolean>();
  readonly #kinds = new Map<ClutterKind, boolean>();
  readonly #consents = new WeakMap<Removal, boolean>();

  /**
   * Numbers by which pieces can be spoken of outside the page. A piece is known by what it says, so that a choice holds when
   * the page builds it anew; of those that say the same, the first stays the first.
   */
  idsOf(removals: readonly Removal[]): ReadonlyMap<Removal, number> {
    const ids = new Map<Removal, number>();
    for (const [name, alike] of Map.groupBy(removals, nameOf)) {
      // Only those of one name are told apart by their places, and nobody tells many apart: to compare places takes a walk over
      // all that lies between.
      if (alike.length <= MOST_COMPARED) alike.sort(byPlace);
      for (const [before, removal] of alike.entries()) {
        const key = `${before + 1} ${name}`;
        const id = this.#ids.get(key) ?? this.#ids.size + 1;
        this.#ids.set(key, id);
        ids.set(removal, id);
      }
    }
    return ids;
  }

  choosePiece(id: number, isHidden: boolean): void {
    this.#pieces.set(id, isHidden);
  }

  /** A choice for a whole kind goes for those of its pieces, too, that were chosen before. */
  chooseKind(kind: ClutterKind, isHidden: boolean): void {
    this.#kinds.set(kind, isHidden);
    this.#pieces.clear();
  }

  /** Those of the pieces that stay on the page: by choice here, by a rule that keeps them, or because of their kind. */
  left(removals: readonly Removal[], level: CleanLevel, wishes: Wishes): Removal[] {
    const kinds = wishes.kinds(level);
    const ids = this.idsOf(removals);
    return removals.filter((removal) => {
      const isHidden =
        this.#pieces.get(ids.get(removal) ?? 0) ??
        this.#kinds.get(removal.kind) ??
        (kinds.includes(removal.kind) &&
          !isKept(removal, wishes.kept) &&
          (wishes.hidesConsent || !this.#asksForConsent(removal)));
      return !isHidden;
    });
  }

  /** Found out once, before the piece is hidden. */
  #asksForConsent(removal: Removal): boolean {
    const asks = this.#consents.get(removal) ?? asksForConsent(removal);
    this.#consents.set(removal, asks);
    return asks;
  }
}

/** What counts on a page (days left, offers taken) counts on when it is built anew. */
const nameOf = ({ kind, opening }: Removal): string => `${kind} ${opening.replace(/\d+/g, '0')}`;

function byPlace({ elements: [a] }: Removal, { elements: [b] }: Removal): number {
  if (!a || !b) return 0;
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

function isKept({ elements }: Removal, selectors: readonly string[]): boolean {
  return selectors.some((selector) => {
    const fenced = `:is(${selector})`;
    return elements.some((element) => element.closest(fenced) ?? element.querySelector(fenced));
  });
}
