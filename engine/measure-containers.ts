import { attributeOf, tagOf } from './dom.ts';
import type { Block, Container, Page } from './page.ts';

/** What signals ask of containers again and again, by the container's place. */
export interface ContainerMeasures {
  /** The largest container around it, itself included, that does not hold the core; null on the core's path. */
  readonly branch: readonly (Container | null)[];
  /** The largest container around it, itself included, that holds no prose; null if it holds some. */
  readonly island: readonly (Container | null)[];
  /** Levels up to the first box that holds the core. */
  readonly levelsToCore: Int32Array;
  /** Levels from the core up to that box. */
  readonly levelsFromCore: Int32Array;
  /** Words of the children that are paragraphs of prose. */
  readonly childProse: Float64Array;
}

/** Measures all containers of a page; each after those around it. */
export function measureContainers(
  { containers, blocks }: Page,
  core: Container,
  corePath: ReadonlySet<Container>,
  proseBefore: Float64Array,
  isProse: readonly boolean[],
): ContainerMeasures {
  const branch: (Container | null)[] = new Array(containers.length);
  const island: (Container | null)[] = new Array(containers.length);
  const levelsToCore = new Int32Array(containers.length);
  const levelsFromCore = new Int32Array(containers.length);
  const childProse = new Float64Array(containers.length);
  for (const container of containers) {
    const { index, start, end } = container;
    const around = container.parent?.index ?? -1;
    const isOnPath = corePath.has(container);
    branch[index] = isOnPath ? null : (branch[around] ?? container);
    island[index] = proseBefore[end] !== proseBefore[start] ? null : (island[around] ?? container);
    levelsToCore[index] = isOnPath ? 0 : (levelsToCore[around] as number) + 1;
    levelsFromCore[index] = isOnPath ? core.depth - container.depth : (levelsFromCore[around] as number);
    if (around >= 0 && end - start === 1 && isProse[start])
      childProse[around] = (childProse[around] as number) + (blocks[start] as Block).words;
  }
  return { branch, island, levelsToCore, levelsFromCore, childProse };
}

/** What boxes look like in markup, and how many beside them look the same; each found out when it is asked for. */
export class BoxShapes {
  readonly #shapes: string[];
  readonly #alike: Int32Array;

  /** @param count of the page's containers */
  constructor(count: number) {
    this.#shapes = new Array(count);
    this.#alike = new Int32Array(count);
  }

  /** Tag and class. */
  of({ index, element }: Container): string {
    let shape = this.#shapes[index];
    if (shape === undefined) {
      shape = `${tagOf(element)}.${attributeOf(element, 'class')}`;
      this.#shapes[index] = shape;
    }
    return shape;
  }

  /** Boxes of the same parent and shape, the box itself included; 0 for the page's own. */
  alike({ index, parent }: Container): number {
    if (!parent) return 0;
    if (parent.children.length === 1) return 1;
    if (this.#alike[index] === 0) this.#countIn(parent);
    return this.#alike[index] as number;
  }

  #countIn({ children }: Container): void {
    const counts = new Map<string, number>();
    for (const child of children) counts.set(this.of(child), (counts.get(this.of(child)) ?? 0) + 1);
    for (const child of children) this.#alike[child.index] = counts.get(this.of(child)) as number;
  }
}
