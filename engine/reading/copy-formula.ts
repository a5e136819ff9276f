import { attributeOf } from '../dom.ts';

/** Elements in which KaTeX, MathJax and MediaWiki put a formula, beside MathML itself. */
const FORMULAS = 'math, .katex, .katex-display, mjx-container, .MathJax, .MathJax_Display, .mwe-math-element';
/** What MathJax 2 leaves beside its formulas while they are being set. */
const PREVIEWS = '.MathJax_Preview, .MathJax_Processing';

export const isFormula = (element: Element): boolean => element.matches(FORMULAS);
export const isFormulaPreview = (element: Element): boolean => element.matches(PREVIEWS);

/** A copy of a formula as MathML, or as its TeX source where there is no MathML; null if neither is there. */
export function copyFormula(element: Element, inert: Document): Element | null {
  const math = mathIn(element);
  if (math) {
    const copy = inert.importNode(math, true);
    // The TeX source inside would be read out, and shown, as a second copy.
    for (const annotation of copy.querySelectorAll('annotation, annotation-xml')) annotation.remove();
    if (isDisplayed(element)) copy.setAttribute('display', 'block');
    return copy;
  }
  const tex = texOf(element);
  if (!tex) return null;
  const code = inert.createElement('code');
  code.className = 'language-tex';
  code.textContent = tex;
  return code;
}

function mathIn(element: Element): Element | null {
  if (element.localName === 'math') return element;
  const inside = element.querySelector('math');
  if (inside) return inside;
  const holder = element.matches('[data-mathml]') ? element : element.querySelector('[data-mathml]');
  const markup = holder && attributeOf(holder, 'data-mathml');
  return markup ? new DOMParser().parseFromString(markup, 'text/html').querySelector('math') : null;
}

const isDisplayed = (element: Element): boolean =>
  element.matches('.katex-display, .MathJax_Display, mjx-container[display="true"], .katex-display *');

/** MediaWiki keeps the source in the fallback picture, MathJax 2 in the script behind. */
function texOf(element: Element): string {
  const image = element.querySelector('img[alt]');
  if (image) return attributeOf(image, 'alt').trim();
  const script = element.nextElementSibling;
  return script?.matches('script[type^="math/tex"]') ? script.textContent.trim() : '';
}
