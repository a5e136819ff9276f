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
 * share of blocks of every label is hidden as by all trees. An even number, since trees are asked in pairs.
 */
const SURE_TREES = 40;
const SURE = 2.5;

/**
 * Boosted trees, ready to be asked. Each is filled up to the same depth, as a heap: from node n the way goes on to 2n or 2n + 1.
 * So no step looks up where it leads, and none waits for a branch to be guessed.
 */
export class Forest {
  readonly #bases: readonly number[];
  /** Nodes of a tree, its root at 1; as many are its leaves. */
  readonly #size: number;
  readonly #signal: Uint8Array;
  readonly #cut: Float64Array;
  /** Both answers of the leaves. */
  readonly #first: Float64Array;
  readonly #second: Float64Array;

  constructor({ bases, trees, nodes }: StoredForest, cuts: StoredForests['cuts']) {
    const numbers = numbersIn(nodes);
    const { places, size } = placesOf(numbers);
    // Trees are asked in pairs; one that is empty adds nothing.
    const nodesInAll = (trees + (trees % 2)) * size;
    const asked = new Uint8Array(nodesInAll);
    const cut = new Float64Array(nodesInAll);
    const first = new Float64Array(nodesInAll);
    const second = new Float64Array(nodesInAll);
    let root = -size;
    for (let i = 0; i < places.length; i++) {
      let place = places[i] as number;
      if (place === 1) root += size;
      const signal = numbers[3 * i] as number;
      const number = numbers[3 * i + 1] as number;
      if (signal >= 0) {
        asked[root + place] = signal;
        cut[root + place] = cuts[signal]?.[number] ?? 0;
        continue;
      }
      // An answer stands at every end of the ways through its place.
      const answer = number / ANSWER_SCALE;
      const other = (numbers[3 * i + 2] as number) / ANSWER_SCALE;
      let ends = 1;
      for (; place < size; place *= 2) ends *= 2;
      for (let end = root + place - size; ends > 0; end++, ends--) {
        first[end] = answer;
        second[end] = other;
      }
    }
    this.#bases = bases;
    this.#size = size;
    this.#signal = asked;
    this.#cut = cut;
    this.#first = first;
    this.#second = second;
  }

  /**
   * The answers, in log-odds.
   * @param signals rows of values
   * @param at where the row asked about begins
   */
  ask(signals: Float32Array, at = 0): [first: number, second: number] {
    // Kept at hand: this is the innermost loop of all.
    const [size, asked, cut, firsts, seconds] = [this.#size, this.#signal, this.#cut, this.#first, this.#second];
    let first = this.#bases[0] ?? 0;
    let second = this.#bases[1] ?? 0;
    // Two trees at a time: while one waits for what it asks of memory, the other goes on.
    for (let one = 0; one < asked.length; one += 2 * size) {
      if (one === SURE_TREES * size && Math.abs(first) > SURE && Math.abs(second) > SURE) break;
      const other = one + size;
      let a = 1;
      let b = 1;
      while (a < size) {
        a = 2 * a + 1 - Number((signals[at + (asked[one + a] as number)] as number) <= (cut[one + a] as number));
        b = 2 * b + 1 - Number((signals[at + (asked[other + b] as number)] as number) <= (cut[other + b] as number));
      }
      // In this order: sums of fractions depend on it.
      first = first + (firsts[one + a - size] as number) + (firsts[other + b - size] as number);
      second = second + (seconds[one + a - size] as number) + (seconds[other + b - size] as number);
    }
    return [first, second];
  }
}

function numbersIn(nodes: string): Int16Array {
  const bytes = atob(nodes);
  const numbers = new Int16Array(bytes.length / 2);
  for (let i = 0; i < numbers.length; i++) numbers[i] = bytes.charCodeAt(2 * i) | (bytes.charCodeAt(2 * i + 1) << 8);
  return numbers;
}

/** Where each node stands in its tree, and how many places the largest tree has before its last answers. */
function placesOf(numbers: Int16Array): { places: Int32Array; size: number } {
  const places = new Int32Array(numbers.length / 3).fill(1);
  let size = 1;
  for (let i = 0; i < places.length; i++) {
    if ((numbers[3 * i] as number) < 0) continue;
    const place = places[i] as number;
    if (place >= size) size *= 2;
    places[i + 1] = 2 * place;
    places[i + (numbers[3 * i + 2] as number)] = 2 * place + 1;
  }
  return { places, size };
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
