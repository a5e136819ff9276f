import { scoreBlocks } from '../score-blocks.ts';
import type { Survey } from '../survey.ts';
import { hearReadability } from './ask-readability.ts';
import { chooseArticle } from './choose-blocks.ts';
import { dropAsides } from './drop-asides.ts';
import { dropContentsList } from './drop-contents-list.ts';
import { dropExcerpts } from './drop-excerpts.ts';
import { dropRepeats } from './drop-repeats.ts';
import { keepWhole } from './keep-whole.ts';
import { trimEdges } from './trim-edges.ts';

/** For each block of the page whether it is read as the article, its headline left aside. */
export function findArticle(survey: Survey): boolean[] {
  const scores = hearReadability(survey, scoreBlocks(survey));
  const chosen = dropContentsList(survey, dropExcerpts(survey, dropAsides(survey, chooseArticle(survey, scores))));
  return dropRepeats(survey, keepWhole(survey, trimEdges(survey, chosen, scores)));
}
