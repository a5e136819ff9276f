import { nodeTypeOf, parentOf } from './dom.ts';
import { MARKS, type MarkReader } from './mark-names.ts';
import { type Container, FAR } from './page.ts';

const ALL_FAR = new Uint8Array(MARKS.length).fill(FAR);

/** Finds out, for the boxes that hold text, how far up each of MARKS is. */
export class MarkDistances {
  readonly #reader: MarkReader;
  /** By the container's place: the marks of its own. */
  readonly #marks: (readonly number[])[] = [];
  /** By the container's place, for those that hold text themselves. */
  readonly #distances: Uint8Array[] = [];

  constructor(reader: MarkReader) {
    this.#reader = reader;
  }

  /** For each of MARKS: levels up to the nearest box with it, the container itself being 0; FAR if none is nearer. */
  ofContainer(container: Container): Uint8Array {
    let distances = this.#distances[container.index];
    if (!distances) {
      distances = ALL_FAR.slice();
      let box: Container | null = container;
      for (let levels = 0; box && levels < FAR; levels++, box = box.parent) {
        const marks = this.#marksOf(box);
        for (let i = 0; i < marks.length; i++) {
          const mark = marks[i] as number;
          if (distances[mark] === FAR) distances[mark] = levels;
        }
      }
      this.#distances[container.index] = distances;
    }
    return distances;
  }

  /** The container's distances, with the marks of the inline elements from `inner` up to it. */
  ofInline(inner: Element | null, container: Container): Uint8Array {
    const around = this.ofContainer(container);
    let distances = around;
    // What a slot shows stands elsewhere in the tree than the box that shows it, and is not inside of it.
    for (let at: Node | null = inner; at && at !== container.element; at = parentOf(at)) {
      if (nodeTypeOf(at) !== Node.ELEMENT_NODE) break;
      for (const mark of this.#reader.marksOf(at as Element)) {
        if (distances === around) distances = around.slice();
        distances[mark] = 0;
      }
    }
    return distances;
  }

  #marksOf({ index, element }: Container): readonly number[] {
    let marks = this.#marks[index];
    if (!marks) {
      marks = this.#reader.marksOf(element);
      this.#marks[index] = marks;
    }
    return marks;
  }
}
