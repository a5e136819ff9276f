import { isFixed, isInsideFixed } from './fixed-boxes.ts';
import type { BlockScore } from './score-blocks.ts';
import type { Survey } from './survey.ts';
import type { CleanLevel } from './types.ts';

/** Mean probability of clutter from which tidy takes a fixed box, and of article up to which both levels do. */
const LEAST_CLUTTER = 0.3;
const MOST_ARTICLE = 0.35;

/**
 * Boxes fixed to the window are taken whole or left alone: half a dialog cannot be closed, and half a bar is still a bar.
 * @returns the gains, those of fixed boxes settled one way or the other
 */
export function settleOverlays(
  survey: Survey,
  scores: readonly BlockScore[],
  gains: readonly number[],
  level: CleanLevel,
): number[] {
  const settled = [...gains];
  const wonBefore = new Uint32Array(gains.length + 1);
  for (let i = 0; i < gains.length; i++)
    wonBefore[i + 1] = (wonBefore[i] as number) + ((gains[i] as number) > 0 ? 1 : 0);
  for (const box of survey.containers) {
    // Where nothing would be taken, nothing has to be settled.
    if (wonBefore[box.start] === wonBefore[box.end] || survey.corePath.has(box)) continue;
    if (!isFixed(box) || isInsideFixed(box)) continue;
    const inside = scores.slice(box.start, box.end);
    const mean = (value: (score: BlockScore) => number) =>
      inside.reduce((sum, score) => sum + value(score), 0) / inside.length;
    const isOther = mean(({ article }) => article) <= MOST_ARTICLE;
    const isTaken = isOther && (level === 'focus' || mean(({ clutter }) => clutter) >= LEAST_CLUTTER);
    settled.fill(isTaken ? 1 : -1, box.start, box.end);
  }
  return settled;
}
