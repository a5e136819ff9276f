import { countText } from './count-text.ts';
import { pickSentences } from './summarizing/rank-sentences.ts';
import { splitSentences } from './summarizing/split-sentences.ts';
import type { Summary, SummaryOptions, SummarySource } from './types.ts';

const DEFAULT_SENTENCES = 3;
/** More sentences than these are no summary any more. */
const MOST_SENTENCES = 10;

/**
 * Picks the sentences that carry an article, verbatim and in the order of the article; an article that is no longer than what
 * is wanted gives itself.
 */
export function summarize(article: SummarySource, options: SummaryOptions = {}): Summary {
  const all = splitSentences(article.textContent, article.lang);
  const picked = pickSentences(all, article.title ?? '', article.lang, wantedBy(options, article.textContent));
  return { sentences: picked.map(({ index, text }) => ({ index, text })) };
}

function wantedBy({ sentences = DEFAULT_SENTENCES, share }: SummaryOptions, text: string) {
  if (share !== undefined) return { sentences: MOST_SENTENCES, words: Math.max(0, share) * countText(text).words };
  const whole = Number.isFinite(sentences) ? Math.floor(sentences) : DEFAULT_SENTENCES;
  return { sentences: Math.max(1, Math.min(MOST_SENTENCES, whole)) };
}
