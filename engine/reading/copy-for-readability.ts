import { attributeOf, childElementsOf, selectIn } from '../dom.ts';

const { cloneNode } = Node.prototype;

const NAMED = ['name', 'id'];
/** What forms and documents hand out by its name, instead of what is theirs (HTML standard, named properties). */
const HANDED_OUT = NAMED.map(
  (name) => `:is(form, img, embed, object, iframe, input, button, select, textarea)[${name}]`,
);

/**
 * A copy of the page that Mozilla's Readability may take apart. No field named `parentNode` hides that of the form around it, which
 * Readability would follow without end.
 */
export function copyForReadability(document: Document): Document {
  const copy = cloneNode.call(document, true) as Document;
  for (const root of childElementsOf(copy)) {
    for (const element of selectIn(root, HANDED_OUT.join())) {
      for (const name of NAMED) if (hides(attributeOf(element, name))) element.removeAttribute(name);
    }
  }
  return copy;
}

const hides = (name: string): boolean => name in HTMLFormElement.prototype || name in Document.prototype;
