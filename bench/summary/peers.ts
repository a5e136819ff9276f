import { rankByLikeness } from '../../engine/summarizing/sentence-signals.ts';
import { tabulateWords } from '../../engine/summarizing/word-table.ts';

type Ranker = (texts: readonly string[]) => Float64Array;

/** TextRank: sentences recommend those that share words with them, for their lengths (Mihalcea and Tarau 2004). */
const textRank: Ranker = (texts) => {
  const { sentences } = tabulateWords(texts);
  const likeness = new Float64Array(texts.length ** 2);
  forPairs(
    texts.length,
    (a, b) => {
      const [one, other] = [sentences[a], sentences[b]];
      if (!one || !other || one.total < 2 || other.total < 2) return 0;
      const words = new Set(one.ids);
      const shared = other.ids.filter((id) => words.has(id)).length;
      return shared / (Math.log(one.total) + Math.log(other.total));
    },
    likeness,
  );
  return rankByLikeness(likeness, texts.length);
};

/** Sentences less alike than this do not recommend each other. */
const LEXRANK_THRESHOLD = 0.1;

/** LexRank: the same on cosines of weighted words, above a threshold (Erkan and Radev 2004). */
const lexRank: Ranker = (texts) => {
  const { sentences, sentencesWith } = tabulateWords(texts);
  const rarity = Float64Array.from(sentencesWith, (n) => Math.log(texts.length / n));
  const vectors = sentences.map(
    ({ ids, counts }) => new Map([...ids].map((id, k) => [id, (counts[k] ?? 0) * (rarity[id] ?? 0)])),
  );
  const length = (vector: ReadonlyMap<number, number>) => Math.hypot(...vector.values()) || 1e-9;
  const likeness = new Float64Array(texts.length ** 2);
  forPairs(
    texts.length,
    (a, b) => {
      const [one, other] = [vectors[a] as Map<number, number>, vectors[b] as Map<number, number>];
      let dot = 0;
      for (const [id, weight] of one) dot += weight * (other.get(id) ?? 0);
      return dot / (length(one) * length(other)) > LEXRANK_THRESHOLD ? 1 : 0;
    },
    likeness,
  );
  return rankByLikeness(likeness, texts.length);
};

function forPairs(count: number, of: (a: number, b: number) => number, likeness: Float64Array): void {
  for (let a = 0; a < count; a++) {
    for (let b = a + 1; b < count; b++) {
      const value = of(a, b);
      likeness[a * count + b] = value;
      likeness[b * count + a] = value;
    }
  }
}

const best = (rank: Float64Array, wanted: number): number[] =>
  [...rank.keys()].sort((a, b) => (rank[b] ?? 0) - (rank[a] ?? 0)).slice(0, wanted);

/** Ways of summarizing that ours is measured against: each gives the places of sentences. */
export const PEERS: Readonly<Record<string, (texts: readonly string[], wanted: number) => number[]>> = {
  'first sentences': (texts, wanted) => [...texts.keys()].slice(0, wanted),
  TextRank: (texts, wanted) => best(textRank(texts), wanted),
  LexRank: (texts, wanted) => best(lexRank(texts), wanted),
};
