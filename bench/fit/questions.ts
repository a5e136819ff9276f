import { countText } from '../../engine/count-text.ts';
import { SELLING_TOPICS, type Topic } from '../../engine/lexicon/types.ts';
import { type Question, randomFrom } from './boost.ts';
import type { KnownLabel } from './label-blocks.ts';
import type { FitData, FitPage } from './table.ts';

export interface Questions {
  /** Is the block part of the article? */
  readonly article: Question;
  /** Is the block there to sell or to lead away? */
  readonly clutter: Question;
}

/** Pages count alike beyond this many blocks: a page of a thousand links is still one page. */
const BLOCKS_OF_A_PAGE = 150;
/** Words beyond which a longer paragraph of the article counts no more. */
const MOST_WORDS = 60;
/**
 * What is rare and what readers mind most counts more: there are twenty blocks of other stories to one that asks for a
 * subscription. On pages unseen, with 120 trees, this finds 89 of 100 such blocks instead of some 70, and loses 0.6 to 0.8 % of the
 * article's words instead of 0.5 %. What is the site's own weighs a little more, so that 7 % of it is hidden there instead of 10 %.
 */
const IMPORTANCE: Partial<Record<KnownLabel, number>> = { A: 1.5, S: 5, N: 2, D: 1.3, R: 1.2, X: 1.15 };

/** Labels of the first folder were set with most care; those of others count less. */
const FURTHER_WEIGHT = 0.5;

/** Reference texts tell less surely than labels; a share of their blocks is enough. */
const REFERENCE_WEIGHT = 0.3;
const REFERENCE_SHARE = 0.4;

/** What words alone tell of a block outside the article is a guess. */
const GUESS_WEIGHT = 0.15;
const OTHER_TOPICS: readonly Topic[] = ['share', 'comments', 'topics', 'author', 'disclaimer', 'consent', 'chrome'];
/** Share of a text that the phrases of a topic must cover to tell what it is. */
const TELLING = 0.5;

/**
 * Guesses for blocks outside the article of which only that is known: by their own words, by the heading over a list of links,
 * by the site's navigation and footer around them. 1 clutter, 0 not, null where words do not tell.
 */
function guessFrom({ names, columns }: FitData): (row: number) => 0 | 1 | null {
  const column = (name: string) => columns[names.indexOf(name)] as Float32Array;
  const said = (prefix: string, topics: readonly Topic[]) => {
    const own = topics.map((topic) => column(`${prefix} ${topic}`));
    return (row: number) => own.reduce((most, values) => Math.max(most, values[row] as number), 0);
  };
  const saysClutter = said('says', SELLING_TOPICS);
  const saysOther = said('says', OTHER_TOPICS);
  const headedAsClutter = said('heading says', SELLING_TOPICS);
  const [nav, footer, header, density, sinceHeading] = [
    'in-nav',
    'in-footer',
    'in-header',
    'link density',
    'blocks since the heading',
  ].map(column) as Float32Array[];
  return (row) => {
    const at = (values: Float32Array | undefined) => values?.[row] as number;
    const clutter = saysClutter(row);
    const other = saysOther(row);
    if (clutter >= TELLING && clutter > other) return 1;
    if (other >= TELLING && other > clutter) return 0;
    if (at(nav) <= 3 || at(footer) <= 4 || at(header) <= 3) return 0;
    if (headedAsClutter(row) >= TELLING && at(density) > 0.8 && at(sinceHeading) <= 12) return 1;
    return null;
  };
}

/** Puts the questions to the blocks of the pages that `isAsked` takes. */
export function askQuestions(data: FitData, isAsked: (page: FitPage) => boolean): Questions {
  const rows = data.table.rows;
  const question = (): Question => ({ truth: new Float32Array(rows), weight: new Float32Array(rows) });
  const questions = { article: question(), clutter: question() };
  const random = randomFrom(11);
  const guessClutter = guessFrom(data);
  for (const page of data.pages) {
    if (!isAsked(page)) continue;
    const share = Math.min(1, BLOCKS_OF_A_PAGE / page.texts.length);
    for (const [i, label] of page.labels.entries()) {
      if (label === '?') continue;
      if (!page.labelled && random() > REFERENCE_SHARE) continue;
      const row = page.start + i;
      // Losing a paragraph is worse than losing a caption.
      const words = Math.min(MOST_WORDS, countText(page.texts[i] ?? '').words);
      const importance = (label === 'A' ? 1 + words / 15 : 1) * (page.labelled ? (IMPORTANCE[label] ?? 1) : 1);
      const trust = page.labelled ? (page.folder === 0 ? 1 : FURTHER_WEIGHT) : REFERENCE_WEIGHT;
      questions.article.truth[row] = label === 'A' ? 1 : 0;
      questions.article.weight[row] = share * importance * trust;
      const guess = !page.labelled && label === '-' ? guessClutter(row) : null;
      if (guess !== null) {
        questions.clutter.truth[row] = guess;
        questions.clutter.weight[row] = share * GUESS_WEIGHT;
      }
      if (page.labelled || label === 'A') {
        questions.clutter.truth[row] = 'SNRD'.includes(label) ? 1 : 0;
        questions.clutter.weight[row] = questions.article.weight[row] as number;
      }
    }
  }
  return questions;
}
