import { Forest } from './forest.ts';
import { readSignals, SIGNAL_NAMES } from './signals/index.ts';
import type { Survey } from './survey.ts';
import { cuts, forests } from './weights/blocks.json';

/** What the fitted weights say of a block. */
export interface BlockScore {
  /** Probability that it belongs to the article, 0 to 1. */
  readonly article: number;
  /** Probability that it was put there to sell or to lead away, 0 to 1. */
  readonly clutter: number;
}

const articleForest = new Forest(forests.article, cuts);
const clutterForest = new Forest(forests.clutter, cuts);

/** Scores every block of a page. */
export function scoreBlocks(survey: Survey): BlockScore[] {
  const rows = readSignals(survey);
  return survey.blocks.map((_, block) => {
    const at = block * SIGNAL_NAMES.length;
    return { article: articleForest.probability(rows, at), clutter: clutterForest.probability(rows, at) };
  });
}
