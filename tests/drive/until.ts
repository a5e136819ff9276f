/** How long something may take on a machine that is busy with other things. */
const PATIENCE_MS = 20_000;
const PAUSE_MS = 50;

/**
 * Asks again and again until there is an answer that counts (not null, undefined or false).
 * @param what is waited for, in words for the error.
 */
export async function until<T>(what: string, ask: () => Promise<T> | T): Promise<Exclude<T, null | undefined | false>> {
  const end = Date.now() + PATIENCE_MS;
  let last: unknown = null;
  while (Date.now() < end) {
    try {
      const answer = await ask();
      if (counts(answer)) return answer;
      last = answer;
    } catch (error) {
      last = error;
    }
    await pause(PAUSE_MS);
  }
  throw new Error(`Waited in vain until ${what}; the last answer was ${last}`);
}

function counts<T>(answer: T): answer is Exclude<T, null | undefined | false> {
  return answer !== null && answer !== undefined && answer !== false;
}

/** For what must *not* happen there is nothing to wait for but time. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
