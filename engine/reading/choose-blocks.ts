import { choosePieces } from '../choose-pieces.ts';
import { rangeOf } from '../locate-piece.ts';
import type { Container } from '../page.ts';
import type { BlockScore } from '../score-blocks.ts';
import type { Survey } from '../survey.ts';
import { wordsIn } from './words-in.ts';

/** Chosen on pages that the weights had not seen: higher ones leak less, and lose more of the article than that is worth. */
const THRESHOLD = 0.45;
const PRICE = 0.1;
/** How much less a block is article for what speaks for clutter; more of it leaks less, and loses as much of the article as it wins. */
const CLUTTER_SHARE = 0.8;
/** A heading with a greater share of the article before it is one among others, not the headline. */
const MOST_BEFORE_HEADLINE = 0.2;
/** A paragraph weighs more than a label, though not by all its words. */
const weightOf = (words: number): number => Math.sqrt(Math.min(words, 80));

/** Which blocks are the article, for each block of the page; the headline is not among them. */
export function chooseArticle(survey: Survey, scores: readonly BlockScore[]): boolean[] {
  const gains = scores.map(
    ({ article, clutter }, i) =>
      (THRESHOLD + CLUTTER_SHARE * clutter - article) * weightOf(survey.blocks[i]?.words ?? 1),
  );
  const isArticle = scores.map(() => true);
  for (const piece of choosePieces<Container>(survey.root, gains, PRICE)) {
    const { start, end } = rangeOf(piece);
    isArticle.fill(false, start, end);
  }
  const { headline } = survey;
  if (headline < 0 || wordsIn(survey, isArticle, 0, headline) > MOST_BEFORE_HEADLINE * wordsIn(survey, isArticle))
    return isArticle;
  // Before the headline stand breadcrumbs and section names, seldom a paragraph.
  for (let i = 0; i < headline; i++) if (!survey.isProse[i]) isArticle[i] = false;
  isArticle[headline] = false;
  return isArticle;
}
