/** Work that may be done at once on a page that was quiet, in ms: some runs of the engine on a usual page. */
const MOST_CREDIT_MS = 200;
/** Share of the time that work may take in the long run. */
const SHARE = 0.1;
/** Runs in a row that may find nothing before the share is halved with each further one. */
const PATIENT_RUNS = 4;
/** Runs in a row that found nothing, after which looking is over: a minute or so of a page's restlessness. */
const MOST_FRUITLESS = 12;
/** A page that was quiet for so long begins anew. */
const QUIET_MS = 10_000;

/** Bounds costly work on a page that never settles: a share of its time, less each time that nothing comes of it. */
export class WorkBudget {
  #creditMs = MOST_CREDIT_MS;
  #fruitless = 0;
  #lastMs = 0;

  /** Time until there may be work, in ms; 0 is now, Infinity never. Asking tells that there is work to do. */
  waitMs(nowMs: number): number {
    this.#earn(nowMs);
    if (this.#fruitless >= MOST_FRUITLESS) return Number.POSITIVE_INFINITY;
    return this.#creditMs > 0 ? 0 : Math.ceil((1 - this.#creditMs) / this.#share);
  }

  spend(costMs: number, isFruitful: boolean): void {
    this.#creditMs -= costMs;
    this.#fruitless = isFruitful ? 0 : this.#fruitless + 1;
  }

  reset(): void {
    this.#fruitless = 0;
  }

  get #share(): number {
    return SHARE * 0.5 ** Math.max(0, this.#fruitless - PATIENT_RUNS);
  }

  #earn(nowMs: number): void {
    const passedMs = nowMs - this.#lastMs;
    this.#lastMs = nowMs;
    this.#creditMs = Math.min(MOST_CREDIT_MS, this.#creditMs + passedMs * this.#share);
    if (passedMs > QUIET_MS) this.#fruitless = 0;
  }
}
