import { parentOf } from './dom.ts';
import { MARKS, MarkReader } from './mark-names.ts';
import { type Container, FAR } from './page.ts';

/** Finds out, for the boxes that hold text, how far up each of MARKS is. */
export class MarkDistances {
  readonly #marks = new MarkReader();
  /** By the container's place. */
  readonly #known: Uint8Array[] = [];

  /** For each of MARKS: levels up to the nearest box with it, the container itself being 0; FAR if none is nearer. */
  ofContainer(container: Container): Uint8Array {
    const unknown: Container[] = [];
    let at: Container | null = container;
    for (; at && !this.#known[at.index]; at = at.parent) unknown.push(at);
    let around = at ? this.#known[at.index] : undefined;
    for (let box = unknown.pop(); box; box = unknown.pop()) {
      around = oneFarther(around);
      for (const mark of this.#marks.marksOf(box.element)) around[mark] = 0;
      this.#known[box.index] = around;
    }
    return around as Uint8Array;
  }

  /** The container's distances, with the marks of the inline elements from `inner` up to it. */
  ofInline(inner: Element | null, container: Container): Uint8Array {
    const around = this.ofContainer(container);
    let distances = around;
    for (let element = inner; element && element !== container.element; element = parentOf(element) as Element | null) {
      for (const mark of this.#marks.marksOf(element)) {
        if (distances === around) distances = around.slice();
        distances[mark] = 0;
      }
    }
    return distances;
  }
}

function oneFarther(around: Uint8Array | undefined): Uint8Array {
  if (!around) return new Uint8Array(MARKS.length).fill(FAR);
  const distances = around.slice();
  for (let i = 0; i < distances.length; i++) {
    const levels = distances[i] as number;
    if (levels < FAR) distances[i] = levels + 1;
  }
  return distances;
}
