import { scoreBlocks } from '../score-blocks.ts';
import type { Survey } from '../survey.ts';
import { hearReadability } from './ask-readability.ts';
import { chooseArticle } from './choose-blocks.ts';
import { dropAsides } from './drop-asides.ts';
import { dropByline } from './drop-byline.ts';
import { dropContentsList } from './drop-contents-list.ts';
import { dropExcerpts } from './drop-excerpts.ts';
import { dropRepeats } from './drop-repeats.ts';
import { keepWhole } from './keep-whole.ts';
import { trimEdges } from './trim-edges.ts';

/**
 * For each block of the page whether it is read as the article, its headline left aside.
 * @param byline the people it is by, with commas between them
 */
export function findArticle(survey: Survey, byline: string | null): boolean[] {
  const scores = hearReadability(survey, scoreBlocks(survey));
  const chosen = dropContentsList(survey, dropExcerpts(survey, dropAsides(survey, chooseArticle(survey, scores))));
  const whole = keepWhole(survey, trimEdges(survey, chosen, scores));
  return dropRepeats(survey, dropByline(survey, whole, byline));
}
