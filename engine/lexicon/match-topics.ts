import type { Lexicon, Topic } from './types.ts';
import { TOPICS } from './types.ts';

interface Phrase {
  readonly text: string;
  readonly topic: number;
  readonly isPrefix: boolean;
  readonly anywhere: boolean;
}

/** Phrases found by their first two characters, at the beginnings of words or, in unspaced languages, anywhere. */
export interface PhraseIndex {
  readonly byStart: ReadonlyMap<string, readonly Phrase[]>;
  readonly hasUnspaced: boolean;
}

/** Letters, digits and marks, by ranges: a regular expression with properties is ten times as slow here. */
function isWordCharacter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0xaa) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
  return (
    (code < 0x2000 && code !== 0xab && code !== 0xbb && code !== 0xb7) ||
    (code >= 0x2c00 && !(code >= 0x3000 && code <= 0x303f) && code < 0xfe00)
  );
}

/** Puts the phrases of some languages into one index. */
export function indexPhrases(lexicons: readonly Lexicon[]): PhraseIndex {
  const byStart = new Map<string, Phrase[]>();
  for (const lexicon of lexicons) {
    for (const [topic, name] of TOPICS.entries()) {
      for (const phrase of lexicon.phrases[name]) {
        const isPrefix = phrase.endsWith('*');
        const text = fold(isPrefix ? phrase.slice(0, -1) : phrase);
        const entry: Phrase = { text, topic, isPrefix, anywhere: lexicon.unspaced === true };
        const start = text.slice(0, 2);
        const list = byStart.get(start);
        if (list) list.push(entry);
        else byStart.set(start, [entry]);
      }
    }
  }
  // Longest first, so that "sign up for our newsletter" is found before "sign up".
  for (const list of byStart.values()) list.sort((a, b) => b.text.length - a.text.length);
  return { byStart, hasUnspaced: lexicons.some((lexicon) => lexicon.unspaced) };
}

/** Longer texts are looked at in their beginning only: what sells or leads away says so at once. */
const LOOKED_AT_CHARACTERS = 400;

/** One way of writing for what is written in several: case, apostrophes, composed letters, joiners. */
const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[’ʼ]/g, "'")
    .replace(/\u200c/g, ' ')
    .replace(/\u0307/g, '');

/**
 * How much of a text each topic's phrases cover.
 * @returns a share for each of TOPICS, 0 to 1
 */
export function matchTopics(text: string, index: PhraseIndex): Float32Array {
  const covered = new Float32Array(TOPICS.length);
  const coveredUntil = new Uint16Array(TOPICS.length);
  const lower = fold(text.slice(0, LOOKED_AT_CHARACTERS));
  for (let at = 0; at < lower.length; at++) {
    const atWordStart = !isWordCharacter(lower, at - 1);
    if (!atWordStart && !index.hasUnspaced) continue;
    for (const phrase of index.byStart.get(lower.slice(at, at + 2)) ?? []) {
      if (!atWordStart && !phrase.anywhere) continue;
      if (!lower.startsWith(phrase.text, at)) continue;
      let end = at + phrase.text.length;
      if (!phrase.anywhere) {
        if (phrase.isPrefix) while (isWordCharacter(lower, end)) end++;
        else if (isWordCharacter(lower, end)) continue;
      }
      const from = Math.max(at, coveredUntil[phrase.topic] ?? 0);
      if (from >= end) continue;
      covered[phrase.topic] = (covered[phrase.topic] ?? 0) + end - from;
      coveredUntil[phrase.topic] = end;
    }
  }
  return covered.map((characters) => Math.min(1, characters / Math.max(1, text.length)));
}

/** The topic's place in what `matchTopics` returns. */
export const topicIndex = (topic: Topic): number => TOPICS.indexOf(topic);
