import { attributeOf } from '../dom.ts';

/** Elements that say something although they hold nothing. */
const HOLDS = 'img, br, math, hr, [id]';

/** Evens out what copying leaves: heading levels, pictures shown twice, boxes without anything in them. */
export function tidyContent(fragment: DocumentFragment): void {
  evenHeadings(fragment);
  dropSecondPictures(fragment);
  dropEmpty(fragment);
}

/** The headline is the page's only first heading: the article's own begin at two, and leave no level out. */
function evenHeadings(fragment: DocumentFragment): void {
  const headings = [...fragment.querySelectorAll('h1, h2, h3, h4, h5, h6')];
  const levels = [...new Set(headings.map(({ localName }) => Number(localName[1])))].sort((a, b) => a - b);
  for (const heading of headings) {
    const level = Math.min(6, 2 + levels.indexOf(Number(heading.localName[1])));
    if (heading.localName === `h${level}`) continue;
    const even = fragment.ownerDocument.createElement(`h${level}`);
    for (const { name, value } of heading.attributes) even.setAttribute(name, value);
    even.append(...heading.childNodes);
    heading.replaceWith(even);
  }
}

/** Lazy pictures stand in the page twice, the second time for browsers without scripts; one of them is enough. */
function dropSecondPictures(fragment: DocumentFragment): void {
  const seen = new Set<string>();
  for (const image of fragment.querySelectorAll('img')) {
    const address = attributeOf(image, 'src').replace(/[?#].*$/, '');
    if (seen.has(address)) image.remove();
    seen.add(address);
  }
}

function dropEmpty(fragment: DocumentFragment): void {
  const elements = [
    ...fragment.querySelectorAll('p, div, figure, a, li, ul, ol, dl, span, b, i, em, strong, blockquote'),
  ];
  for (const element of elements.reverse()) {
    if (element.id || element.textContent.trim() || element.querySelector(HOLDS)) continue;
    element.remove();
  }
}
