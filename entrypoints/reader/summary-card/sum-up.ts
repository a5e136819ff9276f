import { read } from '../../../engine/read.ts';
import { summarize } from '../../../engine/summarize.ts';
import type { Summary } from '../../../engine/types.ts';

/**
 * The sentences that carry a text of a page, or its article.
 * @param text null for the article
 * @returns null where there is no text, or it has hardly more sentences than the summary
 */
export function sumUp(document: Document, text: string | null, sentences: number): Summary['sentences'] {
  const source =
    text === null ? read(document) : { title: null, lang: document.documentElement.lang, textContent: text };
  if (!source) return [];
  // What has no more sentences than were asked for is its own summary.
  const all = summarize(source, { sentences: sentences + 1 }).sentences;
  return all.length <= sentences ? [] : summarize(source, { sentences }).sentences;
}

/** What is selected on a page, paragraphs apart; null where nothing is. */
export function selectedText(document: Document): string | null {
  return document.getSelection()?.toString().trim() || null;
}
