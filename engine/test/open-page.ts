/** Opens markup as a page of its own in a frame as wide as a desk screen; the frame goes when the test ends. */
import { onTestFinished } from 'vitest';

const WIDTH_PX = 1280;
const HEIGHT_PX = 900;

/** @returns the page's document, laid out, its scripts not run */
export async function openPage(markup: string): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.width = String(WIDTH_PX);
  frame.height = String(HEIGHT_PX);
  frame.setAttribute('sandbox', 'allow-same-origin');
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.srcdoc = markup;
  document.body.append(frame);
  await loaded;
  onTestFinished(() => frame.remove());
  const page = frame.contentDocument;
  if (!page) throw new Error('The frame has no document');
  return page;
}

/** All of a page that undo must put back. */
export const snapshotOf = (page: Document): string =>
  `${page.documentElement.outerHTML}\n${page.styleSheets.length} ${page.adoptedStyleSheets.length}`;

/** Whether a reader sees the text anywhere on the page. */
export function isSeen(page: Document, text: string): boolean {
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_ELEMENT);
  let innermost: Element | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (collapse(node.textContent ?? '').includes(text)) innermost = node as Element;
  }
  if (!innermost) throw new Error(`The page does not have the text "${text}"`);
  return innermost.checkVisibility();
}

const collapse = (text: string): string => text.replace(/\s+/g, ' ');
