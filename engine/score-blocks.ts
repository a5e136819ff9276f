import { Forest } from './forest.ts';
import { SIGNALS, signalsOf } from './signals/index.ts';
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

/** Signals that no tree asks for need not be found out. */
const ASKED = SIGNALS.map((signal, i) => (articleForest.asks(i) || clutterForest.asks(i) ? signal : null));

/** Scores every block of a page. */
export function scoreBlocks(survey: Survey): BlockScore[] {
  return survey.blocks.map((block) => {
    const signals = signalsOf(block, survey, ASKED);
    return { article: articleForest.probability(signals), clutter: clutterForest.probability(signals) };
  });
}
