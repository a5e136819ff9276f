import DOMPurify from 'dompurify';
import type { Article } from '../../../engine/types.ts';

/**
 * The article's body as nodes. It was cleaned when it was read; it is cleaned again here because here it meets a page,
 * and no string of HTML goes anywhere but through DOMPurify.
 */
export function parseContent(document: Document, article: Article): HTMLElement {
  const content = document.createElement('div');
  content.className = 'content';
  const fragment = DOMPurify.sanitize(article.content, {
    RETURN_DOM_FRAGMENT: true,
    // Our own world is not bound by the page's Trusted Types, and asking for a policy would be an error in its console.
    TRUSTED_TYPES_POLICY: null,
    USE_PROFILES: { html: true, mathMl: true, svg: true, svgFilters: false },
    FORBID_TAGS: ['style', 'form', 'input', 'button', 'select', 'textarea', 'dialog'],
    FORBID_ATTR: ['style', 'class', 'autofocus', 'popover'],
  });
  content.append(document.importNode(fragment, true));
  return content;
}
