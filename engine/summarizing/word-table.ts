/** The words of one sentence, each once. */
export interface SentenceWords {
  /** Numbers of the words in the article's list of words. */
  readonly ids: Int32Array;
  /** How often each stands in the sentence. */
  readonly counts: Int32Array;
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
  const found = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
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
  const sentences = texts.map((text) => {
    const own = new Map<number, number>();
    let total = 0;
    for (const word of wordsOf(text)) {
      let id = numbers.get(word);
      if (id === undefined) {
        id = numbers.size;
        numbers.set(word, id);
        frequency.push(0);
        sentencesWith.push(0);
      }
      own.set(id, (own.get(id) ?? 0) + 1);
      total++;
    }
    for (const [id, n] of own) {
      frequency[id] = (frequency[id] as number) + n;
      sentencesWith[id] = (sentencesWith[id] as number) + 1;
    }
    return { ids: Int32Array.from(own.keys()), counts: Int32Array.from(own.values()), total };
  });
  return {
    words: [...numbers.keys()],
    sentences,
    frequency: Int32Array.from(frequency),
    sentencesWith: Int32Array.from(sentencesWith),
    idsOf: (text) => [...new Set(wordsOf(text))].flatMap((word) => numbers.get(word) ?? []),
  };
}
