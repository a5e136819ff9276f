import { Forest, probability } from './forest.ts';
import { TOPICS } from './lexicon/types.ts';
import { MARKS } from './mark-names.ts';
import { type Block, FAR } from './page.ts';
import { readSignalsBySlices, SIGNAL_NAMES } from './signals/index.ts';
import { atOnce, type Sliced, UNIT } from './sliced.ts';
import { hasPrice, isGuide, type Survey } from './survey.ts';
import { type Odds, weighBoxes } from './weigh-boxes.ts';
import { cuts, forests } from './weights/blocks.json';

/** What the fitted weights say of a block. */
export interface BlockScore {
  /** Probability that it belongs to the article, 0 to 1. */
  readonly article: number;
  /** Probability that it was put there to sell or to lead away, 0 to 1. */
  readonly clutter: number;
}

/** Made ready when blocks are first scored, between two rests: it takes some milliseconds. */
let made: Forest | undefined;

const SUBSCRIPTION = TOPICS.indexOf('subscription');
/**
 * Offers amid the text are too few to learn from: what says little else is an offer by so much more, in log-odds; before the
 * headline it is mostly a button of the site's. On pages
 * unseen this finds 95 of 100 offers instead of 90, and takes a hundredth of a percent more of the article.
 */
const OFFER = { saysMost: 0.6, logOdds: 2.5 };

/** Scores every block of a page. */
export const scoreBlocks = (survey: Survey): BlockScore[] => atOnce(scoreBlocksBySlices(survey));

/** The same with rests. */
export function* scoreBlocksBySlices(survey: Survey): Sliced<BlockScore[]> {
  const rows = yield* readSignalsBySlices(survey);
  yield;
  made ??= new Forest(forests.blocks, cuts);
  const forest = made;
  const count = survey.blocks.length;
  const offers = isGuide(survey) ? linesOfGuide : signsOfOffer;
  const odds: Odds = { article: new Float64Array(count), clutter: new Float64Array(count) };
  for (let block = 0; block < count; block++) {
    if (block % UNIT === UNIT - 1) yield;
    const answers = forest.ask(rows, block * SIGNAL_NAMES.length);
    const offer = block > survey.headline ? offers(survey.blocks[block] as Block, survey) : 0;
    odds.article[block] = answers[0] - offer;
    odds.clutter[block] = answers[1] + offer;
  }
  weighBoxes(survey, odds);
  const scores: BlockScore[] = [];
  for (let block = 0; block < count; block++) {
    scores.push({
      article: probability(odds.article[block] as number),
      clutter: probability(odds.clutter[block] as number),
    });
  }
  return scores;
}

const signsOfOffer = ({ facts }: Block): number => {
  const share = facts.topics[SUBSCRIPTION] ?? 0;
  return share < OFFER.saysMost ? 0 : OFFER.logOdds * share;
};

const IN_BUTTON = MARKS.indexOf('in-button');
/**
 * What things cost and where belongs to a guide to what one can buy. On pages unseen .08 % of the article's words are lost
 * with this instead of .23 %, and 10 of 238 lines of ads stay that went before.
 */
const GUIDE_PRICE_LOG_ODDS = 3;
/** In a guide "Free trial" with nothing to press tells what is offered elsewhere, and prices are what it is read for. */
function linesOfGuide(block: Block, { bodyStart, bodyEnd }: Survey): number {
  const saysOffer = (block.facts.topics[SUBSCRIPTION] as number) > 0;
  if (!saysOffer && hasPrice(block) && block.index > bodyStart && block.index < bodyEnd) return -GUIDE_PRICE_LOG_ODDS;
  return block.links === 0 && block.markDistance[IN_BUTTON] === FAR ? -signsOfOffer(block) : 0;
}
