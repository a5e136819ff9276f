import type { Survey } from '../survey.ts';

/** Shorter texts stand twice in an article with good reason: labels, steps, cells of a table. In words. */
const LEAST_WORDS = 10;

/**
 * Leaves out what the article says word for word for the second time: copies for other window widths, teasers of itself.
 * @returns the blocks of the article without the copies
 */
export function dropRepeats({ blocks }: Survey, isArticle: readonly boolean[]): boolean[] {
  const said = new Set<string>();
  return isArticle.map((isIn, i) => {
    const block = blocks[i];
    if (!isIn || !block || block.words < LEAST_WORDS) return isIn;
    if (said.has(block.text)) return false;
    said.add(block.text);
    return true;
  });
}
