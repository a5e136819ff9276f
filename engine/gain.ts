import type { BlockScore } from './score-blocks.ts';

/** How probabilities become a gain. */
export interface Greed {
  /** Probability from which hiding a block wins anything. */
  readonly threshold: number;
  /** What is lost if the block is article after all, for each square root of a word. */
  readonly loss: number;
}

/** What is this surely no clutter speaks for keeping the box around it: a weather box in a column of ads. */
const SURELY_KEPT = { below: 0.06, gain: 0.15 };

/** What tidy wins by hiding a block; negative: loses. */
export function tidyGain({ article, clutter }: BlockScore, words: number, greed: Greed): number {
  const worth = clutter < SURELY_KEPT.below ? SURELY_KEPT.gain : 0;
  return gain(clutter, article, words, greed) - worth;
}

/** What focus wins by hiding a block, tidy aside. */
export const focusGain = ({ article }: BlockScore, words: number, greed: Greed): number =>
  gain(1 - article, article, words, greed);

/** @param win probability that hiding the block is right */
const gain = (win: number, article: number, words: number, { threshold, loss }: Greed): number =>
  win - threshold - loss * article * Math.sqrt(words);
