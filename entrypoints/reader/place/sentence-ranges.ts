import { splitSentences } from '../../../engine/summarizing/split-sentences.ts';

/** A sentence of the article, and where it stands. */
export interface PlacedSentence {
  readonly text: string;
  readonly range: Range;
}

const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, li, dt, dd, blockquote, figcaption, caption, div, td, th';
/** Reading these aloud helps nobody. */
const UNSPOKEN = 'pre, math, table, sup a[href*="#"], .note, .broken, rt, rp, script, style';

/**
 * The article's sentences in order, as they would be read aloud: without code, formulas, tables and marks of notes.
 * @param lang BCP 47 tag of the text
 */
export function placeSentences(content: HTMLElement, lang: string): PlacedSentence[] {
  return textRuns(content).flatMap((nodes) => sentencesIn(nodes, lang));
}

/** The text nodes of each block, in order. */
function textRuns(content: HTMLElement): Text[][] {
  const runs: Text[][] = [];
  let block: Element | null = null;
  const walker = content.ownerDocument.createTreeWalker(
    content,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    (node) => (node instanceof Element && node.matches(UNSPOKEN) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT),
  );
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!(node instanceof Text)) continue;
    const around = node.parentElement?.closest(BLOCKS) ?? content;
    if (around !== block) runs.push([]);
    block = around;
    runs.at(-1)?.push(node);
  }
  return runs;
}

function sentencesIn(nodes: readonly Text[], lang: string): PlacedSentence[] {
  // Line breaks of the markup end no sentence; one character stays one, so that places stay the same.
  const whole = nodes.map(({ data }) => data.replace(/\s/g, ' ')).join('');
  const sentences: PlacedSentence[] = [];
  let from = 0;
  for (const { text } of splitSentences(whole, lang)) {
    const start = whole.indexOf(text, from);
    if (start < 0) continue;
    from = start + text.length;
    sentences.push({ text: text.replace(/ +/g, ' '), range: rangeOf(nodes, start, from) });
  }
  return sentences;
}

function rangeOf(nodes: readonly Text[], start: number, end: number): Range {
  const range = new Range();
  let at = 0;
  let isStarted = false;
  for (const node of nodes) {
    const next = at + node.length;
    if (!isStarted && start < next) {
      range.setStart(node, start - at);
      isStarted = true;
    }
    if (end <= next) {
      range.setEnd(node, end - at);
      break;
    }
    at = next;
  }
  return range;
}
