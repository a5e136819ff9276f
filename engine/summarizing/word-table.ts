import { LETTER, MARK, NUMBER, runsOf } from './characters.ts';

/** The words of one sentence, each once. */
export interface SentenceWords {
  /** Numbers of the words in the article's list of words. */
  readonly ids: readonly number[];
  /** How often each stands in the sentence. */
  readonly counts: readonly number[];
  /** All of them, repetitions included. */
  readonly total: number;
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

/** Words, and pairs of characters in scripts written without spaces. */
export function wordsOf(text: string): string[] {
  const found = runsOf(text.toLowerCase(), LETTER | MARK | NUMBER);
  if (!UNSPACED.test(text)) return found.map(stemOf);
  return found.flatMap((word) => (UNSPACED.test(word) ? pairsOf(word) : [stemOf(word)]));
}

const stemOf = (word: string): string => (word.length > STEM_LENGTH ? word.slice(0, STEM_LENGTH) : word);

function pairsOf(word: string): string[] {
  if (word.length < 2) return [word];
  return Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2));
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
    const words = wordsOf(text);
    for (const word of words) {
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
      if (lastIn[id] === sentences.length) {
        counts[place[id] as number] = (counts[place[id] as number] as number) + 1;
        continue;
      }
      sentencesWith[id] = (sentencesWith[id] as number) + 1;
      lastIn[id] = sentences.length;
      place[id] = ids.length;
      ids.push(id);
      counts.push(1);
    }
    sentences.push({ ids, counts, total: words.length });
  }
  return {
    words: [...numbers.keys()],
    sentences,
    frequency: new Int32Array(frequency),
    sentencesWith: new Int32Array(sentencesWith),
    idsOf: (text) => [...new Set(wordsOf(text))].flatMap((word) => numbers.get(word) ?? []),
  };
}
