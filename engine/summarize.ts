import type { Summary, SummaryOptions, SummarySource } from './types.ts';

export function summarize(article: SummarySource, { sentences = 3 }: SummaryOptions = {}): Summary {
  const segmenter = new Intl.Segmenter(article.lang || 'en', { granularity: 'sentence' });
  const all = [...segmenter.segment(article.textContent)]
    .map((s, index) => ({ index, text: s.segment.trim() }))
    .filter((s) => s.text);
  return { sentences: all.slice(0, sentences) };
}
