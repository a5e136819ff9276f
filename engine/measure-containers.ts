import { attributeOf } from './dom.ts';
import type { Container, Page } from './page.ts';

/** What signals ask of a container again and again, found out once. */
export interface ContainerMeasures {
  /** The largest container around it, itself included, that does not hold the core; null on the core's path. */
  readonly branch: Container | null;
  /** The largest container around it, itself included, that holds no prose; null if it holds some. */
  readonly island: Container | null;
  /** Tag and class: what boxes of one row have in common. */
  readonly shape: string;
  /** For each shape of its children, how many have it. */
  readonly childShapes: ReadonlyMap<string, number>;
  /** Words of the children that are paragraphs of prose. */
  readonly childProse: number;
}

/** Measures all containers of a page; each after those around it. */
export function measureContainers(
  { containers, blocks }: Page,
  corePath: ReadonlySet<Container>,
  proseBefore: Float64Array,
  isProse: readonly boolean[],
): ContainerMeasures[] {
  const measures: ContainerMeasures[] = [];
  for (const container of containers) {
    const around = container.parent ? measures[container.parent.index] : undefined;
    const hasProse = proseBefore[container.end] !== proseBefore[container.start];
    const childShapes = new Map<string, number>();
    let childProse = 0;
    for (const child of container.children) {
      const shape = shapeOf(child);
      childShapes.set(shape, (childShapes.get(shape) ?? 0) + 1);
      if (child.end - child.start === 1 && isProse[child.start]) childProse += blocks[child.start]?.words ?? 0;
    }
    measures.push({
      branch: corePath.has(container) ? null : (around?.branch ?? container),
      island: hasProse ? null : (around?.island ?? container),
      shape: shapeOf(container),
      childShapes,
      childProse,
    });
  }
  return measures;
}

/** What paragraphs look like in markup: tag and class of the box. */
export const shapeOf = (container: Container): string =>
  `${container.element.localName}.${attributeOf(container.element, 'class')}`;
