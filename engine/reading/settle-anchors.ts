import { attributeOf, baseOf, selectFrom } from '../dom.ts';

/** The names inside the page to which the article's own links lead. */
export function wantedAnchors(document: Document, kept: ReadonlySet<Node>): Set<string> {
  const names = new Set<string>();
  for (const link of selectFrom(document, 'a[href*="#"]')) {
    if (!kept.has(link)) continue;
    const name = nameIn(attributeOf(link, 'href'), baseOf(document));
    if (name) names.add(name);
  }
  return names;
}

/**
 * Makes links within the article lead to their place in it, and the others to the page. Links that wrap a footnote's number
 * lead there, and the footnote's own back.
 */
export function settleAnchors(fragment: DocumentFragment, document: Document): void {
  const baseURI = baseOf(document);
  const names = new Set([...fragment.querySelectorAll('[id]')].map((element) => element.id));
  for (const link of fragment.querySelectorAll('a[href*="#"]')) {
    const name = nameIn(attributeOf(link, 'href'), baseURI);
    if (name && names.has(name)) link.setAttribute('href', `#${name}`);
    else if (name) link.setAttribute('href', new URL(attributeOf(link, 'href'), baseURI).href);
  }
}

/** The name that an address leads to, if it leads to a place in the page itself. */
function nameIn(href: string, baseUri: string): string | null {
  if (!URL.canParse(href, baseUri)) return null;
  const url = new URL(href, baseUri);
  const page = new URL(baseUri);
  const isHere = url.origin === page.origin && url.pathname === page.pathname && url.search === page.search;
  const name = url.hash.slice(1);
  if (!name || !(isHere || href.startsWith('#'))) return null;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
