import { MARKS } from '../mark-names.ts';
import { type Block, FAR } from '../page.ts';
import type { BlockScore } from '../score-blocks.ts';
import { isHeading, type Survey } from '../survey.ts';

/**
 * Surer than inside the article must be what stands before its first paragraph and behind its last: labels, buttons, what the
 * paper says of its author. On pages unseen, word F1 .975 to .977 on news pages and .935 to .937 on articles.
 */
const SURE_BEFORE = 0.8;
const SURE_BEHIND = 0.6;
/** Longer lines before the first paragraph are more than labels and buttons. In words. */
const LONGEST_LINE = 14;
/** Where more lines stand before the first paragraph, the article is made of lines. */
const MOST_LINES = 12;

const IN_FIGURE = MARKS.indexOf('in-figure');
const IN_TABLE = MARKS.indexOf('in-table');

/** Leaves out what is not surely of an article around its paragraphs. Headings, captions and tables stay. */
export function trimEdges(survey: Survey, isArticle: readonly boolean[], scores: readonly BlockScore[]): boolean[] {
  const { blocks, isProse } = survey;
  const sureness = (i: number) => scores[i]?.article ?? 1;
  const isParagraph = (i: number) => isArticle[i] && isProse[i];
  const first = blocks.findIndex(({ index }) => isParagraph(index));
  const last = blocks.findLastIndex(({ index }) => isParagraph(index) && sureness(index) >= SURE_BEFORE);
  const isMadeOfLines = isArticle.slice(0, Math.max(0, first)).filter(Boolean).length > MOST_LINES;
  return blocks.map((block, i) => {
    if (!isArticle[i]) return false;
    if (isHeading(block) || isPart(block)) return true;
    if (i < first) return isMadeOfLines || block.words > LONGEST_LINE || sureness(i) >= SURE_BEFORE;
    return i <= last || last < 0 || sureness(i) >= SURE_BEHIND;
  });
}

/** A caption, or a cell of a table. */
const isPart = ({ markDistance }: Block): boolean =>
  (markDistance[IN_FIGURE] ?? FAR) < FAR || (markDistance[IN_TABLE] ?? FAR) < FAR;
