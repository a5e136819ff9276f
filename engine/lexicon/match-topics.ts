import { isLatin } from '../latin.ts';
import type { Lexicon } from './types.ts';
import { TOPICS } from './types.ts';

interface Phrase {
  readonly text: string;
  readonly topic: number;
  readonly isPrefix: boolean;
  readonly anywhere: boolean;
}

/** Phrases found by their first characters, at the beginnings of words or, in unspaced languages, anywhere. */
export interface PhraseIndex {
  readonly byStart: ReadonlyMap<number, readonly Phrase[]>;
  readonly hasUnspaced: boolean;
}

/** Where general punctuation begins. */
const PUNCTUATION = 0x2000;
/** What stands between words before that: quotes and marks of Spanish, Greek, Armenian, Hebrew, Arabic, Urdu and the scripts of India. */
const BETWEEN_WORDS = new Uint8Array(PUNCTUATION);
for (const mark of '«»·¿\u037e\u0387\u0589\u05be\u05c0\u05c3،؛؟٪٫٬٭۔।॥') BETWEEN_WORDS[mark.charCodeAt(0)] = 1;

/** Letters, digits and marks, by ranges: a regular expression with properties is ten times as slow here. */
function isWordCharacter(code: number): boolean {
  if (code < 0xaa) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
  if (code < PUNCTUATION) return BETWEEN_WORDS[code] === 0;
  return code >= 0x2c00 && !(code >= 0x3000 && code <= 0x303f) && code < 0xfe00;
}

/** Characters that a phrase is looked up by; shorter ones by what they have. */
const KEY_CHARACTERS = 3;
/** Different beginnings may share a key; whoever looks up compares the whole phrase. */
const keyOf = (text: string, at: number, length: number): number => {
  let key = length;
  for (let i = at; i < at + length; i++) key = (Math.imul(key, 1009) + text.charCodeAt(i)) & 0x3fffffff;
  return key;
};

/** Puts the phrases of some languages into one index. */
export function indexPhrases(lexicons: readonly Lexicon[]): PhraseIndex {
  const byStart = new Map<number, Phrase[]>();
  for (const lexicon of lexicons) {
    const phrases = lexicon.phrases();
    for (const [topic, name] of TOPICS.entries()) {
      // Folded in one piece: a page waits for some two thousand phrases.
      for (const phrase of fold(phrases[name].join('\n')).split('\n')) {
        if (phrase === '') continue;
        const isPrefix = phrase.endsWith('*');
        const text = isPrefix ? phrase.slice(0, -1) : phrase;
        const entry: Phrase = { text, topic, isPrefix, anywhere: lexicon.unspaced === true };
        const key = keyOf(text, 0, Math.min(KEY_CHARACTERS, text.length));
        const list = byStart.get(key);
        if (list) list.push(entry);
        else byStart.set(key, [entry]);
      }
    }
  }
  // Longest first, so that "sign up for our newsletter" is found before "sign up".
  for (const list of byStart.values()) if (list.length > 1) list.sort((a, b) => b.text.length - a.text.length);
  return { byStart, hasUnspaced: lexicons.some((lexicon) => lexicon.unspaced) };
}

/** Longer texts are looked at in their beginning only: what sells or leads away says so at once. */
export const LOOKED_AT_CHARACTERS = 400;

/** How far full-width letters and signs of ASCII stand from those of common width. */
const FULL_WIDTH = 0xfee0;

/** One way of writing for what is written in several: case, apostrophes, composed letters, joiners, width. */
function fold(text: string): string {
  const lower = text.toLowerCase();
  if (isLatin(lower)) return lower.replaceAll('’', "'");
  return lower
    .normalize('NFC')
    .replace(/[’ʼ׳]/g, "'")
    .replace(/״/g, '"')
    .replace(/\u200c/g, ' ')
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH))
    .replace(/\u0307/g, '');
}

/** Nothing is said; shared, since most blocks say nothing. */
export const NO_TOPICS: Readonly<Float32Array> = new Float32Array(TOPICS.length);

/**
 * How much of a text each topic's phrases cover.
 * @returns a share for each of TOPICS, 0 to 1; NO_TOPICS if there are none
 */
export function matchTopics(text: string, { byStart, hasUnspaced }: PhraseIndex): Readonly<Float32Array> {
  let found: { readonly covered: Float32Array; readonly until: Uint16Array } | null = null;
  const lower = fold(text.length > LOOKED_AT_CHARACTERS ? text.slice(0, LOOKED_AT_CHARACTERS) : text);
  let isInWord = false;
  for (let at = 0; at < lower.length; at++) {
    const wasInWord = isInWord;
    isInWord = isWordCharacter(lower.charCodeAt(at));
    if (wasInWord && !hasUnspaced) continue;
    for (let length = Math.min(KEY_CHARACTERS, lower.length - at); length > 0; length--) {
      const phrases = byStart.get(keyOf(lower, at, length));
      if (!phrases) continue;
      for (const phrase of phrases) {
        const end = endOf(phrase, lower, at, wasInWord);
        if (end < 0) continue;
        found ??= { covered: new Float32Array(TOPICS.length), until: new Uint16Array(TOPICS.length) };
        const from = Math.max(at, found.until[phrase.topic] as number);
        if (from >= end) continue;
        found.covered[phrase.topic] = (found.covered[phrase.topic] as number) + end - from;
        found.until[phrase.topic] = end;
      }
    }
  }
  return found ? found.covered.map((characters) => Math.min(1, characters / text.length)) : NO_TOPICS;
}

/** Where the phrase that begins at `at` ends, -1 if it does not stand there. */
function endOf({ text, isPrefix, anywhere }: Phrase, lower: string, at: number, isInsideWord: boolean): number {
  if ((isInsideWord && !anywhere) || !lower.startsWith(text, at)) return -1;
  let end = at + text.length;
  if (anywhere) return end;
  if (isPrefix) while (end < lower.length && isWordCharacter(lower.charCodeAt(end))) end++;
  else if (end < lower.length && isWordCharacter(lower.charCodeAt(end))) return -1;
  return end;
}
