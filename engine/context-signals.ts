import type { BlockScore } from './score-blocks.ts';

/** What context needs of a container. */
export interface ContextBox {
  readonly start: number;
  readonly end: number;
  readonly parent: ContextBox | null;
}

/** Signals of the block itself that tell how much its context tells. */
export const OWN_SIGNALS = [
  'words',
  'link density',
  'in the core',
  'levels to the core',
  'blocks from the last paragraph',
  'prose before',
  'heading level',
  'fields before',
] as const;

const OFFSETS = [-3, -2, -1, 1, 2, 3];
/** The smallest boxes around the block with at least so many blocks. */
const BOX_SIZES = [2, 4, 10, 30];
const BOX_MEASURES = ['size', 'article', 'clutter', 'surely article', 'article words'] as const;

/** Names of what `contextSignals` gives, in its order. */
export const CONTEXT_SIGNALS: readonly string[] = [
  'article',
  'clutter',
  ...OWN_SIGNALS,
  ...OFFSETS.flatMap((offset) => [`article ${offset}`, `clutter ${offset}`]),
  ...BOX_SIZES.flatMap((size) => BOX_MEASURES.map((measure) => `${measure} of box of ${size}`)),
];

/** Sums of what the first look said, over all blocks before. */
interface Sums {
  readonly article: Float64Array;
  readonly clutter: Float64Array;
  readonly sure: Float64Array;
  readonly words: Float64Array;
  readonly articleWords: Float64Array;
}

/**
 * What the first look at each block says of its neighbours and of the boxes around it: blocks of one box are mostly of one
 * kind (stacked sequential learning, Cohen and Carvalho 2005).
 * @param boxOf the innermost box of a block
 * @param own the values of OWN_SIGNALS for a block
 * @returns for each block, the values of CONTEXT_SIGNALS
 */
export function contextSignals(
  scores: readonly BlockScore[],
  words: readonly number[],
  boxOf: (block: number) => ContextBox,
  own: (block: number) => readonly number[],
): Float32Array[] {
  const sums = sumScores(scores, words);
  return scores.map((score, i) => {
    const values = [score.article, score.clutter, ...own(i)];
    for (const offset of OFFSETS) values.push(scores[i + offset]?.article ?? -1, scores[i + offset]?.clutter ?? -1);
    let box: ContextBox | null = boxOf(i);
    for (const size of BOX_SIZES) {
      while (box?.parent && box.end - box.start < size) box = box.parent;
      values.push(...measure(box as ContextBox, sums));
    }
    return Float32Array.from(values);
  });
}

function sumScores(scores: readonly BlockScore[], words: readonly number[]): Sums {
  const sum = (value: (score: BlockScore, words: number) => number) => {
    const sums = new Float64Array(scores.length + 1);
    for (const [i, score] of scores.entries()) sums[i + 1] = (sums[i] as number) + value(score, words[i] ?? 1);
    return sums;
  };
  return {
    article: sum(({ article }) => article),
    clutter: sum(({ clutter }) => clutter),
    sure: sum(({ article }) => (article > 0.5 ? 1 : 0)),
    words: sum((_, n) => n),
    articleWords: sum(({ article }, n) => article * n),
  };
}

function measure({ start, end }: ContextBox, { article, clutter, sure, words, articleWords }: Sums): number[] {
  const inside = (sums: Float64Array) => (sums[end] as number) - (sums[start] as number);
  const size = end - start;
  return [
    size,
    inside(article) / size,
    inside(clutter) / size,
    inside(sure) / size,
    inside(articleWords) / inside(words),
  ];
}
