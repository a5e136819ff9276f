import { CAPITAL, countRuns, isOfKind, JOINER, LETTER, MARK, NUMBER, runsOf } from './characters.ts';
import { leaningTest } from './sentence-openings.ts';
import type { Sentence } from './split-sentences.ts';
import { type SentenceWords, tabulateWords, type WordTable } from './word-table.ts';

/**
 * How much likelier people use a word in a summary than another word of its article, whatever the article: a natural logarithm, 0
 * for what is not known.
 * @param word as `wordsOf` gives it
 */
export type WordUse = (word: string) => number;

/** What signals need to know of the whole article, found out once. */
export interface Story {
  readonly sentences: readonly Sentence[];
  readonly table: WordTable;
  /** For each word, how much it tells: the fewer sentences have it, the more (inverse document frequency). */
  readonly rarity: Float64Array;
  /** The use of each word. */
  readonly use: Float64Array;
  /** Length of each sentence as a vector of weighted words. */
  readonly lengths: Float64Array;
  /** Cosine of each pair of sentences, row by row. */
  readonly likeness: Float64Array;
  /** TextRank: 1 for a sentence as central as the average one (Mihalcea and Tarau 2004). */
  readonly rank: Float64Array;
  /** Cosine with the whole article. */
  readonly centrality: Float64Array;
  /** Words before each sentence. */
  readonly wordsBefore: Int32Array;
  readonly words: number;
  readonly titleIds: ReadonlySet<number>;
  /** Of the title's words that the article has, the sum of rarities. */
  readonly titleWeight: number;
  /** Words new to the article with each sentence: all, and those that come again. */
  readonly fresh: Int32Array;
  readonly freshAndLater: Int32Array;
  /** Names in each sentence: words with a capital that do not open it. */
  readonly names: readonly (readonly string[])[];
  /** In how many sentences a name stands. */
  readonly nameSentences: ReadonlyMap<string, number>;
  readonly newNames: Int32Array;
  readonly leans: readonly boolean[];
}

interface SentenceSignal {
  readonly name: string;
  readonly of: (story: Story, i: number) => number;
}

const total = ({ table }: Story, i: number): number => (table.sentences[i] as SentenceWords).total;
const ids = ({ table }: Story, i: number): readonly number[] => (table.sentences[i] as SentenceWords).ids;
const textOf = ({ sentences }: Story, i: number): string => (sentences[i] as Sentence).text;
const namesOf = ({ names }: Story, i: number): readonly string[] => names[i] as readonly string[];
const like = ({ likeness, sentences }: Story, a: number, b: number): number =>
  b < 0 || b >= sentences.length ? 0 : (likeness[a * sentences.length + b] as number);
/** Likeness of a sentence to all others from one on; none to itself. */
function likenessFrom({ likeness, sentences }: Story, i: number, from: number): number {
  let sum = 0;
  const end = (i + 1) * sentences.length;
  for (let at = i * sentences.length + from; at < end; at++) sum += likeness[at] as number;
  return sum;
}
const sumOver = (list: readonly number[], value: (id: number) => number): number => {
  let sum = 0;
  for (const id of list) sum += value(id);
  return sum;
};
const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Small questions about a sentence; what they weigh is fitted by bench/summary/fit.ts. */
export const SENTENCE_SIGNALS: readonly SentenceSignal[] = [
  { name: 'place', of: (_, i) => i },
  { name: 'place as a share', of: (story, i) => i / story.sentences.length },
  { name: 'sentences after', of: (story, i) => Math.min(20, story.sentences.length - 1 - i) },
  { name: 'words before', of: (story, i) => story.wordsBefore[i] as number },
  { name: 'words', of: total },
  { name: 'words against the mean', of: (story, i) => (total(story, i) * story.sentences.length) / story.words },
  { name: 'centrality', of: (story, i) => story.centrality[i] as number },
  { name: 'rank', of: (story, i) => story.rank[i] as number },
  {
    name: 'mean likeness',
    of: (story, i) => likenessFrom(story, i, 0) / story.sentences.length,
  },
  {
    name: 'likeness to what follows',
    of: (story, i) => likenessFrom(story, i, i + 1) / Math.max(1, story.sentences.length - i - 1),
  },
  { name: 'likeness to the first', of: (story, i) => (i === 0 ? 1 : like(story, i, 0)) },
  { name: 'likeness to the second', of: (story, i) => (i === 1 ? 1 : like(story, i, 1)) },
  {
    name: 'likeness to the first three',
    of: (story, i) => [0, 1, 2].reduce((sum, j) => sum + (j === i ? 0 : like(story, i, j)), 0),
  },
  { name: 'likeness to the one before', of: (story, i) => like(story, i, i - 1) },
  { name: 'likeness to the next', of: (story, i) => like(story, i, i + 1) },
  {
    name: 'coverage',
    of: (story, i) =>
      sumOver(ids(story, i), (id) => (story.table.frequency[id] as number) * (story.rarity[id] as number)) /
      story.words,
  },
  {
    name: 'frequency of its words',
    of: (story, i) =>
      sumOver(ids(story, i), (id) => Math.log(story.table.sentencesWith[id] as number)) /
      Math.max(1, ids(story, i).length),
  },
  {
    name: 'words of its own',
    of: (story, i) => sumOver(ids(story, i), (id) => (story.table.sentencesWith[id] === 1 ? 1 : 0)),
  },
  {
    name: 'words of its own as a share',
    of: (story, i) =>
      sumOver(ids(story, i), (id) => (story.table.sentencesWith[id] === 1 ? 1 : 0)) / Math.max(1, ids(story, i).length),
  },
  { name: 'new words', of: (story, i) => (story.fresh[i] as number) / Math.max(1, ids(story, i).length) },
  {
    name: 'new words that come again',
    of: (story, i) => (story.freshAndLater[i] as number) / Math.max(1, ids(story, i).length),
  },
  { name: 'share of the title', of: (story, i) => titleIn(story, i) / Math.max(1e-9, story.titleWeight) },
  {
    name: 'title as a share',
    of: (story, i) => titleIn(story, i) / Math.max(1e-9, (story.lengths[i] as number) * Math.sqrt(story.titleWeight)),
  },
  { name: 'names as a share', of: (story, i) => namesOf(story, i).length / Math.max(1, total(story, i)) },
  { name: 'new names', of: (story, i) => story.newNames[i] as number },
  {
    name: 'most frequent name',
    of: (story, i) =>
      namesOf(story, i).reduce((most, name) => Math.max(most, story.nameSentences.get(name) as number), 0) /
      story.sentences.length,
  },
  { name: 'numbers', of: (story, i) => countRuns(textOf(story, i), NUMBER) },
  { name: 'quotation marks', of: (story, i) => countOf(textOf(story, i), QUOTES) },
  {
    name: 'quoted share',
    of: (story, i) => {
      const text = textOf(story, i);
      return (text.match(QUOTATION) ?? []).join('').length / Math.max(1, text.length);
    },
  },
  { name: 'commas', of: (story, i) => countOf(textOf(story, i), /[,،、，;؛]/g) },
  { name: 'asks', of: (story, i) => (/[?؟？]/.test(textOf(story, i)) ? 1 : 0) },
  { name: 'leans on the one before', of: (story, i) => (story.leans[i] ? 1 : 0) },
  { name: 'is leaned on', of: (story, i) => (story.leans[i + 1] ? 1 : 0) },
  { name: 'use of its words', of: useOf },
  { name: 'mean use of its words', of: (story, i) => useOf(story, i) / Math.max(1, ids(story, i).length) },
];

const QUOTES = /["“”„«»「」『』]/g;
const QUOTATION = /["“„«「『][^"”“»」』]*["”“»」』]/g;

/** What is known of its words from other articles, each once. */
function useOf(story: Story, i: number): number {
  return sumOver(ids(story, i), (id) => story.use[id] as number);
}

const titleIn = (story: Story, i: number): number =>
  sumOver(ids(story, i), (id) => (story.titleIds.has(id) ? (story.rarity[id] as number) : 0));

/** The signals of every sentence, row by row. */
export function readSentenceSignals(story: Story): Float32Array {
  const rows = new Float32Array(story.sentences.length * SENTENCE_SIGNALS.length);
  let at = 0;
  for (let i = 0; i < story.sentences.length; i++) for (const { of } of SENTENCE_SIGNALS) rows[at++] = of(story, i);
  return rows;
}

/** Finds out what signals need to know of the whole article. */
export function readStory(sentences: readonly Sentence[], title: string, lang: string, use: WordUse): Story {
  const table = tabulateWords(sentences.map(({ text }) => text));
  const rarity = new Float64Array(table.words.length);
  for (let id = 0; id < rarity.length; id++)
    rarity[id] = Math.log(1 + sentences.length / (table.sentencesWith[id] as number));
  const weights = table.sentences.map(({ ids, counts }) =>
    ids.map((id, k) => dampen(counts[k] as number) * (rarity[id] as number)),
  );
  const lengths = new Float64Array(weights.map(lengthOf));
  const likeness = compare(table, weights, lengths);
  const names = sentences.map(({ text }) => namesIn(text));
  const nameSentences = new Map<string, number>();
  for (const list of names)
    for (const name of new Set(list)) nameSentences.set(name, (nameSentences.get(name) ?? 0) + 1);
  const titleIds = new Set(table.idsOf(title));
  const { wordsBefore, fresh, freshAndLater, newNames } = readInOrder(table, names);
  const leans = leaningTest(lang);
  return {
    sentences,
    table,
    rarity,
    use: Float64Array.from(table.words, use),
    lengths,
    likeness,
    rank: rankByLikeness(likeness, sentences.length),
    centrality: centralityOf(table, weights, lengths, rarity),
    wordsBefore,
    words: Math.max(
      1,
      table.sentences.reduce((sum, sentence) => sum + sentence.total, 0),
    ),
    titleIds,
    titleWeight: [...titleIds].reduce((sum, id) => sum + (rarity[id] as number), 0),
    fresh,
    freshAndLater,
    names,
    nameSentences,
    newNames,
    leans: sentences.map(({ text }) => leans(text)),
  };
}

/** What depends on the sentences before. */
function readInOrder(table: WordTable, names: readonly (readonly string[])[]) {
  const count = table.sentences.length;
  const wordsBefore = new Int32Array(count);
  const fresh = new Int32Array(count);
  const freshAndLater = new Int32Array(count);
  const newNames = new Int32Array(count);
  const seen = new Uint8Array(table.frequency.length);
  const seenNames = new Set<string>();
  let words = 0;
  for (let i = 0; i < count; i++) {
    const sentence = table.sentences[i] as SentenceWords;
    wordsBefore[i] = words;
    words += sentence.total;
    for (const id of sentence.ids) {
      if (seen[id]) continue;
      seen[id] = 1;
      fresh[i] = (fresh[i] as number) + 1;
      if ((table.sentencesWith[id] as number) > 1) freshAndLater[i] = (freshAndLater[i] as number) + 1;
    }
    for (const name of names[i] as readonly string[]) {
      if (!seenNames.has(name)) newNames[i] = (newNames[i] as number) + 1;
      seenNames.add(name);
    }
  }
  return { wordsBefore, fresh, freshAndLater, newNames };
}

const namesIn = (text: string): string[] =>
  runsOf(text, LETTER | MARK | NUMBER | JOINER).filter((word, k) => k > 0 && isOfKind(word, 0, CAPITAL));

const DAMPENED_ONE = Math.log1p(1);
/** What so many of a word count for. Most stand once. */
const dampen = (count: number): number => (count === 1 ? DAMPENED_ONE : Math.log1p(count));

/** Length of a vector; never 0. */
function lengthOf(vector: readonly number[]): number {
  let sum = 0;
  for (const weight of vector) sum += weight * weight;
  return Math.sqrt(sum) || 1e-9;
}

/** Cosines of all pairs of sentences, through the lists of sentences that have a word. */
function compare(table: WordTable, weights: readonly (readonly number[])[], lengths: Float64Array): Float64Array {
  const count = weights.length;
  const likeness = new Float64Array(count * count);
  // The lists stand one after the other: sentences, and what the word weighs in each.
  const starts = startsOfLists(table.sentencesWith);
  const ends = starts.slice();
  const having = new Int32Array(starts.at(-1) as number);
  const weightThere = new Float64Array(having.length);
  for (let i = 0; i < count; i++) {
    const { ids: own } = table.sentences[i] as SentenceWords;
    for (let k = 0; k < own.length; k++) {
      const id = own[k] as number;
      const weight = (weights[i] as readonly number[])[k] as number;
      const end = ends[id] as number;
      for (let other = starts[id] as number; other < end; other++) {
        const pair = i * count + (having[other] as number);
        likeness[pair] = (likeness[pair] as number) + (weightThere[other] as number) * weight;
      }
      having[end] = i;
      weightThere[end] = weight;
      ends[id] = end + 1;
    }
  }
  for (let a = 0; a < count; a++) {
    for (let b = 0; b < a; b++) {
      const cosine = (likeness[a * count + b] as number) / ((lengths[a] as number) * (lengths[b] as number));
      likeness[a * count + b] = cosine;
      likeness[b * count + a] = cosine;
    }
  }
  return likeness;
}

/** Where each of some lists begins, by how long they are, and where the last ends. */
function startsOfLists(sizes: Int32Array): Int32Array {
  const starts = new Int32Array(sizes.length + 1);
  for (let i = 0; i < sizes.length; i++) starts[i + 1] = (starts[i] as number) + (sizes[i] as number);
  return starts;
}

const DAMPING = 0.85;
/** Ranks change by less than a percent after that. */
const ROUNDS = 12;

export function rankByLikeness(likeness: Float64Array, count: number): Float64Array {
  const sums = new Float64Array(count);
  for (let i = 0; i < count; i++)
    for (let j = 0; j < count; j++) sums[i] = (sums[i] as number) + (likeness[i * count + j] as number);
  let rank = new Float64Array(count).fill(1);
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Float64Array(count).fill(1 - DAMPING);
    for (let i = 0; i < count; i++) {
      const share = (DAMPING * (rank[i] as number)) / Math.max(1e-9, sums[i] as number);
      for (let j = 0; j < count; j++) next[j] = (next[j] as number) + share * (likeness[i * count + j] as number);
    }
    rank = next;
  }
  return rank;
}

function centralityOf(
  table: WordTable,
  weights: readonly (readonly number[])[],
  lengths: Float64Array,
  rarity: Float64Array,
): Float64Array {
  const whole: number[] = [];
  for (let id = 0; id < rarity.length; id++) whole.push(dampen(table.frequency[id] as number) * (rarity[id] as number));
  const length = lengthOf(whole);
  return lengths.map((own, i) => {
    const { ids } = table.sentences[i] as SentenceWords;
    let dot = 0;
    for (let k = 0; k < ids.length; k++)
      dot += ((weights[i] as readonly number[])[k] as number) * (whole[ids[k] as number] as number);
    return dot / (length * own);
  });
}
