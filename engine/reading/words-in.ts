import type { Survey } from '../survey.ts';

/** The words of the article among a row of the page's blocks; of all blocks if no row is given. */
export function wordsIn(
  { blocks }: Survey,
  isArticle: readonly boolean[],
  start = 0,
  end: number = blocks.length,
): number {
  let words = 0;
  for (let i = start; i < end; i++) if (isArticle[i]) words += blocks[i]?.words ?? 0;
  return words;
}
