import { countRuns, NUMBER } from './characters.ts';
import { leaningTest } from './sentence-openings.ts';
import type { Sentence } from './split-sentences.ts';
import { type SentenceWords, tabulateWords, type WordTable } from './word-table.ts';

/** What signals need to know of the whole article, found out once. */
export interface Story extends PlainStory {
  /**
   * How much likelier people use a word in a summary than another word of its article, whatever the article: a natural logarithm,
   * 0 for what is not known. Of each word, and of the different words of each sentence together.
   */
  readonly use: Float64Array;
  readonly useIn: Float64Array;
}

/** What the article itself tells. */
export interface PlainStory {
  readonly sentences: readonly Sentence[];
  readonly table: WordTable;
  /** For each word, how much it tells: the fewer sentences have it, the more (inverse document frequency). */
  readonly rarity: Float64Array;
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
  /** Words new to the article with each sentence: all, those that come again, and names. */
  readonly fresh: Int32Array;
  readonly freshAndLater: Int32Array;
  /** For each word, the first sentence that has it. */
  readonly firstPlace: Int32Array;
  /** For each word, in how many sentences it is a name, and how often. */
  readonly nameSentences: Int32Array;
  readonly asName: Int32Array;
  readonly newNames: Int32Array;
  /** Sums over the different words of each sentence: frequency times rarity, and the logarithm of how many sentences have it. */
  readonly coverage: Float64Array;
  readonly logSentencesWith: Float64Array;
  /** Words that no other sentence has. */
  readonly ownWords: Float64Array;
  /** Rarities of those that the title has. */
  readonly titleIn: Float64Array;
  readonly leans: readonly boolean[];
}

/** A question about a sentence or a word, by its place. */
export interface Signal {
  readonly name: string;
  readonly of: (story: Story, i: number) => number;
}

const total = ({ table }: Story, i: number): number => (table.sentences[i] as SentenceWords).total;
/** How many different words a sentence has; no less than 1. */
const different = ({ table }: Story, i: number): number =>
  Math.max(1, (table.sentences[i] as SentenceWords).ids.length);
const textOf = ({ sentences }: Story, i: number): string => (sentences[i] as Sentence).text;
const namesOf = ({ table }: Story, i: number): readonly number[] => (table.sentences[i] as SentenceWords).names;
const like = ({ likeness, sentences }: Story, a: number, b: number): number =>
  b < 0 || b >= sentences.length ? 0 : (likeness[a * sentences.length + b] as number);
/** Likeness of a sentence to all others from one on; none to itself. */
function likenessFrom({ likeness, sentences }: Story, i: number, from: number): number {
  let sum = 0;
  const end = (i + 1) * sentences.length;
  for (let at = i * sentences.length + from; at < end; at++) sum += likeness[at] as number;
  return sum;
}
const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Small questions about a sentence; what they weigh is fitted by bench/summary/fit.ts. */
export const SENTENCE_SIGNALS: readonly Signal[] = [
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
  { name: 'coverage', of: (story, i) => (story.coverage[i] as number) / story.words },
  { name: 'frequency of its words', of: (story, i) => (story.logSentencesWith[i] as number) / different(story, i) },
  { name: 'words of its own', of: (story, i) => story.ownWords[i] as number },
  { name: 'words of its own as a share', of: (story, i) => (story.ownWords[i] as number) / different(story, i) },
  { name: 'new words', of: (story, i) => (story.fresh[i] as number) / different(story, i) },
  { name: 'new words that come again', of: (story, i) => (story.freshAndLater[i] as number) / different(story, i) },
  {
    name: 'share of the title',
    of: (story, i) => (story.titleIn[i] as number) / Math.max(1e-9, story.titleWeight),
  },
  {
    name: 'title as a share',
    of: (story, i) =>
      (story.titleIn[i] as number) / Math.max(1e-9, (story.lengths[i] as number) * Math.sqrt(story.titleWeight)),
  },
  { name: 'names as a share', of: (story, i) => namesOf(story, i).length / Math.max(1, total(story, i)) },
  { name: 'new names', of: (story, i) => story.newNames[i] as number },
  {
    name: 'most frequent name',
    of: (story, i) =>
      namesOf(story, i).reduce((most, id) => Math.max(most, story.nameSentences[id] as number), 0) /
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
  { name: 'use of its words', of: (story, i) => story.useIn[i] as number },
  { name: 'mean use of its words', of: (story, i) => (story.useIn[i] as number) / different(story, i) },
];

const QUOTES = /["“”„«»「」『』]/g;
const QUOTATION = /["“„«「『][^"”“»」』]*["”“»」』]/g;

/** The answers to some questions, row by row. */
export function readRows(story: Story, signals: readonly Signal[], count: number): Float32Array {
  const rows = new Float32Array(count * signals.length);
  // Signal by signal, so that one function is called many times in turn.
  for (const [place, { of }] of signals.entries())
    for (let i = 0; i < count; i++) rows[i * signals.length + place] = of(story, i);
  return rows;
}

/** The signals of every sentence, row by row. */
export function readSentenceSignals(story: Story): Float32Array {
  return readRows(story, SENTENCE_SIGNALS, story.sentences.length);
}

/** Finds out what signals need to know of the whole article. */
export function readStory(sentences: readonly Sentence[], title: string, lang: string): PlainStory {
  const table = tabulateWords(sentences.map(({ text }) => text));
  const rarity = new Float64Array(table.words.length);
  for (let id = 0; id < rarity.length; id++)
    rarity[id] = Math.log(1 + sentences.length / (table.sentencesWith[id] as number));
  const weights = table.sentences.map(({ ids, counts }) =>
    ids.map((id, k) => dampen(counts[k] as number) * (rarity[id] as number)),
  );
  const lengths = new Float64Array(weights.map(lengthOf));
  const likeness = compare(table, weights, lengths);
  const titleIds = new Set(table.idsOf(title));
  const leans = leaningTest(lang);
  return {
    sentences,
    table,
    rarity,
    lengths,
    likeness,
    rank: rankByLikeness(likeness, sentences.length),
    centrality: centralityOf(table, weights, lengths, rarity),
    ...readInOrder(table),
    ...sumOverWords(table, rarity, titleIds),
    words: Math.max(
      1,
      table.sentences.reduce((sum, sentence) => sum + sentence.total, 0),
    ),
    titleIds,
    titleWeight: [...titleIds].reduce((sum, id) => sum + (rarity[id] as number), 0),
    leans: sentences.map(({ text }) => leans(text)),
  };
}

/** Adds what is known of the words. @param use of each word of the story */
export function withUses(story: PlainStory, use: Float64Array): Story {
  const useIn = new Float64Array(story.sentences.length);
  for (const [i, { ids }] of story.table.sentences.entries()) {
    let sum = 0;
    for (const id of ids) sum += use[id] as number;
    useIn[i] = sum;
  }
  return { ...story, use, useIn };
}

/** What depends on the sentences before. */
function readInOrder(table: WordTable) {
  const count = table.sentences.length;
  const wordsBefore = new Int32Array(count);
  const fresh = new Int32Array(count);
  const freshAndLater = new Int32Array(count);
  const newNames = new Int32Array(count);
  const firstPlace = new Int32Array(table.frequency.length).fill(-1);
  const asName = new Int32Array(firstPlace.length);
  const nameSentences = new Int32Array(firstPlace.length);
  const lastNamedIn = new Int32Array(firstPlace.length).fill(-1);
  let words = 0;
  for (let i = 0; i < count; i++) {
    const sentence = table.sentences[i] as SentenceWords;
    wordsBefore[i] = words;
    words += sentence.total;
    for (const id of sentence.ids) {
      if (firstPlace[id] !== -1) continue;
      firstPlace[id] = i;
      fresh[i] = (fresh[i] as number) + 1;
      if ((table.sentencesWith[id] as number) > 1) freshAndLater[i] = (freshAndLater[i] as number) + 1;
    }
    for (const id of sentence.names) {
      if (asName[id] === 0) newNames[i] = (newNames[i] as number) + 1;
      asName[id] = (asName[id] as number) + 1;
      if (lastNamedIn[id] !== i) nameSentences[id] = (nameSentences[id] as number) + 1;
      lastNamedIn[id] = i;
    }
  }
  return { wordsBefore, firstPlace, fresh, freshAndLater, newNames, nameSentences, asName };
}

function sumOverWords(
  table: WordTable,
  rarity: Float64Array,
  titleIds: ReadonlySet<number>,
): Pick<PlainStory, 'coverage' | 'logSentencesWith' | 'ownWords' | 'titleIn'> {
  const emptySums = () => new Float64Array(table.sentences.length);
  const sums = {
    coverage: emptySums(),
    logSentencesWith: emptySums(),
    ownWords: emptySums(),
    titleIn: emptySums(),
  };
  for (const [i, { ids }] of table.sentences.entries()) {
    let [coverage, logs, own, title] = [0, 0, 0, 0];
    for (const id of ids) {
      const sentencesWith = table.sentencesWith[id] as number;
      coverage += (table.frequency[id] as number) * (rarity[id] as number);
      if (sentencesWith === 1) own++;
      else logs += Math.log(sentencesWith);
      if (titleIds.has(id)) title += rarity[id] as number;
    }
    sums.coverage[i] = coverage;
    sums.logSentencesWith[i] = logs;
    sums.ownWords[i] = own;
    sums.titleIn[i] = title;
  }
  return sums;
}

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
