import type { CleanLevel, ClutterKind, Removal } from '../../engine/types.ts';
import type { Wishes } from './read-wishes.ts';

/** What the reader chose on this page, piece by piece and kind by kind; it ends with the page. */
export class PieceChoices {
  readonly #ids = new WeakMap<Removal, number>();
  readonly #pieces = new Map<number, boolean>();
  readonly #kinds = new Map<ClutterKind, boolean>();
  #lastId = 0;

  /** A number by which a piece can be spoken of outside the page. */
  idOf(removal: Removal): number {
    const id = this.#ids.get(removal) ?? ++this.#lastId;
    this.#ids.set(removal, id);
    return id;
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
    return removals.filter((removal) => {
      const isHidden =
        this.#pieces.get(this.idOf(removal)) ??
        this.#kinds.get(removal.kind) ??
        (kinds.includes(removal.kind) && !isKept(removal, wishes.kept));
      return !isHidden;
    });
  }
}

function isKept({ elements }: Removal, selectors: readonly string[]): boolean {
  return selectors.some((selector) => {
    const fenced = `:is(${selector})`;
    return elements.some((element) => element.closest(fenced) ?? element.querySelector(fenced));
  });
}
