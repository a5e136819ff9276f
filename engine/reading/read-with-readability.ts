import { Readability } from '@mozilla/readability';

/** What Mozilla's Readability makes of the page, for pages in whose blocks no article was found. */
export function readWithReadability(document: Document): { fragment: DocumentFragment; textContent: string } | null {
  const copy = document.cloneNode(true) as Document;
  const parsed = new Readability<Node>(copy, { serializer: (node) => node }).parse();
  if (!parsed?.content) return null;
  const fragment = copy.createDocumentFragment();
  fragment.append(parsed.content);
  return { fragment, textContent: (parsed.textContent ?? '').trim() };
}
