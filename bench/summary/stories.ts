import {
  type PlainStory,
  readSentenceSignals,
  readStory,
  SENTENCE_SIGNALS,
  withUses,
} from '../../engine/summarizing/sentence-signals.ts';
import { splitSentences } from '../../engine/summarizing/split-sentences.ts';
import { readWordSignals, WORD_SIGNALS } from '../../engine/summarizing/word-signals.ts';
import { randomFrom } from '../fit/boost.ts';
import { putIntoBins } from '../fit/table.ts';
import { type Pair, readPairs } from './pairs.ts';
import { wordsOf } from './rouge.ts';

/** An article with its summaries, read for fitting. */
export interface Item {
  readonly pair: Pair;
  readonly story: PlainStory;
  /** Words of each sentence as ROUGE counts them. */
  readonly words: readonly (readonly string[])[];
  readonly references: readonly (readonly string[])[];
  /** Of each word of the story, the share of summaries that use it. */
  readonly used: Float32Array;
  /** First row of its sentences in their table, and of its words in theirs. */
  readonly firstSentence: number;
  readonly firstWord: number;
  readonly fold: number;
}

/** Reads all articles of a corpus. */
export function readStories(corpus: string, folds: number): Item[] {
  const random = randomFrom(3);
  const items: Item[] = [];
  let firstSentence = 0;
  let firstWord = 0;
  for (const pair of readPairs(corpus)) {
    const fold = Math.floor(random() * folds);
    // A title that only one corpus has must not tell which corpus it is: the article is learned from without it as well.
    for (const title of new Set([pair.title, ''])) {
      const story = readStory(splitSentences(pair.article, pair.lang), title, pair.lang);
      if (story.sentences.length === 0) continue;
      items.push({
        pair: { ...pair, title },
        story,
        words: story.sentences.map(({ text }) => wordsOf(text)),
        references: pair.summaries.map(wordsOf),
        used: usedWords(story, pair.summaries),
        firstSentence,
        firstWord,
        fold,
      });
      firstSentence += story.sentences.length;
      firstWord += story.table.words.length;
    }
  }
  return items;
}

function usedWords({ table }: PlainStory, summaries: readonly string[]): Float32Array {
  const used = new Float32Array(table.words.length);
  for (const summary of summaries)
    for (const id of table.idsOf(summary)) used[id] = (used[id] as number) + 1 / summaries.length;
  return used;
}

/** The signals of all sentences and all words. @param usesOf what is known of an article's words from others */
export function readTables(items: readonly Item[], usesOf: (item: Item) => Float64Array) {
  const sentences = new Rows(SENTENCE_SIGNALS.length);
  const words = new Rows(WORD_SIGNALS.length);
  for (const item of items) {
    const story = withUses(item.story, usesOf(item));
    sentences.add(readSentenceSignals(story));
    words.add(readWordSignals(story));
  }
  return { sentences: sentences.toTable(), words: words.toTable() };
}

/** Rows of signals, as they come. */
class Rows {
  readonly #width: number;
  readonly #parts: Float32Array[] = [];
  #count = 0;

  constructor(width: number) {
    this.#width = width;
  }

  add(part: Float32Array): void {
    this.#parts.push(part);
    this.#count += part.length / this.#width;
  }

  toTable() {
    const columns = Array.from({ length: this.#width }, (_, signal) => {
      const column = new Float32Array(this.#count);
      let at = 0;
      for (const part of this.#parts)
        for (let k = signal; k < part.length; k += this.#width) column[at++] = part[k] as number;
      return column;
    });
    return putIntoBins(columns, this.#count);
  }
}
