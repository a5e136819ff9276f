import { countText } from '../count-text.ts';
import { childElementsOf, selectFrom } from '../dom.ts';
import { LEXICONS } from '../lexicon/index.ts';
import { indexPhrases, matchTopics, type PhraseIndex } from '../lexicon/match-topics.ts';
import { TOPICS } from '../lexicon/types.ts';
import type { Removal } from '../types.ts';
import { isLike } from './attributes.ts';

/** Share of a line from which it is about consent: all of a button's words, a word or two of a sentence. */
const BUTTON_SHARE = 0.6;
const SENTENCE_SHARE = 0.05;
const SENTENCE_WORDS = 5;
const CONSENT = TOPICS.indexOf('consent');

/** Where sites put such dialogs: near the top of the tree, or in an element that says what it is. */
const CANDIDATES = 'body > *, body > * > *, dialog[open], [role="dialog"], [role="alertdialog"]';
const MOST_CANDIDATES = 500;
/** Enough of a text to recognise it by, in characters. */
const OPENING_CHARACTERS = 80;

/**
 * Finds the dialogs and bars that ask for consent. They are weighed like no other clutter: they go where the reader chose that.
 * @param known what is found without it
 */
export function findConsentDialogs(document: Document, known: readonly Removal[]): Removal[] {
  const isKnown = (element: Element) =>
    known.some(({ elements }) => elements.some((each) => each.contains(element) || element.contains(each)));
  const dialogs: Element[] = [];
  for (const element of [...selectFrom(document, CANDIDATES)].slice(0, MOST_CANDIDATES)) {
    const isInside = dialogs.some((dialog) => dialog.contains(element));
    if (isInside || !isFixed(element) || !element.checkVisibility() || isKnown(element)) continue;
    if (speaksOfConsent(element)) dialogs.push(element);
  }
  return dialogs.map(toRemoval);
}

function toRemoval(dialog: Element): Removal {
  const text = dialog.textContent.replace(/\s+/g, ' ').trim();
  return {
    kind: 'consent',
    reason: 'asks for consent',
    because: ['consent-words'],
    elements: [dialog],
    words: countText(text).words,
    opening: text.slice(0, OPENING_CHARACTERS),
  };
}

/**
 * Whether a piece stands before the page and asks for consent: the answer is the reader's to give, and some sites wait for it.
 * To be asked while the piece can be seen.
 */
export function asksForConsent({ kind, elements }: Removal): boolean {
  return elements.some((element) => standsBeforePage(element) && (kind === 'consent' || speaksOfConsent(element)));
}

const standsBeforePage = (element: Element): boolean => [element, ...childElementsOf(element)].some(isFixed);

const isFixed = (element: Element): boolean =>
  /^(fixed|sticky)$/.test(getComputedStyle(element).position) ||
  isLike(element, ':modal, [role="dialog"], [role="alertdialog"]');

/** A sentence that tells of cookies or data, and something to press for an answer. */
function speaksOfConsent(element: Element): boolean {
  // biome-ignore lint/performance/useDomNodeTextContent: a line is what is seen as one.
  const lines = 'innerText' in element ? String(element.innerText).split('\n') : [];
  const shares = lines.map((line) => ({
    isSentence: line.trim().split(/\s+/).length >= SENTENCE_WORDS,
    share: matchTopics(line.trim(), consentPhrases())[CONSENT] ?? 0,
  }));
  return (
    shares.some(({ isSentence, share }) => isSentence && share >= SENTENCE_SHARE) &&
    shares.some(({ isSentence, share }) => !isSentence && share >= BUTTON_SHARE)
  );
}

let index: PhraseIndex | null = null;

/** What is said of consent in any language; put together when the first overlay is looked at. */
function consentPhrases(): PhraseIndex {
  const none = Object.fromEntries(TOPICS.map((topic) => [topic, []])) as unknown as Record<
    (typeof TOPICS)[number],
    readonly string[]
  >;
  index ??= indexPhrases(
    LEXICONS.map((lexicon) => ({ ...lexicon, phrases: () => ({ ...none, consent: lexicon.phrases().consent }) })),
  );
  return index;
}
