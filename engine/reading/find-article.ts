import { scoreBlocks } from '../score-blocks.ts';
import type { Survey } from '../survey.ts';
import { chooseArticle } from './choose-blocks.ts';
import { dropRepeats } from './drop-repeats.ts';
import { keepWhole } from './keep-whole.ts';

/** For each block of the page whether it is read as the article, its headline left aside. */
export const findArticle = (survey: Survey): boolean[] =>
  dropRepeats(survey, keepWhole(survey, chooseArticle(survey, scoreBlocks(survey))));
