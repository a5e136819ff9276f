import { pickSentences } from './summarizing/rank-sentences.ts';
import { splitSentences } from './summarizing/split-sentences.ts';
import type { Summary, SummaryOptions, SummarySource } from './types.ts';

const DEFAULT_SENTENCES = 3;

/**
 * Picks the sentences that carry an article, verbatim and in the order of the article.
 * @param options `sentences`: how many, 3 by default; a shorter article gives itself
 */
export function summarize(article: SummarySource, { sentences = DEFAULT_SENTENCES }: SummaryOptions = {}): Summary {
  const all = splitSentences(article.textContent, article.lang);
  const picked = pickSentences(all, article.title ?? '', Math.max(1, Math.floor(sentences)));
  return { sentences: picked.map(({ index, text }) => ({ index, text })) };
}
