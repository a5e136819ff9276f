import { render } from 'preact';
import { i18n } from '#i18n';
import { summarize } from '../../engine/summarize.ts';
import type { Article } from '../../engine/types.ts';
import { ArticleView } from './article-view.tsx';
import { openLayer } from './open-layer.ts';
import { parseContent } from './parse-content.ts';
import { showSentence } from './show-sentence.ts';

export interface OpenReader {
  /** Scrolls to a sentence of the article and marks it; false if it is not there. */
  showSentence(text: string): boolean;
  close(): void;
}

interface Options {
  /** Null if the page has none: the reader then says so. */
  readonly article: Article | null;
  readonly summarySentences: number;
  /** Closes the reader when the page goes. */
  readonly signal: AbortSignal;
  readonly onClose: () => void;
}

/** Opens the reader view over the page. */
export function openReader({ article, summarySentences, signal, onClose }: Options): OpenReader {
  const layer = openLayer({
    label: i18n.t('reader.label'),
    signal,
    onClose() {
      render(null, layer.dialog);
      onClose();
    },
  });
  const content = article && parseContent(document, article);
  const show = (text: string) => content !== null && showSentence(layer.root, content, text, layer.signal);

  render(
    <ArticleView
      article={article}
      content={content}
      summarize={() => (article ? summarize(article, { sentences: summarySentences }).sentences : [])}
      onShowSentence={show}
      onClose={layer.close}
    />,
    layer.dialog,
  );
  return { showSentence: show, close: layer.close };
}
