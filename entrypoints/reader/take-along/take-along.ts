import { i18n } from '#i18n';
import type { Article } from '../../../engine/types.ts';
import { parseContent } from '../article/parse-content.ts';
import { copyToClipboard } from './copy-to-clipboard.ts';
import { fileName, saveFile } from './save-file.ts';
import { toHtmlFile, toRichText } from './to-html.ts';
import { toMarkdown } from './to-markdown.ts';
import { toText } from './to-text.ts';

/** Ways in which an article can be taken along, in the order of the menu. */
export const TAKES = ['copyText', 'copyMarkdown', 'copyRich', 'saveMarkdown', 'saveHtml', 'print'] as const;
export type Take = (typeof TAKES)[number];

/** @returns what to tell the reader about it, empty where the browser tells by itself */
export async function takeAlong(take: Take, article: Article, source: string): Promise<string> {
  // Parsed anew, away from the page: what is shown has our buttons in it.
  const content = parseContent(document.implementation.createHTMLDocument(''), article);
  switch (take) {
    case 'copyText':
      return copied(await copyToClipboard({ 'text/plain': toText(article, source) }));
    case 'copyMarkdown':
      return copied(await copyToClipboard({ 'text/plain': toMarkdown(article, content, source) }));
    case 'copyRich':
      return copied(
        await copyToClipboard({
          'text/plain': toText(article, source),
          'text/html': toRichText(article, content, source),
        }),
      );
    case 'saveMarkdown':
      saveFile(fileName(article.title, 'md'), 'text/markdown', toMarkdown(article, content, source));
      return i18n.t('reader.take.saved');
    case 'saveHtml': {
      const { html, missingPictures } = await toHtmlFile(article, content, source);
      saveFile(fileName(article.title, 'html'), 'text/html', html);
      return missingPictures > 0 ? i18n.t('reader.take.savedWithout', missingPictures) : i18n.t('reader.take.saved');
    }
    case 'print':
      window.print();
      return '';
  }
}

const copied = (isAllowed: boolean): string => i18n.t(isAllowed ? 'reader.take.copied' : 'reader.take.notCopied');
