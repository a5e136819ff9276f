import type { Story } from './sentence-signals.ts';
import type { SentenceWords } from './word-table.ts';

/**
 * Words that a person spends on a summary of one sentence, and on each more; means over the summaries that bench/summary/fit.ts
 * learns from. Sentences are chosen to make the best of about as many.
 */
const WORDS_OF_ONE = 22;
const WORDS_OF_EACH_MORE = 12;
/**
 * What the first sentence is given in advance, in words: it is the lead, and papers put there what matters. Summaries of several
 * sentences begin with it more often than those of one.
 */
const LEAD_WORDS = { one: 0.5, several: 1 };
/** What is left of the worth of a sentence that leans on one that is not chosen. */
const WITHOUT_ANTECEDENT = 0.9;
/**
 * The chance of an average sentence. Where several are wanted, chances count by their square over it: many sentences of middling
 * chances would else do for a few good ones. On articles not learned from, cnndm +1.30 instead of +0.72 ROUGE-1 over the first
 * sentences; a summary of one sentence loses by it.
 */
const AVERAGE_CHANCE = 0.3;

/** How much is wanted: so many sentences, or so many words. */
export interface Wanted {
  readonly sentences: number;
  readonly words?: number;
}

/**
 * Chooses one sentence after the other, each time the one with which the summary would share most with a person's (the
 * expected F-measure of their words). Words that were chosen before count nothing.
 */
export function pickFrom(story: Story, chances: Readonly<Float64Array>, wanted: Wanted): number[] {
  const target = WORDS_OF_ONE + WORDS_OF_EACH_MORE * (wanted.sentences - 1);
  const weights = wanted.sentences > 1 ? chances.map((chance) => chance ** 2 / AVERAGE_CHANCE) : chances;
  const leadWords = wanted.sentences > 1 ? LEAD_WORDS.several : LEAD_WORDS.one;
  const picked = new Set<number>();
  const said = new Set<number>();
  let hits = 0;
  let words = 0;
  while (
    picked.size < Math.min(wanted.sentences, chances.length) &&
    (wanted.words === undefined || words < wanted.words)
  ) {
    let best = { i: -1, value: -1, hits: 0 };
    for (let i = 0; i < chances.length; i++) {
      if (picked.has(i)) continue;
      const own = (story.table.sentences[i] as SentenceWords).total;
      const leans = story.leans[i] && i > 0 && !picked.has(i - 1);
      const expected =
        (weights[i] as number) * newWords(story, i, said) * (leans ? WITHOUT_ANTECEDENT : 1) +
        (i === 0 ? leadWords : 0);
      const value = (hits + expected) / (words + own + target);
      if (value > best.value) best = { i, value, hits: expected };
    }
    picked.add(best.i);
    hits += best.hits;
    const chosen = story.table.sentences[best.i] as SentenceWords;
    words += chosen.total;
    for (const id of chosen.ids) said.add(id);
  }
  return [...picked].sort((a, b) => a - b);
}

function newWords({ table }: Story, i: number, said: ReadonlySet<number>): number {
  const sentence = table.sentences[i] as SentenceWords;
  let count = sentence.total;
  if (said.size > 0)
    for (const [k, id] of sentence.ids.entries()) if (said.has(id)) count -= sentence.counts[k] as number;
  return count;
}
