import { contextSignals, OWN_SIGNALS } from './context-signals.ts';
import { Forest } from './forest.ts';
import { SIGNALS, signalsOf } from './signals/index.ts';
import type { Survey } from './survey.ts';
import { first as firstWeights, second as secondWeights } from './weights/blocks.json';

/** What the fitted weights say of a block. */
export interface BlockScore {
  /** Probability that it belongs to the article, 0 to 1. */
  readonly article: number;
  /** Probability that it was put there to sell or to lead away, 0 to 1. */
  readonly clutter: number;
}

type Weights = typeof firstWeights;

/** The two questions put to each block; the second was put to blocks outside articles only. */
class Look {
  readonly #article: Forest;
  readonly #clutter: Forest;

  constructor({ forests, cuts }: Weights) {
    this.#article = new Forest(forests.article, cuts);
    this.#clutter = new Forest(forests.clutter, cuts);
  }

  asks(signal: number): boolean {
    return this.#article.asks(signal) || this.#clutter.asks(signal);
  }

  score(signals: Float32Array): BlockScore {
    const article = this.#article.probability(signals);
    return { article, clutter: (1 - article) * this.#clutter.probability(signals) };
  }
}

const first = new Look(firstWeights);
const second = new Look(secondWeights);

const OWN = OWN_SIGNALS.map((name) => SIGNALS.findIndex((signal) => signal.name === name));
/** Signals that no tree asks for need not be found out. */
const ASKED = SIGNALS.map((signal, i) => (OWN.includes(i) || first.asks(i) ? signal : null));

/** Scores every block of a page: a first look at each, then a second with what the first says of its surroundings. */
export function scoreBlocks(survey: Survey): BlockScore[] {
  const { blocks } = survey;
  const signals = blocks.map((block) => signalsOf(block, survey, ASKED));
  const context = contextSignals(
    signals.map((values) => first.score(values)),
    blocks.map((block) => block.words),
    (i) => blocks[i]?.container ?? survey.root,
    (i) => OWN.map((signal) => signals[i]?.[signal] ?? 0),
  );
  return context.map((values) => second.score(values));
}
