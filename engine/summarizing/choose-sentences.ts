import type { PlainStory } from './sentence-signals.ts';
import type { SentenceWords } from './word-table.ts';

/**
 * Words that a person spends on a summary of one sentence, and on each more; means over the summaries that bench/summary/fit.ts
 * learns from. Sentences are chosen to make the best of about as many.
 */
const WORDS_OF_ONE = 22;
const WORDS_OF_EACH_MORE = 12;
/**
 * What the first sentence of several is given in advance, in words: it is the lead, and papers put there what matters.
 * A summary of one sentence begins otherwise more often.
 */
const LEAD_WORDS = 1;
/**
 * How much of what a sentence would share with a person's summary is told by its words, each by itself; the rest is told by the
 * sentence as a whole. On articles not learned from, xsum +4.2 instead of +3.7 ROUGE-1 over the first sentence, orangesum +7.3
 * instead of +7.0, cnndm +1.5 as before.
 */
const SHARE_OF_WORDS = { one: 0.6, several: 0.4 };
/** What is left of the worth of a sentence that leans on one that is not chosen. */
const WITHOUT_ANTECEDENT = 0.9;
/**
 * The chance of an average sentence. Where several are wanted, chances count by their square over it: many sentences of middling
 * chances would else do for a few good ones. On articles not learned from, cnndm +1.30 instead of +0.72 ROUGE-1 over the first
 * sentences; a summary of one sentence loses by it.
 */
const AVERAGE_CHANCE = 0.3;

/** What a person would use of a story in a summary, as far as it can be told. */
export interface Chances {
  /** For each sentence, the share of its words. */
  readonly sentences: Readonly<Float64Array>;
  /** For each word of the story, whether it is used. */
  readonly words: Readonly<Float64Array>;
}

/** How much is wanted: so many sentences, or so many words. */
export interface Wanted {
  readonly sentences: number;
  readonly words?: number;
}

/**
 * Chooses one sentence after the other, each time the one with which the summary would share most with a person's (the
 * expected F-measure of their words). Words that were chosen before count nothing.
 */
export function pickFrom(story: PlainStory, chances: Chances, wanted: Wanted): number[] {
  const target = WORDS_OF_ONE + WORDS_OF_EACH_MORE * (wanted.sentences - 1);
  const areSeveral = wanted.sentences > 1;
  const weights = areSeveral ? chances.sentences.map((chance) => chance ** 2 / AVERAGE_CHANCE) : chances.sentences;
  const byWords = areSeveral ? SHARE_OF_WORDS.several : SHARE_OF_WORDS.one;
  const picked = new Set<number>();
  const isSaid = new Uint8Array(chances.words.length);
  let hits = 0;
  let words = 0;
  while (
    picked.size < Math.min(wanted.sentences, weights.length) &&
    (wanted.words === undefined || words < wanted.words)
  ) {
    let best = { i: -1, value: -1, hits: 0 };
    for (let i = 0; i < weights.length; i++) {
      if (picked.has(i)) continue;
      const own = (story.table.sentences[i] as SentenceWords).total;
      const leans = story.leans[i] && i > 0 && !picked.has(i - 1);
      const fresh = newWords(story, i, isSaid, chances.words);
      const shared = byWords * fresh.chances + (1 - byWords) * (weights[i] as number) * fresh.count;
      const expected = shared * (leans ? WITHOUT_ANTECEDENT : 1) + (areSeveral && i === 0 ? LEAD_WORDS : 0);
      const value = (hits + expected) / (words + own + target);
      if (value > best.value) best = { i, value, hits: expected };
    }
    picked.add(best.i);
    hits += best.hits;
    const chosen = story.table.sentences[best.i] as SentenceWords;
    words += chosen.total;
    for (const id of chosen.ids) isSaid[id] = 1;
  }
  return [...picked].sort((a, b) => a - b);
}

/** Words of a sentence that were not said before: how many, and the sum of their chances, each once. */
function newWords({ table }: PlainStory, i: number, isSaid: Uint8Array, chances: Readonly<Float64Array>) {
  const { ids, counts } = table.sentences[i] as SentenceWords;
  const fresh = { count: 0, chances: 0 };
  for (let k = 0; k < ids.length; k++) {
    const id = ids[k] as number;
    if (isSaid[id]) continue;
    fresh.count += counts[k] as number;
    fresh.chances += chances[id] as number;
  }
  return fresh;
}
