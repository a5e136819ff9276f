import type { TextCounts } from '../count-text.ts';
import { isLatin, LATIN_LETTERS, LATIN_NUMBERS } from '../latin.ts';

/** A sign that is in a text itself, wherever it stands. */
export interface TextTrait {
  readonly name: string;
  readonly of: (text: string, counts: TextCounts) => number;
}

const wordsOf = (counts: TextCounts): number => Math.max(1, counts.words);

/** Prose has sentences; labels, plans and lists of links have none. */
export const sentenceEnds: TextTrait = { name: 'sentence ends', of: (_, counts) => counts.sentenceEnds };

export const commaRate: TextTrait = { name: 'commas a word', of: (_, counts) => counts.commas / wordsOf(counts) };

/** Prices, dates and tickers are full of digits. Share of characters, 0 to 1. */
export const digitShare: TextTrait = { name: 'digit share', of: (text, counts) => counts.digits / text.length };

/** Labels shout. Share of letters that are capitals, 0 to 1. */
export const capitalShare: TextTrait = {
  name: 'capital share',
  of: (_, counts) => counts.upperCase / Math.max(1, counts.letters),
};

/** Currency signs a word: plans and offers. */
export const priceRate: TextTrait = { name: 'prices a word', of: (_, counts) => counts.currencies / wordsOf(counts) };

export const wordLength: TextTrait = { name: 'letters a word', of: (_, counts) => counts.letters / wordsOf(counts) };

/** "Topics:", "Read more:": a label for what follows. */
export const endsInColon: TextTrait = {
  name: 'ends in a colon',
  of: (text) => (text.endsWith(':') || text.endsWith('：') ? 1 : 0),
};

const DATE = /\b(19|20)\d\d\b|\b\d{1,2}[:.]\d\d\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b/;
/** A year, a clock time or a numeric date. */
export const holdsDate: TextTrait = {
  name: 'date',
  of: (text, counts) => {
    if (wordsOf(counts) > 30) return 0;
    return (counts.digits > 1 && DATE.test(text)) || (counts.unspaced > 0 && /[年月日]/.test(text)) ? 1 : 0;
  },
};

export const holdsCopyright: TextTrait = {
  name: 'copyright sign',
  of: (text, counts) => (counts.copyrights > 0 || text.includes('(c)') || text.includes('(C)') ? 1 : 0),
};

export const holdsAddress: TextTrait = {
  name: 'mail or web address',
  of: (text) =>
    text.includes('www.') || text.includes('http') || (text.includes('@') && /\S@\S+\.\S/.test(text)) ? 1 : 0,
};

export const holdsQuote: TextTrait = { name: 'quotation', of: (_, counts) => (counts.quotes > 0 ? 1 : 0) };

export const isQuestion: TextTrait = {
  name: 'question',
  of: (text) => ('?？؟'.includes(text.charAt(text.length - 1)) ? 1 : 0),
};

const LATIN_MARK = new RegExp(`^[^${LATIN_LETTERS}${LATIN_NUMBERS}"'“„«(]`);
/** Bullets and arrows in front of links to elsewhere. */
export const startsWithMark: TextTrait = {
  name: 'starts with a mark',
  of: (text) => ((isLatin(text.charAt(0)) ? LATIN_MARK : /^[^\p{L}\p{N}"'“„«(]/u).test(text) ? 1 : 0),
};

export const TEXT_TRAITS: readonly TextTrait[] = [
  sentenceEnds,
  commaRate,
  digitShare,
  capitalShare,
  priceRate,
  wordLength,
  endsInColon,
  holdsDate,
  holdsCopyright,
  holdsAddress,
  holdsQuote,
  isQuestion,
  startsWithMark,
];
