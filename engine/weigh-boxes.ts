import { findAppendices } from './find-appendices.ts';
import { SELLING_TOPICS, TOPICS } from './lexicon/types.ts';
import type { Block, Container } from './page.ts';
import { isGuide, isHeading, type Survey, sumIn } from './survey.ts';

/** What the weights say of each block, in log-odds: that it is article, and that it was put there to sell or to lead away. */
export interface Odds {
  readonly article: Float64Array;
  readonly clutter: Float64Array;
}

const SUBSCRIPTION = TOPICS.indexOf('subscription');
/**
 * A box that opens with an offer goes on with it: what subscribers get is a list of plain sentences. Large boxes hold more than
 * that. On pages unseen this finds 89 of 100 blocks of offers instead of 79, and takes nothing of the article.
 */
const OFFER_BOX = { saysAtLeast: 0.12, clutterFrom: 0, mostBlocks: 25, mostWords: 150, logOdds: 1.5 };

const SELLING = SELLING_TOPICS.map((topic) => TOPICS.indexOf(topic));
/**
 * Rows of figures without a link, a price or a word of selling are there to be read, even in a column of other stories: a
 * calendar, the markets, the tides. On pages unseen no such box was clutter.
 */
const FIGURES_BOX = { digitShare: 0.2, least: 3, share: 0.5, mostBlocks: 60, saysBelow: 0.3, logOdds: 8 };

const STUB = TOPICS.indexOf('stub');
/** A line that says that the rest is for those who pay stands like a last paragraph, and belongs to the offer behind it. */
const HELD_BACK = { saysAtLeast: 0.5, leastWords: 6, logOdds: 6 };

const RELATED = TOPICS.indexOf('related');
/**
 * "Read more:" before a link leads away, between two paragraphs too, and so does a heading that says nothing else, whatever
 * comes of what stands under it. On pages unseen no such line was article.
 */
const POINTER = { colonWithin: 40, saysAtLeast: 0.6, mostUnlinkedWords: 5, headingSays: 0.85, logOdds: 5 };
const COLON = /[:：]/;

/** By how much the blocks of questions and references are rather article than they say alone, in log-odds. */
const APPENDIX_LOG_ODDS = 3;

/** Corrects the odds of blocks by what their boxes say and no block says alone. */
export function weighBoxes(survey: Survey, { article, clutter }: Odds): void {
  const isOffer = new Uint8Array(article.length);
  const isFigures = new Uint8Array(article.length);
  const isAppendix = findAppendices(survey);
  const maySell = !isGuide(survey);
  for (const box of survey.containers) {
    if (maySell && opensWithOffer(survey, box, clutter)) isOffer.fill(1, box.start, box.end);
    if (holdsFigures(survey, box)) isFigures.fill(1, box.start, box.end);
  }
  for (let i = 0; i < article.length; i++) {
    if (isFigures[i]) clutter[i] = (clutter[i] as number) - FIGURES_BOX.logOdds;
    const toArticle =
      (isAppendix[i] ? APPENDIX_LOG_ODDS : 0) -
      (isOffer[i] ? OFFER_BOX.logOdds : 0) -
      (saysHeldBack(survey, i) ? HELD_BACK.logOdds : 0) -
      (pointsElsewhere(survey, i) ? POINTER.logOdds : 0);
    article[i] = (article[i] as number) + toArticle;
    clutter[i] = (clutter[i] as number) - toArticle;
  }
}

function opensWithOffer(survey: Survey, box: Container, clutter: Float64Array): boolean {
  const { start, end } = box;
  if (end - start < 2 || end - start > OFFER_BOX.mostBlocks || start <= survey.headline) return false;
  const says = survey.topics[start]?.[SUBSCRIPTION] ?? 0;
  if (says < OFFER_BOX.saysAtLeast || (clutter[start] as number) < OFFER_BOX.clutterFrom) return false;
  return sumIn(survey.wordsBefore, box) <= OFFER_BOX.mostWords;
}

/** What opens the rest of the page is no sentence, or a link. */
function saysHeldBack({ headline, blocks, topics }: Survey, i: number): boolean {
  const { counts, linkWords, words } = blocks[i] as Block;
  if (i <= headline || counts.sentenceEnds === 0 || linkWords > 0 || words < HELD_BACK.leastWords) return false;
  return (topics[i]?.[STUB] ?? 0) >= HELD_BACK.saysAtLeast;
}

function pointsElsewhere(survey: Survey, i: number): boolean {
  const block = survey.blocks[i] as Block;
  const says = block.facts.topics[RELATED] as number;
  if (says === 0 || i <= survey.headline) return false;
  if (block.links > 0) return pointsAtLink(block, says);
  return says >= POINTER.headingSays && isInTrunk(block, survey) && (isHeading(block) || block.text.endsWith(':'));
}

/** What stands before the colon says so, and the rest is a link. */
function pointsAtLink({ linkWords, text, words }: Block, says: number): boolean {
  const colon = text.slice(0, POINTER.colonWithin).search(COLON);
  return (
    colon > 0 && says * text.length >= POINTER.saysAtLeast * colon && words - linkWords <= POINTER.mostUnlinkedWords
  );
}

const isInTrunk = ({ index }: Block, { trunk }: Survey): boolean => index >= trunk.start && index < trunk.end;

function holdsFigures(survey: Survey, box: Container): boolean {
  const { start, end } = box;
  if (end - start < FIGURES_BOX.least || end - start > FIGURES_BOX.mostBlocks) return false;
  if (sumIn(survey.linkWordsBefore, box) > 0) return false;
  let figures = 0;
  // What comes first is the heading.
  for (let i = start + 1; i < end; i++) {
    const { counts, text } = survey.blocks[i] as Block;
    if (counts.digits >= FIGURES_BOX.digitShare * text.length) figures++;
  }
  if (figures < Math.max(FIGURES_BOX.least, FIGURES_BOX.share * (end - start))) return false;
  return !survey.blocks.slice(start, end).some(sells);
}

const sells = ({ counts, facts }: Block): boolean =>
  counts.currencies > 0 || SELLING.some((topic) => (facts.topics[topic] as number) >= FIGURES_BOX.saysBelow);
