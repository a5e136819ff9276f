import { adoptSheet } from '../layer/adopt-sheet.ts';
import { findText } from './find-text.ts';

const HIGHLIGHT = 'cleansheet-sentence';
const RULE = `::highlight(${HIGHLIGHT}) { background-color: #ffe08a; color: #1d1c1a }`;

/** Long enough to find the sentence with the eyes, short enough to read on undisturbed. */
const SHOWN_MS = 6000;

let last: AbortController | null = null;

/**
 * Scrolls to a sentence below an element and marks it for a while, without touching the document: a highlight lives
 * beside it.
 */
export function showSentence(
  root: Document | ShadowRoot,
  within: Element,
  sentence: string,
  signal: AbortSignal,
): boolean {
  const range = findText(within, sentence);
  if (!range) return false;
  const place = range.startContainer.parentElement;
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  place?.scrollIntoView({ block: 'center', behavior: isCalm ? 'instant' : 'smooth' });

  last?.abort();
  const shown = new AbortController();
  last = shown;
  if (!('highlights' in CSS)) return true;
  adoptSheet(root, RULE, shown.signal);
  CSS.highlights.set(HIGHLIGHT, new Highlight(range));
  const timer = setTimeout(() => shown.abort(), SHOWN_MS);
  signal.addEventListener('abort', () => shown.abort(), { signal: shown.signal });
  shown.signal.addEventListener('abort', () => {
    clearTimeout(timer);
    CSS.highlights.delete(HIGHLIGHT);
  });
  return true;
}
