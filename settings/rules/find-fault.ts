import { type AttributeSelector, parse, type Selector } from 'css-what';

/** Why a selector is not used: the browser does not know it, it would blank the page, or slow every page down. */
export type SelectorFault = 'invalid' | 'procedural' | 'pseudo-element' | 'too-broad' | 'too-costly';

/** More characters than people write; lists of hundreds of selectors belong into a content blocker. */
const MOST_CHARACTERS = 1000;
/** Each makes the browser look through whole subtrees whenever the page changes. */
const MOST_HAS = 2;

/** Elements of which a page is made: hiding all of a kind hides the article. */
const BROAD = new Set('html body head main article section div p span a ul ol li img h1 h2 h3 table form'.split(' '));

/** Attributes that nearly every element has: that one is there, or has an `a` in it, says nothing of this one. */
const COMMON = new Set('class id style href src srcset alt title lang dir type name content'.split(' '));

/** Conditions of content blockers that no style sheet can express. */
const PROCEDURAL =
  /:(-abp-|has-text|contains|matches-|min-text-length|nth-ancestor|upward|xpath|remove|style|watch-attr|others|if\b|if-not)/;

/** Looks for a reason not to use a selector; null where there is none. */
export function findFault(selector: string): SelectorFault | null {
  if (PROCEDURAL.test(selector)) return 'procedural';
  if (/[{}]/.test(selector)) return 'invalid';
  if (selector.length > MOST_CHARACTERS) return 'too-costly';
  let lists: Selector[][];
  try {
    lists = parse(selector);
  } catch {
    return 'invalid';
  }
  if (typeof CSS !== 'undefined' && !CSS.supports(`selector(${selector})`)) return 'invalid';
  if (countHas(lists) > MOST_HAS || lists.some(isHasStorm)) return 'too-costly';
  if (lists.flat().some(({ type }) => type === 'pseudo-element')) return 'pseudo-element';
  return lists.every(isNarrow) ? null : 'too-broad';
}

/** Whether the last part of a selector says more of an element than what every page is full of. */
function isNarrow(parts: readonly Selector[]): boolean {
  const subject = subjectOf(parts);
  // `.offers > div:nth-child(2)` is one element within something that has a name.
  const isCounted = subject.some((part) => part.type === 'pseudo' && /^nth-|^(first|last|only)-/.test(part.name));
  if (isCounted && parts.some(isTelling)) return true;
  return subject.some((part) => {
    if (isTelling(part)) return true;
    if (part.type === 'tag') return !BROAD.has(part.name.toLowerCase());
    if (part.type !== 'pseudo' || !Array.isArray(part.data)) return false;
    // `:not(.x)` is true of nearly everything, `:has(*)` too.
    return part.name === 'is' || part.name === 'where'
      ? part.data.every(isNarrow)
      : part.name === 'has' && part.data.every(isNarrow);
  });
}

function isTelling(part: Selector): part is AttributeSelector {
  if (part.type !== 'attribute') return false;
  const { name, action, value } = part;
  if (!COMMON.has(name.toLowerCase()) || action === 'equals' || action === 'element') return true;
  return action !== 'exists' && value.length > 1;
}

/** `:has()` on anything, or for anything. */
function isHasStorm(parts: readonly Selector[]): boolean {
  const has = parts.filter((part) => part.type === 'pseudo' && part.name === 'has');
  if (has.length === 0) return false;
  const subject = subjectOf(parts).filter((part) => part.type === 'attribute' || part.type === 'tag');
  const isAboutAll = has.some(
    (part) => part.type === 'pseudo' && Array.isArray(part.data) && !part.data.every(isNarrow),
  );
  return subject.length === 0 || isAboutAll;
}

function countHas(lists: readonly (readonly Selector[])[]): number {
  return lists.flat().reduce((sum, part) => {
    if (part.type !== 'pseudo' || !Array.isArray(part.data)) return sum;
    return sum + (part.name === 'has' ? 1 : 0) + countHas(part.data);
  }, 0);
}

const COMBINATORS = new Set(['descendant', 'child', 'parent', 'sibling', 'adjacent', 'column-combinator']);

/** The part after the last combinator. */
function subjectOf(parts: readonly Selector[]): readonly Selector[] {
  return parts.slice(parts.findLastIndex(({ type }) => COMBINATORS.has(type)) + 1);
}
