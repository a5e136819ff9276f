/** As often as this within the time below a page may undo what we do, before we leave it its way. */
const MOST_TIMES = 100;
const WITHIN_MS = 60_000;

/** Counts how often the same thing had to be done, so that no fight with a page lasts. */
export class Patience<Thing> {
  readonly #seen = new Map<Thing, { times: number; sinceMs: number }>();

  isOver(thing: Thing): boolean {
    return (this.#seen.get(thing)?.times ?? 0) > MOST_TIMES;
  }

  /** Counts once more. @returns whether it is still worth doing */
  lasts(thing: Thing, nowMs: number): boolean {
    let entry = this.#seen.get(thing);
    if (!entry || (nowMs - entry.sinceMs > WITHIN_MS && entry.times <= MOST_TIMES)) {
      entry = { times: 0, sinceMs: nowMs };
      this.#seen.set(thing, entry);
    }
    return ++entry.times <= MOST_TIMES;
  }
}
