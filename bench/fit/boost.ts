/** Gradient-boosted decision trees for a yes-or-no question (Friedman 2001, with the second-order gains of XGBoost). */

export interface Table {
  readonly rows: number;
  /** For each signal, the bin of each row. */
  readonly bins: readonly Uint8Array[];
}

export interface BoostOptions {
  readonly trees: number;
  readonly depth: number;
  /** Share of each tree's answer that is taken, 0 to 1. */
  readonly rate: number;
  /** Shares of the signals and rows that each tree sees, 0 to 1. */
  readonly signalShare: number;
  readonly rowShare: number;
  /** The least sum of row weights in a leaf. */
  readonly leafWeight: number;
  /** Shrinks the answers of leaves (L2). */
  readonly lambda: number;
  readonly seed?: number;
}

/** A yes-or-no question about rows, and how much each row's answer counts; 0: not asked of it. */
export interface Question {
  readonly truth: Float32Array;
  readonly weight: Float32Array;
}

/** A node asks whether a signal's bin is at most `bin`; a leaf (signal -1) answers each question in log-odds. */
export interface TreeNode {
  signal: number;
  bin: number;
  yes: number;
  no: number;
  answers: readonly number[];
}
export interface Forest {
  /** Log-odds of each question before the first tree. */
  readonly bases: readonly number[];
  readonly trees: readonly (readonly TreeNode[])[];
}

export const BINS = 48;

/** Slopes and curvatures of the loss, of each question. */
interface Slopes {
  readonly g: Float64Array;
  readonly h: Float64Array;
}

/** Fits trees that answer all questions at once: what a block is in one respect tells of the others. */
export function boost(
  table: Table,
  questions: readonly Question[],
  options: BoostOptions,
  onTree?: (n: number, scores: readonly Float64Array[]) => void,
): Forest {
  const random = randomFrom(options.seed ?? 1);
  const bases = questions.map(baseOf);
  const scores = bases.map((base) => new Float64Array(table.rows).fill(base));
  const slopes = questions.map((): Slopes => ({ g: new Float64Array(table.rows), h: new Float64Array(table.rows) }));
  const isAsked = Uint8Array.from(
    { length: table.rows },
    (_, i) => +questions.some(({ weight }) => (weight[i] ?? 0) > 0),
  );
  const trees: TreeNode[][] = [];
  for (let n = 0; n < options.trees; n++) {
    for (const [q, question] of questions.entries())
      measureSlopes(question, scores[q] as Float64Array, slopes[q] as Slopes);
    const rows = Int32Array.from({ length: table.rows }, (_, i) => i).filter(
      (i) => isAsked[i] === 1 && random() < options.rowShare,
    );
    const signals = table.bins.map((_, s) => s).filter(() => random() < options.signalShare);
    const tree = growTree(table, rows, signals, slopes, options);
    trees.push(tree);
    for (let i = 0; i < table.rows; i++) {
      const answers = answersOf(tree, table, i);
      for (const [q, score] of scores.entries()) score[i] = (score[i] as number) + (answers[q] as number);
    }
    onTree?.(n, scores);
  }
  return { bases, trees };
}

function baseOf({ truth, weight }: Question): number {
  let yes = 0;
  let all = 0;
  for (let i = 0; i < truth.length; i++) {
    yes += (truth[i] as number) * (weight[i] as number);
    all += weight[i] as number;
  }
  return Math.log(yes / (all - yes));
}

function measureSlopes({ truth, weight }: Question, score: Float64Array, { g, h }: Slopes): void {
  for (let i = 0; i < score.length; i++) {
    const p = 1 / (1 + Math.exp(-(score[i] as number)));
    g[i] = (p - (truth[i] as number)) * (weight[i] as number);
    h[i] = p * (1 - p) * (weight[i] as number);
  }
}

/** A row's answers from one tree. */
function answersOf(tree: readonly TreeNode[], table: Table, row: number): readonly number[] {
  let node = tree[0] as TreeNode;
  while (node.signal >= 0)
    node = tree[(table.bins[node.signal]?.[row] ?? 0) <= node.bin ? node.yes : node.no] as TreeNode;
  return node.answers;
}

/** A row's log-odds. @param question its place in what was asked */
export function scoreOf(forest: Forest, table: Table, row: number, question = 0): number {
  let score = forest.bases[question] as number;
  for (const tree of forest.trees) score += answersOf(tree, table, row)[question] as number;
  return score;
}

function growTree(
  table: Table,
  rows: Int32Array,
  signals: readonly number[],
  slopes: readonly Slopes[],
  options: BoostOptions,
): TreeNode[] {
  const tree: TreeNode[] = [];
  const grow = (own: Int32Array, depth: number, known?: readonly Slopes[]): number => {
    const sums = slopes.map(({ g, h }) => sumOf(own, g, h));
    const answers = sums.map(({ g, h }) => (-g / (h + options.lambda)) * options.rate);
    const at = tree.push({ signal: -1, bin: 0, yes: 0, no: 0, answers }) - 1;
    if (depth === 0 || own.length < 8) return at;
    const histograms = known ?? slopes.map((each) => histogramOf(table, own, signals, each));
    const best = bestSplit(histograms, signals, sums, options);
    if (!best) return at;
    const column = table.bins[best.signal] as Uint8Array;
    const yes = own.filter((i) => (column[i] as number) <= best.bin);
    const no = own.filter((i) => (column[i] as number) > best.bin);
    const smaller = yes.length < no.length ? yes : no;
    const half = depth > 1 ? slopes.map((each) => histogramOf(table, smaller, signals, each)) : undefined;
    const rest = half && histograms.map((whole, q) => without(whole, half[q] as Slopes));
    const node = tree[at] as TreeNode;
    node.signal = best.signal;
    node.bin = best.bin;
    node.yes = grow(yes, depth - 1, smaller === yes ? half : rest);
    node.no = grow(no, depth - 1, smaller === no ? half : rest);
    return at;
  };
  grow(rows, options.depth);
  return tree;
}

function sumOf(rows: Int32Array, g: Float64Array, h: Float64Array): { g: number; h: number } {
  const sum = { g: 0, h: 0 };
  for (let r = 0; r < rows.length; r++) {
    sum.g += g[rows[r] as number] as number;
    sum.h += h[rows[r] as number] as number;
  }
  return sum;
}

const without = (whole: Slopes, part: Slopes): Slopes => ({
  g: whole.g.map((value, k) => value - (part.g[k] as number)),
  h: whole.h.map((value, k) => value - (part.h[k] as number)),
});

/** Sums for each bin of each signal. */
function histogramOf(table: Table, rows: Int32Array, signals: readonly number[], { g, h }: Slopes): Slopes {
  const sums = { g: new Float64Array(signals.length * BINS), h: new Float64Array(signals.length * BINS) };
  for (let s = 0; s < signals.length; s++) {
    const column = table.bins[signals[s] as number] as Uint8Array;
    const offset = s * BINS;
    for (let r = 0; r < rows.length; r++) {
      const i = rows[r] as number;
      const k = offset + (column[i] as number);
      sums.g[k] = (sums.g[k] as number) + (g[i] as number);
      sums.h[k] = (sums.h[k] as number) + (h[i] as number);
    }
  }
  return sums;
}

/** The split that wins most, over all questions. Leaves must weigh enough in one of them. */
function bestSplit(
  histograms: readonly Slopes[],
  signals: readonly number[],
  sums: readonly { g: number; h: number }[],
  { lambda, leafWeight }: BoostOptions,
) {
  const value = (a: number, b: number) => (a * a) / (b + lambda);
  let best: { signal: number; bin: number } | null = null;
  let bestGain = sums.reduce((gain, { g, h }) => gain + value(g, h), 0) + 1e-3;
  const left = sums.map(() => ({ g: 0, h: 0 }));
  for (let s = 0; s < signals.length; s++) {
    for (const each of left) {
      each.g = 0;
      each.h = 0;
    }
    for (let bin = 0; bin < BINS - 1; bin++) {
      const k = s * BINS + bin;
      let gain = 0;
      let leftWeight = 0;
      let rightWeight = 0;
      for (let q = 0; q < left.length; q++) {
        const [sum, histogram, all] = [left[q], histograms[q], sums[q]] as [
          { g: number; h: number },
          Slopes,
          { g: number; h: number },
        ];
        sum.g += histogram.g[k] as number;
        sum.h += histogram.h[k] as number;
        leftWeight = Math.max(leftWeight, sum.h);
        rightWeight = Math.max(rightWeight, all.h - sum.h);
        gain += value(sum.g, sum.h) + value(all.g - sum.g, all.h - sum.h);
      }
      if (leftWeight < leafWeight) continue;
      if (rightWeight < leafWeight) break;
      if (gain > bestGain) {
        bestGain = gain;
        best = { signal: signals[s] as number, bin };
      }
    }
  }
  return best;
}

/** Mulberry32: the same numbers in every run. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
