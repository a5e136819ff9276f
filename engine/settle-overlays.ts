import type { Container } from './page.ts';
import type { BlockScore } from './score-blocks.ts';
import type { Survey } from './survey.ts';

/** Mean probability of clutter from which a fixed box is taken, and of article up to which. */
const LEAST_CLUTTER = 0.3;
const MOST_ARTICLE = 0.35;

/**
 * Boxes fixed to the window are taken whole or left alone: half a dialog cannot be closed, and half a bar is still a bar.
 * @returns the gains, those of fixed boxes settled one way or the other
 */
export function settleOverlays(survey: Survey, scores: readonly BlockScore[], gains: readonly number[]): number[] {
  const settled = [...gains];
  for (const box of survey.containers) {
    if (!box.isFixed || box.end === box.start || survey.corePath.has(box) || isInsideFixed(box)) continue;
    const inside = scores.slice(box.start, box.end);
    const mean = (value: (score: BlockScore) => number) =>
      inside.reduce((sum, score) => sum + value(score), 0) / inside.length;
    const isClutter = mean(({ clutter }) => clutter) >= LEAST_CLUTTER && mean(({ article }) => article) <= MOST_ARTICLE;
    settled.fill(isClutter ? 1 : -1, box.start, box.end);
  }
  return settled;
}

function isInsideFixed(box: Container): boolean {
  for (let around = box.parent; around; around = around.parent) if (around.isFixed) return true;
  return false;
}
