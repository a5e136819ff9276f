import { Forest } from './forest.ts';
import { SIGNALS, signalsOf } from './signals/index.ts';
import type { Survey } from './survey.ts';
import weights from './weights/blocks.json';

/** What the fitted weights say of a block. */
export interface BlockScore {
  /** Probability that it belongs to the article, 0 to 1. */
  readonly article: number;
  /** Probability that it was put there to sell or to lead away, 0 to 1. */
  readonly clutter: number;
}

const forests = {
  article: new Forest(weights.forests.article, weights.cuts),
  clutter: new Forest(weights.forests.clutter, weights.cuts),
};

/** Signals that no tree asks for need not be found out. */
const ASKED = SIGNALS.map((signal, i) => (Object.values(forests).some((forest) => forest.asks(i)) ? signal : null));

/** Whether the weights were fitted to these signals. */
export const weightsFitSignals = (): boolean => SIGNALS.every((signal, i) => signal.name === weights.signals[i]);

/** Scores every block of a page. */
export function scoreBlocks(survey: Survey): BlockScore[] {
  return survey.blocks.map((block) => {
    const signals = signalsOf(block, survey, ASKED);
    const article = forests.article.probability(signals);
    // The second question was put to blocks outside articles only.
    return { article, clutter: (1 - article) * forests.clutter.probability(signals) };
  });
}
