import { scoreBlocks } from '../score-blocks.ts';
import type { Survey } from '../survey.ts';
import { hearReadability } from './ask-readability.ts';
import { chooseArticle } from './choose-blocks.ts';
import { dropAsides } from './drop-asides.ts';
import { dropByline } from './drop-byline.ts';
import { dropContentsList } from './drop-contents-list.ts';
import { dropExcerpts } from './drop-excerpts.ts';
import { dropRepeats } from './drop-repeats.ts';
import { findByline } from './find-byline.ts';
import { keepWhole } from './keep-whole.ts';
import { trimEdges } from './trim-edges.ts';

export interface FoundArticle {
  /** For each block of the page whether it is read as the article, its headline left aside. */
  readonly isArticle: readonly boolean[];
  /** The people it is by, with commas between them. */
  readonly byline: string | null;
}

/** @param stated the people it is by as far as the page's data say so, with commas between them */
export function findArticle(survey: Survey, stated: string | null): FoundArticle {
  const scores = hearReadability(survey, scoreBlocks(survey));
  const chosen = dropContentsList(survey, dropExcerpts(survey, dropAsides(survey, chooseArticle(survey, scores))));
  const whole = keepWhole(survey, trimEdges(survey, chosen, scores));
  const byline = stated ?? findByline(survey, whole);
  return { isArticle: dropRepeats(survey, dropByline(survey, whole, byline)), byline };
}
