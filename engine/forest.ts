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
  /** Log-odds before the first tree. */
  readonly base: number;
  readonly trees: number;
  /** A node: signal, cut, distance to the node for greater values (the next is for the others); a leaf: -1, answer, 0. */
  readonly nodes: string;
}

/** Answers of leaves are stored in thousandths of log-odds. */
export const ANSWER_SCALE = 1000;

/** Boosted trees, ready to be asked. */
export class Forest {
  readonly #base: number;
  /** Where each tree begins. */
  readonly #starts: Int32Array;
  readonly #signal: Int16Array;
  readonly #value: Float64Array;
  readonly #skip: Int16Array;

  constructor(stored: StoredForest, cuts: StoredForests['cuts']) {
    const bytes = Uint8Array.from(atob(stored.nodes), (character) => character.charCodeAt(0));
    const numbers = new Int16Array(bytes.buffer);
    const count = numbers.length / 3;
    this.#base = stored.base;
    this.#signal = new Int16Array(count);
    this.#value = new Float64Array(count);
    this.#skip = new Int16Array(count);
    for (let i = 0; i < count; i++) {
      const signal = numbers[3 * i] ?? -1;
      const number = numbers[3 * i + 1] ?? 0;
      this.#signal[i] = signal;
      this.#value[i] = signal < 0 ? number / ANSWER_SCALE : (cuts[signal]?.[number] ?? 0);
      this.#skip[i] = numbers[3 * i + 2] ?? 0;
    }
    this.#starts = startsOfTrees(this.#signal, stored.trees);
  }

  /**
   * Probability that the answer is yes, 0 to 1.
   * @param signals rows of values
   * @param at where the row asked about begins
   */
  probability(signals: Float32Array, at = 0): number {
    // Kept at hand: this is the innermost loop of all.
    const [starts, asked, value, skip] = [this.#starts, this.#signal, this.#value, this.#skip];
    let score = this.#base;
    for (let tree = 0; tree < starts.length; tree++) {
      let node = starts[tree] as number;
      for (let signal = asked[node] as number; signal >= 0; signal = asked[node] as number) {
        node += (signals[at + signal] as number) <= (value[node] as number) ? 1 : (skip[node] as number);
      }
      score += value[node] as number;
    }
    return 1 / (1 + Math.exp(-score));
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
