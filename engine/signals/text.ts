import { LINK_TARGETS } from '../link-target.ts';
import { isHeading } from '../survey.ts';
import { familyOf, type Signal } from './signal.ts';

export const wordCount: Signal = { name: 'words', of: ({ words }) => words };

/** Share of the block's words that are link text; lists of other stories are nearly all links. 0 to 1. */
export const linkDensity: Signal = { name: 'link density', of: (block) => block.linkWords / block.words };

export const linkCount: Signal = { name: 'links', of: ({ links }) => links };

/** Prose has sentences; labels, plans and lists of links have none. */
export const sentenceEnds: Signal = { name: 'sentence ends', of: ({ counts }) => counts.sentenceEnds };

export const commaRate: Signal = { name: 'commas a word', of: ({ counts, words }) => counts.commas / words };

/** Prices, dates and tickers are full of digits. Share of characters, 0 to 1. */
export const digitShare: Signal = { name: 'digit share', of: ({ counts, text }) => counts.digits / text.length };

/** Labels shout. Share of letters that are capitals, 0 to 1. */
export const capitalShare: Signal = {
  name: 'capital share',
  of: ({ counts }) => counts.upperCase / Math.max(1, counts.letters),
};

/** Currency signs a word: plans and offers. */
export const priceRate: Signal = { name: 'prices a word', of: ({ counts, words }) => counts.currencies / words };

export const emphasisShare: Signal = { name: 'emphasis', of: (block) => block.emphasizedWords / block.words };

export const wordLength: Signal = { name: 'letters a word', of: ({ counts, words }) => counts.letters / words };

const CLOSING = new Set('\'"”’»)]');
const SENTENCE_ENDS = new Set('.!?…。！？।۔؟');
export const endsSentence: Signal = {
  name: 'ends a sentence',
  of: ({ text }) => {
    let last = text.length - 1;
    while (last > 0 && CLOSING.has(text.charAt(last))) last--;
    return SENTENCE_ENDS.has(text.charAt(last)) ? 1 : 0;
  },
};

/** "Topics:", "Read more:": a label for what follows. */
export const endsInColon: Signal = {
  name: 'ends in a colon',
  of: ({ text }) => (text.endsWith(':') || text.endsWith('：') ? 1 : 0),
};

/** A year, a clock time or a numeric date. */
export const holdsDate: Signal = {
  name: 'date',
  of: ({ text, words, counts }) => {
    if (words > 30) return 0;
    const isDate = /\b(19|20)\d\d\b|\b\d{1,2}[:.]\d\d\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b/;
    return (counts.digits > 1 && isDate.test(text)) || (counts.unspaced > 0 && /[年月日]/.test(text)) ? 1 : 0;
  },
};

export const holdsCopyright: Signal = {
  name: 'copyright sign',
  of: ({ text, counts }) => (counts.copyrights > 0 || text.includes('(c)') || text.includes('(C)') ? 1 : 0),
};

export const holdsAddress: Signal = {
  name: 'mail or web address',
  of: ({ text }) => (text.includes('www.') || text.includes('http') || /\S@\S+\.\S/.test(text) ? 1 : 0),
};

export const holdsQuote: Signal = { name: 'quotation', of: ({ counts }) => (counts.quotes > 0 ? 1 : 0) };

export const isQuestion: Signal = {
  name: 'question',
  of: ({ text }) => ('?？؟'.includes(text.charAt(text.length - 1)) ? 1 : 0),
};

/** Bullets and arrows in front of links to elsewhere. */
export const startsWithMark: Signal = {
  name: 'starts with a mark',
  of: ({ text }) => (/^[^\p{L}\p{N}"'“„«(]/u.test(text) ? 1 : 0),
};

/** 1 to 6 for the levels of headings, 7 for a heading by role, 0 for none. */
export const headingLevel: Signal = {
  name: 'heading level',
  of: (block) => {
    if (!isHeading(block)) return 0;
    const tag = [block.element, block.container.element, block.container.parent?.element].find(
      (e) => e && /^h[1-6]$/.test(e.localName),
    );
    return tag ? Number(tag.localName.charAt(1)) : 7;
  },
};

export const mediaBefore: Signal = { name: 'media before', of: (block) => block.mediaBefore };
export const fieldsBefore: Signal = { name: 'fields before', of: (block) => block.fieldsBefore };

/** Where the block's link leads: stories of the same site, networks to share on, elsewhere. -1 without links. */
export const linkTarget: Signal = {
  name: 'link target',
  of: (block) => (block.linkTarget ? LINK_TARGETS.indexOf(block.linkTarget) : -1),
};

export const textSignals = familyOf([
  wordCount,
  linkDensity,
  linkCount,
  linkTarget,
  sentenceEnds,
  commaRate,
  digitShare,
  capitalShare,
  priceRate,
  emphasisShare,
  wordLength,
  endsSentence,
  endsInColon,
  holdsDate,
  holdsCopyright,
  holdsAddress,
  holdsQuote,
  isQuestion,
  startsWithMark,
  headingLevel,
  mediaBefore,
  fieldsBefore,
]);
