import { countText } from '../../engine/count-text.ts';
import { randomFrom } from './boost.ts';
import type { FitData, FitPage } from './table.ts';

/** A yes-or-no question about blocks, and how much each block's answer counts. */
export interface Question {
  readonly truth: Float32Array;
  readonly weight: Float32Array;
}

export interface Questions {
  /** Is the block part of the article? */
  readonly article: Question;
  /** Is a block outside the article there to sell or to lead away? */
  readonly clutter: Question;
}

/** Pages count alike beyond this many blocks: a page of a thousand links is still one page. */
const BLOCKS_OF_A_PAGE = 150;
/** Words beyond which a longer paragraph of the article counts no more. */
const MOST_WORDS = 60;
/** Reference texts tell less surely than labels; a share of their blocks is enough. */
const REFERENCE_WEIGHT = 0.3;
const REFERENCE_SHARE = 0.4;

/** Puts the questions to the blocks of the pages that `isAsked` takes. */
export function askQuestions(data: FitData, isAsked: (page: FitPage) => boolean): Questions {
  const rows = data.table.rows;
  const question = (): Question => ({ truth: new Float32Array(rows), weight: new Float32Array(rows) });
  const questions = { article: question(), clutter: question() };
  const random = randomFrom(11);
  for (const page of data.pages) {
    if (!isAsked(page)) continue;
    const share = Math.min(1, BLOCKS_OF_A_PAGE / page.texts.length);
    for (const [i, label] of page.labels.entries()) {
      if (label === '?') continue;
      if (!page.labelled && random() > REFERENCE_SHARE) continue;
      const row = page.start + i;
      // Losing a paragraph is worse than losing a caption.
      const words = Math.min(MOST_WORDS, countText(page.texts[i] ?? '').words);
      const importance = label === 'A' ? 1 + words / 15 : 1;
      questions.article.truth[row] = label === 'A' ? 1 : 0;
      questions.article.weight[row] = share * importance * (page.labelled ? 1 : REFERENCE_WEIGHT);
      if (page.labelled && label !== 'A') {
        questions.clutter.truth[row] = 'SNRD'.includes(label) ? 1 : 0;
        questions.clutter.weight[row] = share;
      }
    }
  }
  return questions;
}
