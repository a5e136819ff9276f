import type { Article } from '../../../engine/types.ts';

/** The article as plain text, with its title above and its source below. */
export function toText(article: Article, source: string): string {
  const head = [article.title, [article.byline, article.siteName].filter(Boolean).join(' · ')];
  return `${[...head, article.textContent, source].filter(Boolean).join('\n\n')}\n`;
}
