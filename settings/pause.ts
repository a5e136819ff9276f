import { isPausedAt, PAUSE_MS } from './read-plan.ts';
import { PAUSE_KEY } from './site-keys.ts';
import { readEntries, replaceEntries } from './store.ts';

/** Lets Cleansheet rest everywhere for an hour. */
export async function pause(): Promise<void> {
  await replaceEntries({ [PAUSE_KEY]: Date.now() + PAUSE_MS }, []);
}

/** Ends the rest before its time. */
export async function resume(): Promise<void> {
  await replaceEntries({}, [PAUSE_KEY]);
}

/** Until when Cleansheet rests, in milliseconds since 1970; null while it works. */
export async function pausedUntil(): Promise<number | null> {
  const until = (await readEntries([PAUSE_KEY]))[PAUSE_KEY];
  return isPausedAt(Date.now(), until) ? until : null;
}
