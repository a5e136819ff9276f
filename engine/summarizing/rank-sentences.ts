import type { Sentence } from './split-sentences.ts';

/** How much each sign counts; set by hand against summaries written by people, to be fitted by a bench. */
const WEIGHTS = { position: 1, centrality: 1.4, title: 0.5, length: 0.5, opening: -0.4 };
/** Words of a sentence that says enough, and not too much, to stand in a summary. */
const GOOD_WORDS = { least: 8, most: 45 };
/** How much a candidate loses for repeating a sentence that is already chosen. */
const REPETITION = 1.2;

/** Datelines, headings and labels end without a stop, and say nothing that a summary needs. */
const ENDS_SENTENCE = /[.!?…。！？।۔؟]["'”’»」』)\]]*$/u;

/** Words that lead on from a sentence that the summary may not hold. */
const LEANS_ON_EARLIER =
  /^["'“‘«]?(but|and|however|also|so|then|it|he|she|they|this|that|these|those|his|her|their|its|meanwhile|aber|und|doch|er|sie|es|il|elle|ils|elles|mais|et|cela|pero|y|él|ella)\b/i;

/**
 * Picks the sentences that carry a story: early ones, and those that share most with the rest and with the title, without
 * saying a thing twice (maximal marginal relevance, Carbonell and Goldstein 1998).
 * @param count of sentences wanted
 */
export function pickSentences(sentences: readonly Sentence[], title: string, count: number): Sentence[] {
  const complete = sentences.filter(({ text }) => ENDS_SENTENCE.test(text));
  const candidates = complete.length > count ? complete : sentences;
  if (candidates.length <= count) return [...candidates];
  return pickFrom(candidates, title, count);
}

function pickFrom(sentences: readonly Sentence[], title: string, count: number): Sentence[] {
  const bags = sentences.map((sentence) => bagOf(sentence.text));
  const rarity = rarityOf(bags);
  const all = bags.reduce((sum, bag) => addInto(sum, bag), new Map<string, number>());
  const titleBag = bagOf(title);
  const scores = sentences.map((sentence, i) => {
    const bag = bags[i] as Bag;
    const words = [...bag.values()].reduce((a, b) => a + b, 0);
    return (
      WEIGHTS.position / (1 + 0.35 * i) +
      WEIGHTS.centrality * cosine(bag, all, rarity) +
      WEIGHTS.title * cosine(bag, titleBag, rarity) +
      (words < GOOD_WORDS.least || words > GOOD_WORDS.most ? -WEIGHTS.length : 0) +
      (LEANS_ON_EARLIER.test(sentence.text) ? WEIGHTS.opening : 0)
    );
  });
  const picked: number[] = [];
  while (picked.length < count) {
    let best = -1;
    let bestScore = -Infinity;
    for (let i = 0; i < sentences.length; i++) {
      if (picked.includes(i)) continue;
      const repeated = Math.max(0, ...picked.map((p) => cosine(bags[i] as Bag, bags[p] as Bag, rarity)));
      const score = (scores[i] ?? 0) - REPETITION * repeated;
      if (score > bestScore) {
        best = i;
        bestScore = score;
      }
    }
    picked.push(best);
  }
  return picked.sort((a, b) => a - b).map((i) => sentences[i] as Sentence);
}

type Bag = Map<string, number>;

/** Words, and pairs of characters in scripts written without spaces. */
function bagOf(text: string): Bag {
  const bag: Bag = new Map();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    if (/[\u3040-\u30ff\u3400-\u9fff]/.test(word))
      for (let i = 0; i + 2 <= word.length; i++) count(bag, word.slice(i, i + 2));
    else count(bag, word);
  }
  return bag;
}

const count = (bag: Bag, word: string) => bag.set(word, (bag.get(word) ?? 0) + 1);

function addInto(sum: Bag, bag: Bag): Bag {
  for (const [word, n] of bag) sum.set(word, (sum.get(word) ?? 0) + n);
  return sum;
}

/** Inverse document frequency, a sentence being a document. */
function rarityOf(bags: readonly Bag[]): ReadonlyMap<string, number> {
  const seen: Bag = new Map();
  for (const bag of bags) for (const word of bag.keys()) count(seen, word);
  return new Map([...seen].map(([word, n]) => [word, Math.log(1 + bags.length / n)]));
}

function cosine(a: Bag, b: Bag, rarity: ReadonlyMap<string, number>): number {
  const weight = (word: string, n: number) => Math.log1p(n) * (rarity.get(word) ?? 1);
  const norm = (bag: Bag) => {
    let sum = 0;
    for (const [word, n] of bag) sum += weight(word, n) ** 2;
    return Math.sqrt(sum);
  };
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let dot = 0;
  for (const [word, n] of small) {
    const other = large.get(word);
    if (other) dot += weight(word, n) * weight(word, other);
  }
  return dot / Math.max(1e-9, norm(a) * norm(b));
}
