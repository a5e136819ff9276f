import { attributeOf, firstChildOf, nextSiblingOf, nodeTypeOf, tagOf } from '../dom.ts';

/** Line numbers and copy buttons that highlighters put into code. */
const NOT_CODE =
  'button, .gutter, .lineno, .linenos, .line-number, .line-numbers-rows, .rouge-gutter, [data-line-number]:empty, [aria-hidden="true"]';
/** Boxes that hold one line each. */
const LINES = new Set(['div', 'p', 'li', 'tr']);

/** A copy of preformatted text: its characters as they stand, and the language it is said to be in. */
export function copyCode(pre: Element, inert: Document): HTMLPreElement {
  const copy = inert.createElement('pre');
  const code = inert.createElement('code');
  code.textContent = textOf(pre).replace(/^\n+|\s+$/g, '');
  const language = languageOf(pre);
  if (language) code.className = `language-${language}`;
  copy.append(code);
  return copy;
}

/** Walks without recursion: pages nest deeper than a call stack. */
function textOf(pre: Element): string {
  let text = '';
  const stack: { next: ChildNode | null; isLine: boolean }[] = [{ next: firstChildOf(pre), isLine: false }];
  for (let step = stack.at(-1); step; step = stack.at(-1)) {
    const node = step.next;
    if (!node) {
      if (step.isLine && !text.endsWith('\n')) text += '\n';
      stack.pop();
      continue;
    }
    step.next = nextSiblingOf(node);
    if (nodeTypeOf(node) === Node.TEXT_NODE) text += (node as ChildNode as Text).data;
    if (nodeTypeOf(node) !== Node.ELEMENT_NODE) continue;
    const element = node as ChildNode as Element;
    if (tagOf(element) === 'br') text += '\n';
    else if (!element.matches(NOT_CODE)) stack.push({ next: firstChildOf(element), isLine: LINES.has(tagOf(element)) });
  }
  return text;
}

/** Names of languages as highlighters put them into classes: Prism, highlight.js, GitHub, SyntaxHighlighter, Hugo, Hexo. */
const NAMED = /(?:^|\s)(?:lang(?:uage)?-|highlight-(?:source|text)-|brush:\s*|sourceCode\s+|highlight\s+)([\w+#-]+)/i;

function languageOf(pre: Element): string {
  const around = [pre.querySelector('code'), pre, pre.parentElement, pre.parentElement?.parentElement];
  for (const element of around) {
    if (!element) continue;
    const said =
      attributeOf(element, 'data-lang') ||
      attributeOf(element, 'data-language') ||
      NAMED.exec(attributeOf(element, 'class'))?.[1];
    if (said && /^[\w+#-]+$/.test(said)) return said.toLowerCase();
  }
  return '';
}
