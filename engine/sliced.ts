/** Work that may rest wherever it yields: after each UNIT of whatever it looks at, elements or blocks. */
export const UNIT = 250;

export type Sliced<Result> = Generator<void, Result>;

/** Does it without a rest. */
export function atOnce<Result>(work: Sliced<Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
