import { attributeOf } from '../dom.ts';
import type { Removal } from '../types.ts';

/** Enough of a text to tell pieces apart, in characters. */
const OPENING_CHARACTERS = 80;
/** Shorter texts say nothing by themselves. */
const LEAST_CHARACTERS = 12;
/** Elements looked at inside one that came; what comes again comes whole, or near the top of what brings it. */
const MOST_INSIDE = 300;

/** Remembers what hidden pieces look like, to know them again when the page builds them anew. */
export class PieceMemory {
  readonly #removals = new Map<string, Removal>();
  readonly #shapes = new Set<string>();

  remember(removals: readonly Removal[]): void {
    for (const removal of removals) {
      for (const element of removal.elements) {
        const description = describe(element);
        if (description === null) continue;
        this.#removals.set(description, removal);
        this.#shapes.add(shapeOf(element));
      }
    }
  }

  /** The pieces that came back with an element: it, or what is inside it. */
  *recognise(root: Element): Generator<{ element: Element; removal: Removal; description: string }> {
    const inside = root.getElementsByTagName('*');
    for (let i = -1; i < inside.length && i < MOST_INSIDE; i++) {
      const element = i < 0 ? root : (inside[i] as Element);
      if (!this.#shapes.has(shapeOf(element))) continue;
      const description = describe(element);
      const removal = description === null ? undefined : this.#removals.get(description);
      if (removal && description !== null) yield { element, removal, description };
    }
  }
}

const shapeOf = (element: Element): string =>
  `${element.localName}#${attributeOf(element, 'id')}.${attributeOf(element, 'class')}`;

/** What stays the same when a piece is built again: its shape and how its text begins, whatever it counts. Null if too little. */
export function describe(element: Element): string | null {
  const text = element.textContent
    .slice(0, 20 * OPENING_CHARACTERS)
    .replace(/\s+/g, ' ')
    .trim();
  const opening = text.slice(0, OPENING_CHARACTERS).replace(/\d+/g, '0');
  if (opening.length < LEAST_CHARACTERS) return null;
  return `${shapeOf(element)} ${opening}`;
}
