/** Fitted weights as they are stored: see bench/fit. */
export interface StoredForests {
  /** Names of the signals, in the order of SIGNALS. */
  readonly signals: readonly string[];
  /** For each signal, the values at which trees split. */
  readonly cuts: readonly (readonly number[])[];
  readonly forests: Readonly<Record<string, StoredForest>>;
}

/**
 * Trees filled up to the same depth, each as a heap: its root at 1, from node n the way goes on to 2n where a signal is up to a
 * cut, to 2n + 1 where it is greater. So no step looks up where it leads, and none waits for a branch to be guessed.
 */
export interface StoredForest {
  /** Log-odds of each answer before the first tree; one or two. */
  readonly bases: readonly number[];
  /** An even number, since trees are asked in pairs. */
  readonly trees: number;
  /** Places of a tree, its unused first one included; it has as many leaves. */
  readonly size: number;
  /**
   * In base64: for each place of each tree the signal's number, then likewise the cut's number, a byte each; then the leaves' first
   * answers, and their second ones if there are two, as 16-bit integers, the lower byte first.
   */
  readonly nodes: string;
}

/** Answers of leaves are stored in thousandths of log-odds. */
export const ANSWER_SCALE = 1000;

/**
 * Where the first trees are this sure of all answers, in thousandths of log-odds, the others change nothing: on 67 labelled pages the same
 * share of blocks of every label is hidden as by all trees. An even number.
 */
const SURE_TREES = 40;
const SURE = 2.5 * ANSWER_SCALE;

/** Boosted trees, ready to be asked. */
export class Forest {
  readonly #bases: readonly number[];
  readonly #size: number;
  readonly #signal: Uint8Array;
  readonly #cut: Float64Array;
  /** Both answers of the leaves. */
  readonly #first: Int16Array;
  readonly #second: Int16Array;

  constructor({ bases, trees, size, nodes }: StoredForest, cuts: StoredForests['cuts']) {
    const bytes = bytesIn(nodes);
    const places = trees * size;
    const cut = new Float64Array(places);
    for (let i = 0; i < places; i++) cut[i] = cuts[bytes[i] as number]?.[bytes[places + i] as number] ?? 0;
    this.#bases = bases;
    this.#size = size;
    this.#signal = bytes.subarray(0, places);
    this.#cut = cut;
    this.#first = new Int16Array(bytes.buffer, 2 * places, places);
    this.#second = bases.length > 1 ? new Int16Array(bytes.buffer, 4 * places, places) : new Int16Array(places);
  }

  /**
   * The answers, in log-odds.
   * @param signals rows of values
   * @param at where the row asked about begins
   */
  ask(signals: Float32Array, at = 0): [first: number, second: number] {
    // Kept at hand: this is the innermost loop of all.
    const [size, asked, cut, firsts, seconds] = [this.#size, this.#signal, this.#cut, this.#first, this.#second];
    let first = ANSWER_SCALE * (this.#bases[0] ?? 0);
    let second = ANSWER_SCALE * (this.#bases[1] ?? 0);
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
      first += (firsts[one + a - size] as number) + (firsts[other + b - size] as number);
      second += (seconds[one + a - size] as number) + (seconds[other + b - size] as number);
    }
    return [first / ANSWER_SCALE, second / ANSWER_SCALE];
  }
}

function bytesIn(base64: string): Uint8Array<ArrayBuffer> {
  const characters = atob(base64);
  const bytes = new Uint8Array(characters.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = characters.charCodeAt(i);
  return bytes;
}

/** The first answer, in log-odds, of a small forest that is asked once: only what the question comes by is read. */
export function askOnce(
  { bases, trees, size, nodes }: StoredForest,
  cuts: StoredForests['cuts'],
  signals: Float32Array,
): number {
  const bytes = atob(nodes);
  const places = trees * size;
  let answer = ANSWER_SCALE * (bases[0] ?? 0);
  for (let root = 0; root < places; root += size) {
    let node = 1;
    while (node < size) {
      const signal = bytes.charCodeAt(root + node);
      const isUpTo = (signals[signal] as number) <= (cuts[signal]?.[bytes.charCodeAt(places + root + node)] ?? 0);
      node = 2 * node + (isUpTo ? 0 : 1);
    }
    const leaf = 2 * (places + root + node - size);
    // 16 bits with a sign.
    answer += ((bytes.charCodeAt(leaf) | (bytes.charCodeAt(leaf + 1) << 8)) << 16) >> 16;
  }
  return answer / ANSWER_SCALE;
}

/** The probability, 0 to 1, that log-odds stand for. */
export const probability = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
