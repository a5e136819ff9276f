import { nodeTypeOf, parentOf } from './dom.ts';
import { MARKS, type MarkReader } from './mark-names.ts';
import { type Container, FAR } from './page.ts';

/** A mark, and how deep the nearest box that has it lies. */
interface Marked {
  readonly mark: number;
  readonly depth: number;
}

/** Finds out, for the boxes that hold text, how far up each of MARKS is. */
export class MarkDistances {
  readonly #reader: MarkReader;
  /** By the container's place: the marks on it and around it. Boxes without marks of their own share their parent's list. */
  readonly #around: (readonly Marked[])[] = [];
  /** By the container's place, for those that hold text themselves. */
  readonly #distances: Uint8Array[] = [];

  constructor(reader: MarkReader) {
    this.#reader = reader;
  }

  /** For each of MARKS: levels up to the nearest box with it, the container itself being 0; FAR if none is nearer. */
  ofContainer(container: Container): Uint8Array {
    let distances = this.#distances[container.index];
    if (!distances) {
      distances = new Uint8Array(MARKS.length).fill(FAR);
      for (const { mark, depth } of this.#marksAround(container)) {
        const levels = container.depth - depth;
        if (levels < FAR) distances[mark] = levels;
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

  #marksAround(container: Container): readonly Marked[] {
    const unknown: Container[] = [];
    let at: Container | null = container;
    for (; at && !this.#around[at.index]; at = at.parent) unknown.push(at);
    let marked = (at && this.#around[at.index]) || NONE;
    for (let box = unknown.pop(); box; box = unknown.pop()) {
      const own = this.#reader.marksOf(box.element);
      if (own.length > 0) marked = withOwn(marked, own, box.depth);
      this.#around[box.index] = marked;
    }
    return marked;
  }
}

const NONE: readonly Marked[] = [];

function withOwn(around: readonly Marked[], own: readonly number[], depth: number): readonly Marked[] {
  const marked = around.filter(({ mark }) => !own.includes(mark));
  for (const mark of new Set(own)) marked.push({ mark, depth });
  return marked;
}
