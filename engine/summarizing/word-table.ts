import { CAPITAL, eachRun, isOfKind, LETTER, MARK, NUMBER } from './characters.ts';

/** The words of one sentence, each once. */
export interface SentenceWords {
  /** Numbers of the words in the article's list of words. */
  readonly ids: readonly number[];
  /** How often each stands in the sentence. */
  readonly counts: readonly number[];
  /** All of them, repetitions included. */
  readonly total: number;
  /** Those that stand with a capital, but for the first word, repetitions included. */
  readonly names: readonly number[];
}

/** The words of all sentences of an article, numbered as they come. */
export interface WordTable {
  readonly words: readonly string[];
  readonly sentences: readonly SentenceWords[];
  /** For each word, how many sentences have it. */
  readonly sentencesWith: Int32Array;
  /** For each word, how often it stands in the article. */
  readonly frequency: Int32Array;
  /** The numbers of the words of another text that the article has, each once. */
  idsOf(text: string): number[];
}

/** Longer words are cut: what follows is inflection more often than meaning. In characters. */
const STEM_LENGTH = 7;
const UNSPACED = /[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]/;

/** Calls for each word of a text, and for each pair of characters in scripts written without spaces. */
function eachWord(text: string, take: (word: string, start: number) => void): void {
  const isUnspaced = UNSPACED.test(text);
  eachRun(text, LETTER | MARK | NUMBER, (start, end) => {
    if (isUnspaced && end - start > 1 && UNSPACED.test(text.slice(start, end)))
      for (let at = start; at < end - 1; at++) take(text.slice(at, at + 2).toLowerCase(), at);
    else take(text.slice(start, Math.min(end, start + STEM_LENGTH)).toLowerCase(), start);
  });
}

export function tabulateWords(texts: readonly string[]): WordTable {
  const numbers = new Map<string, number>();
  const frequency: number[] = [];
  const sentencesWith: number[] = [];
  /** For each word, the last sentence that has it, and where it stands among its words. */
  const lastIn: number[] = [];
  const place: number[] = [];
  const sentences: SentenceWords[] = [];
  for (const text of texts) {
    const ids: number[] = [];
    const counts: number[] = [];
    const names: number[] = [];
    let total = 0;
    eachWord(text, (word, start) => {
      let id = numbers.get(word);
      if (id === undefined) {
        id = numbers.size;
        numbers.set(word, id);
        frequency.push(0);
        sentencesWith.push(0);
        lastIn.push(-1);
        place.push(0);
      }
      frequency[id] = (frequency[id] as number) + 1;
      if (total > 0 && isOfKind(text, start, CAPITAL)) names.push(id);
      total++;
      if (lastIn[id] === sentences.length) {
        counts[place[id] as number] = (counts[place[id] as number] as number) + 1;
        return;
      }
      sentencesWith[id] = (sentencesWith[id] as number) + 1;
      lastIn[id] = sentences.length;
      place[id] = ids.length;
      ids.push(id);
      counts.push(1);
    });
    sentences.push({ ids, counts, total, names });
  }
  return {
    words: [...numbers.keys()],
    sentences,
    frequency: new Int32Array(frequency),
    sentencesWith: new Int32Array(sentencesWith),
    idsOf: (text) => {
      const ids = new Set<number>();
      eachWord(text, (word) => {
        const id = numbers.get(word);
        if (id !== undefined) ids.add(id);
      });
      return [...ids];
    },
  };
}
