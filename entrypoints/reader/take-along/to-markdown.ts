import { gfm } from '@joplin/turndown-plugin-gfm';
import TurndownService from 'turndown';
import type { Article } from '../../../engine/types.ts';

/**
 * The article as Markdown with a front matter that says where it is from.
 * @param content the article's body as it was parsed
 * @param source address of the page
 */
export function toMarkdown(article: Article, content: HTMLElement, source: string): string {
  const body = makeService().turndown(content);
  return `${frontMatter(article, source)}\n# ${article.title}\n\n${body}\n`;
}

/** JSON's strings are YAML's. */
function frontMatter(article: Article, source: string): string {
  const facts = {
    title: article.title,
    source,
    author: article.byline,
    site: article.siteName,
    date: article.publishedTime,
    lang: article.lang || null,
  };
  const lines = Object.entries(facts).flatMap(([name, value]) => (value ? [`${name}: ${JSON.stringify(value)}`] : []));
  return ['---', ...lines, '---', ''].join('\n');
}

function makeService(): TurndownService {
  const service = new TurndownService({ headingStyle: 'atx', codeBlockStyle: 'fenced', bulletListMarker: '-' });
  service.use(gfm);
  service.addRule('caption', { filter: 'figcaption', replacement: (text) => `\n\n_${text.trim()}_\n\n` });
  service.addRule('formula', {
    filter: (node) => node.nodeName.toLowerCase() === 'math',
    replacement: (text, node) => {
      const tex = (node as Element).querySelector('annotation[encoding="application/x-tex"]')?.textContent?.trim();
      const isBlock = (node as Element).getAttribute('display') === 'block';
      if (!tex) return text;
      return isBlock ? `\n\n$$\n${tex}\n$$\n\n` : `$${tex}$`;
    },
  });
  return service;
}
