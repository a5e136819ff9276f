import DOMPurify from 'dompurify';
import { attributeOf } from '../dom.ts';

/**
 * Makes a fragment inert and its addresses absolute.
 * @returns HTML that runs nothing, whatever the page had in it
 */
export function sanitize(fragment: DocumentFragment, baseUri: string): string {
  for (const element of fragment.querySelectorAll('[href], [src], [srcset]')) {
    for (const name of ['href', 'src']) {
      const address = attributeOf(element, name);
      if (address && !address.startsWith('#') && URL.canParse(address, baseUri))
        element.setAttribute(name, new URL(address, baseUri).href);
    }
    const set = attributeOf(element, 'srcset');
    if (set) element.setAttribute('srcset', absoluteSet(set, baseUri));
  }
  const holder = fragment.ownerDocument.createElement('div');
  holder.append(fragment);
  return DOMPurify.sanitize(holder.innerHTML, {
    USE_PROFILES: { html: true, mathMl: true },
    FORBID_TAGS: ['style', 'form', 'input', 'button', 'template', 'slot'],
    FORBID_ATTR: ['style'],
    // A policy of our own would be refused, and reported, by pages that allow none.
    TRUSTED_TYPES_POLICY: null,
  });
}

const absoluteSet = (set: string, baseUri: string): string =>
  set
    .split(/,\s+/)
    .map((candidate) => {
      const [address = '', size = ''] = candidate.trim().split(/\s+/);
      return URL.canParse(address, baseUri) ? `${new URL(address, baseUri).href} ${size}`.trim() : '';
    })
    .filter(Boolean)
    .join(', ');
