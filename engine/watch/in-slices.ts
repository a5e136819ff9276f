import type { Sliced } from '../sliced.ts';

/** Tasks are long from 50 ms (W3C Long Tasks); style and layout need their share of that. */
const SLICE_MS = 15;
/** Units of work that are begun with however slow the machine is, so that usual pages are done before the next frame. */
const FIRST_UNITS = 4;

interface Slicing {
  /** Ends the work where it is. */
  readonly signal: AbortSignal;
  /** Runs each slice, in such a way as it needs. */
  readonly within?: (slice: () => void) => void;
}

/** Does work a slice at a time, the first at once, and lets the page go on in between. Null if it was ended. */
export async function inSlices<Result>(
  work: Sliced<Result>,
  { signal, within = (slice) => slice() }: Slicing,
): Promise<Result | null> {
  for (let leastUnits = FIRST_UNITS; !signal.aborted; leastUnits = 1) {
    const endMs = performance.now() + SLICE_MS;
    let state: IteratorResult<void, Result> | undefined;
    within(() => {
      for (let units = 0; !state?.done && (units < leastUnits || performance.now() < endMs); units++)
        state = work.next();
    });
    if (state?.done) return state.value;
    await new Promise((resolve) => setTimeout(resolve));
  }
  return null;
}
