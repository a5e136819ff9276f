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

/** What paragraphs look like in markup: tag and class of the box. */
export const shapeOf = ({ element }: Container): string => `${tagOf(element)}.${attributeOf(element, 'class')}`;

/** Counts, for boxes of a page, how many boxes beside them have their shape. */
export class SiblingCounter {
  readonly #byParent = new Map<Container, ReadonlyMap<string, number>>();

  /** Boxes of the same parent and shape, the box itself included; 0 for the page's own. */
  alike(container: Container): number {
    const { parent } = container;
    if (!parent) return 0;
    let shapes = this.#byParent.get(parent);
    if (!shapes) {
      const counts = new Map<string, number>();
      for (const child of parent.children) {
        const shape = shapeOf(child);
        counts.set(shape, (counts.get(shape) ?? 0) + 1);
      }
      shapes = counts;
      this.#byParent.set(parent, shapes);
    }
    return shapes.get(shapeOf(container)) ?? 0;
  }
}
