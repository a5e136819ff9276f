import type { Survey } from '../survey.ts';

/** From what an article is taken: the engine's choice, or its next best guesses. */
export const READING_SOURCES = ['best', 'readability', 'container'] as const;
export type ReadingSource = (typeof READING_SOURCES)[number];

/** What a reader may want otherwise than the engine. */
export interface ReadOptions {
  /** `readability`: what Mozilla's Readability takes; `container`: all of the box that holds most prose. */
  readonly source?: ReadingSource;
  /** Elements whose text belongs to the article after all. */
  readonly keep?: readonly Element[];
  /** Elements whose text does not, whatever the engine says. */
  readonly drop?: readonly Element[];
}

/** Which blocks are the article once the reader has had a say. */
export function obeyOptions(survey: Survey, chosen: readonly boolean[], options: ReadOptions): boolean[] {
  const { source = 'best', keep = [], drop = [] } = options;
  const { core, headline } = survey;
  return survey.blocks.map((block, i) => {
    const isIn = (elements: readonly Element[]) => elements.some((element) => element.contains(block.element));
    if (isIn(keep)) return true;
    if (isIn(drop)) return false;
    if (source === 'container') return i >= core.start && i < core.end && i !== headline;
    return chosen[i] ?? false;
  });
}
