/** Fitted weights as they are stored: see bench/fit. */
export interface StoredForests {
  /** Names of the signals, in the order of SIGNALS. */
  readonly signals: readonly string[];
  /** For each signal, the values at which trees split. */
  readonly cuts: readonly (readonly number[])[];
  readonly forests: Readonly<Record<string, StoredForest>>;
}

/** Nodes of all trees one after the other, three 16-bit integers each, in base64. */
export interface StoredForest {
  /** Log-odds of each answer before the first tree; one or two. */
  readonly bases: readonly number[];
  readonly trees: number;
  /** A node: signal, cut, distance to the node for greater values (the next is for the others); a leaf: -1, both answers. */
  readonly nodes: string;
}

/** Answers of leaves are stored in thousandths of log-odds. */
export const ANSWER_SCALE = 1000;

/**
 * Where the first trees are this sure of all answers, in log-odds, the others change nothing: on 67 labelled pages the same
 * share of blocks of every label is hidden as by all trees.
 */
const SURE_TREES = 40;
const SURE = 2.5;

/** Boosted trees, ready to be asked. */
export class Forest {
  readonly #bases: readonly number[];
  /** Where each tree begins. */
  readonly #starts: Int32Array;
  readonly #signal: Int16Array;
  /** The cut of a node, the first answer of a leaf. */
  readonly #value: Float64Array;
  /** The distance of a node, the second answer of a leaf. */
  readonly #other: Float64Array;

  constructor(stored: StoredForest, cuts: StoredForests['cuts']) {
    const written = atob(stored.nodes);
    const bytes = new Uint8Array(written.length);
    for (let i = 0; i < bytes.length; i++) bytes[i] = written.charCodeAt(i);
    const numbers = new Int16Array(bytes.buffer);
    const count = numbers.length / 3;
    this.#bases = stored.bases;
    this.#signal = new Int16Array(count);
    this.#value = new Float64Array(count);
    this.#other = new Float64Array(count);
    for (let i = 0; i < count; i++) {
      const signal = numbers[3 * i] as number;
      const number = numbers[3 * i + 1] as number;
      const other = numbers[3 * i + 2] as number;
      this.#signal[i] = signal;
      this.#value[i] = signal < 0 ? number / ANSWER_SCALE : (cuts[signal]?.[number] ?? 0);
      this.#other[i] = signal < 0 ? other / ANSWER_SCALE : other;
    }
    this.#starts = startsOfTrees(this.#signal, stored.trees);
  }

  /**
   * The answers, in log-odds.
   * @param signals rows of values
   * @param at where the row asked about begins
   */
  ask(signals: Float32Array, at = 0): [first: number, second: number] {
    // Kept at hand: this is the innermost loop of all.
    const [starts, asked, value, other] = [this.#starts, this.#signal, this.#value, this.#other];
    let first = this.#bases[0] ?? 0;
    let second = this.#bases[1] ?? 0;
    for (let tree = 0; tree < starts.length; tree++) {
      if (tree === SURE_TREES && Math.abs(first) > SURE && Math.abs(second) > SURE) break;
      let node = starts[tree] as number;
      for (let signal = asked[node] as number; signal >= 0; signal = asked[node] as number) {
        node += (signals[at + signal] as number) <= (value[node] as number) ? 1 : (other[node] as number);
      }
      first += value[node] as number;
      second += other[node] as number;
    }
    return [first, second];
  }
}

/** A tree ends with the leaf behind which no branch is open. */
function startsOfTrees(signal: Int16Array, trees: number): Int32Array {
  const starts = new Int32Array(trees);
  let node = 0;
  for (let tree = 0; tree < trees; tree++) {
    starts[tree] = node;
    for (let open = 1; open > 0; node++) open += (signal[node] as number) < 0 ? -1 : 1;
  }
  return starts;
}

/** Where a node's numbers lie in its bytes, the lower one first. In small forests all but the answers are less than `LEAF`. */
const NODE_BYTES = 6;
const SECOND = 2;
const THIRD = 4;
/** The lower byte of -1. */
const LEAF = 255;

/**
 * The first answer, in log-odds, of a small forest that is asked once: to make it ready would take longer than to find the few
 * nodes that one question comes by.
 */
export function askOnce(
  { bases, trees, nodes }: StoredForest,
  cuts: StoredForests['cuts'],
  signals: Float32Array,
): number {
  const bytes = atob(nodes);
  let answer = bases[0] ?? 0;
  let root = 0;
  for (let tree = 0; tree < trees; tree++) {
    let node = root;
    for (let signal = bytes.charCodeAt(node); signal !== LEAF; signal = bytes.charCodeAt(node)) {
      const isUpTo = (signals[signal] as number) <= (cuts[signal]?.[bytes.charCodeAt(node + SECOND)] ?? 0);
      node += NODE_BYTES * (isUpTo ? 1 : bytes.charCodeAt(node + THIRD));
    }
    const thousandths = bytes.charCodeAt(node + SECOND) | (bytes.charCodeAt(node + SECOND + 1) << 8);
    // 16 bits with a sign.
    answer += ((thousandths << 16) >> 16) / ANSWER_SCALE;
    // A tree ends with the leaf for whatever is greater.
    while (bytes.charCodeAt(root) !== LEAF) root += NODE_BYTES * bytes.charCodeAt(root + THIRD);
    root += NODE_BYTES;
  }
  return answer;
}

/** The probability, 0 to 1, that log-odds stand for. */
export const probability = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
