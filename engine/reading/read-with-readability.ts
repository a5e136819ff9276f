import { Readability } from '@mozilla/readability';
import { placeStreamedParts } from '../streamed-parts.ts';
import { copyForReadability } from './copy-for-readability.ts';
import { tidyContent } from './tidy-content.ts';

/** With a greater share of its text in links, what was found is a list of pages rather than one. */
const MOST_LINKED = 0.6;
const PARAGRAPHS = 'p, li, h1, h2, h3, h4, h5, h6, pre, blockquote, td, th, dt, dd, div';

/** What Mozilla's Readability makes of the page, for pages in whose blocks no article was found. */
export function readWithReadability(document: Document): { fragment: DocumentFragment; textContent: string } | null {
  const copy = copyForReadability(document);
  placeStreamedParts(copy);
  const parsed = new Readability<Node>(copy, { serializer: (node) => node }).parse();
  if (!parsed?.content) return null;
  const found = parsed.content as Element;
  const fragment = copy.createDocumentFragment();
  fragment.append(...(found.querySelector('.page') ?? found).childNodes);
  const length = lengthOf([fragment]);
  if (length === 0 || lengthOf(fragment.querySelectorAll('a')) > MOST_LINKED * length) return null;
  tidyContent(fragment);
  return { fragment, textContent: textOf(fragment) };
}

const lengthOf = (nodes: Iterable<Node>): number =>
  [...nodes].reduce((sum, node) => sum + (node.textContent ?? '').trim().length, 0);

/** Its paragraphs with a blank line between them. */
function textOf(fragment: DocumentFragment): string {
  const innermost = [...fragment.querySelectorAll(PARAGRAPHS)].filter((box) => !box.querySelector(PARAGRAPHS));
  const texts = innermost.map((box) => box.textContent.replace(/\s+/g, ' ').trim()).filter(Boolean);
  return texts.join('\n\n') || fragment.textContent.trim();
}
