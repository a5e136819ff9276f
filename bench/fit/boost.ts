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

/** A node asks whether a signal's bin is at most `bin`; a leaf (signal -1) answers in log-odds. */
export interface TreeNode {
  signal: number;
  bin: number;
  yes: number;
  no: number;
  answer: number;
}
export interface Forest {
  readonly base: number;
  readonly trees: readonly (readonly TreeNode[])[];
}

export const BINS = 48;

/** Fits trees to rows that are 0 or 1, each with a weight. */
export function boost(
  table: Table,
  truth: Float32Array,
  weight: Float32Array,
  options: BoostOptions,
  onTree?: (n: number, score: Float64Array) => void,
): Forest {
  const random = randomFrom(options.seed ?? 1);
  let yes = 0;
  let all = 0;
  for (let i = 0; i < table.rows; i++) {
    yes += (truth[i] ?? 0) * (weight[i] ?? 0);
    all += weight[i] ?? 0;
  }
  const base = Math.log(yes / (all - yes));
  const score = new Float64Array(table.rows).fill(base);
  const gradient = new Float64Array(table.rows);
  const curvature = new Float64Array(table.rows);
  const trees: TreeNode[][] = [];
  for (let n = 0; n < options.trees; n++) {
    for (let i = 0; i < table.rows; i++) {
      const p = 1 / (1 + Math.exp(-(score[i] ?? 0)));
      gradient[i] = (p - (truth[i] ?? 0)) * (weight[i] ?? 0);
      curvature[i] = p * (1 - p) * (weight[i] ?? 0);
    }
    const rows = Int32Array.from({ length: table.rows }, (_, i) => i).filter(
      (i) => (weight[i] ?? 0) > 0 && random() < options.rowShare,
    );
    const signals = table.bins.map((_, s) => s).filter(() => random() < options.signalShare);
    const tree = growTree(table, rows, signals, gradient, curvature, options);
    trees.push(tree);
    for (let i = 0; i < table.rows; i++) score[i] = (score[i] ?? 0) + answerOf(tree, table, i);
    onTree?.(n, score);
  }
  return { base, trees };
}

/** A row's answer from one tree. */
export function answerOf(tree: readonly TreeNode[], table: Table, row: number): number {
  let node = tree[0] as TreeNode;
  while (node.signal >= 0)
    node = tree[(table.bins[node.signal]?.[row] ?? 0) <= node.bin ? node.yes : node.no] as TreeNode;
  return node.answer;
}

/** A row's log-odds. */
export function scoreOf(forest: Forest, table: Table, row: number): number {
  let score = forest.base;
  for (const tree of forest.trees) score += answerOf(tree, table, row);
  return score;
}

interface Histogram {
  readonly g: Float64Array;
  readonly h: Float64Array;
}

function growTree(
  table: Table,
  rows: Int32Array,
  signals: readonly number[],
  g: Float64Array,
  h: Float64Array,
  options: BoostOptions,
): TreeNode[] {
  const tree: TreeNode[] = [];
  const grow = (own: Int32Array, depth: number, known?: Histogram): number => {
    let sumG = 0;
    let sumH = 0;
    for (const i of own) {
      sumG += g[i] as number;
      sumH += h[i] as number;
    }
    const at =
      tree.push({ signal: -1, bin: 0, yes: 0, no: 0, answer: (-sumG / (sumH + options.lambda)) * options.rate }) - 1;
    if (depth === 0 || own.length < 8) return at;
    const histogram = known ?? histogramOf(table, own, signals, g, h);
    const best = bestSplit(histogram, signals, sumG, sumH, options);
    if (!best) return at;
    const column = table.bins[best.signal] as Uint8Array;
    const yes = own.filter((i) => (column[i] as number) <= best.bin);
    const no = own.filter((i) => (column[i] as number) > best.bin);
    const smaller = yes.length < no.length ? yes : no;
    const half = depth > 1 ? histogramOf(table, smaller, signals, g, h) : undefined;
    const rest = half && {
      g: histogram.g.map((v, k) => v - (half.g[k] as number)),
      h: histogram.h.map((v, k) => v - (half.h[k] as number)),
    };
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

function histogramOf(
  table: Table,
  rows: Int32Array,
  signals: readonly number[],
  g: Float64Array,
  h: Float64Array,
): Histogram {
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

function bestSplit(
  { g, h }: Histogram,
  signals: readonly number[],
  sumG: number,
  sumH: number,
  { lambda, leafWeight }: BoostOptions,
) {
  const value = (a: number, b: number) => (a * a) / (b + lambda);
  let best: { signal: number; bin: number } | null = null;
  let bestGain = value(sumG, sumH) + 1e-3;
  for (let s = 0; s < signals.length; s++) {
    let leftG = 0;
    let leftH = 0;
    for (let bin = 0; bin < BINS - 1; bin++) {
      const hBin = h[s * BINS + bin] as number;
      if (hBin < 1e-12) continue;
      leftG += g[s * BINS + bin] as number;
      leftH += hBin;
      if (leftH < leafWeight) continue;
      if (sumH - leftH < leafWeight) break;
      const gain = value(leftG, leftH) + value(sumG - leftG, sumH - leftH);
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
