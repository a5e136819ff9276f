import type { Container } from '../page.ts';
import type { Survey } from '../survey.ts';
import { wordsIn } from './words-in.ts';

/** With fewer boxes alike there is no list of stories. */
const LEAST_CARDS = 2;
/** Shorter links are marks of notes and numbers. In words. */
const SHORTEST_TITLE = 3;
/** A longer text is a story and no excerpt of one. In words. */
const LONGEST_EXCERPT = 100;
/** A greater share of what is read is the page's own text, whatever its titles lead to. */
const MOST_EXCERPTS = 0.55;

/**
 * Leaves out excerpts of other stories behind the article: boxes beside each other in which the title, a link, was left out
 * before the text. Lists of links that the article itself gives stand inside it.
 */
export function dropExcerpts(survey: Survey, isArticle: readonly boolean[]): boolean[] {
  const kept = [...isArticle];
  const all = wordsIn(survey, isArticle);
  for (const { children } of survey.containers) {
    if (children.length < LEAST_CARDS) continue;
    const cards = children.filter((child) => isCard(survey, isArticle, child));
    const [first] = cards;
    if (!first || cards.length < LEAST_CARDS) continue;
    const words = cards.reduce((sum, { start, end }) => sum + wordsIn(survey, isArticle, start, end), 0);
    const isLast = wordsIn(survey, isArticle, first.start) === words;
    if (isLast && words <= MOST_EXCERPTS * all) for (const { start, end } of cards) kept.fill(false, start, end);
  }
  return kept;
}

function isCard(survey: Survey, isArticle: readonly boolean[], { start, end }: Container): boolean {
  const first = isArticle.indexOf(true, start);
  if (first <= start || first >= end || wordsIn(survey, isArticle, start, end) > LONGEST_EXCERPT) return false;
  return survey.blocks.slice(start, first).some(({ words, linkWords, linkTarget }) => {
    return linkWords === words && words >= SHORTEST_TITLE && linkTarget !== 'nowhere';
  });
}
