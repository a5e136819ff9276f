import { watch } from 'node:fs';

const SOURCES = ['components', 'engine', 'entrypoints', 'locales', 'messages', 'public', 'session', 'settings'];

/** Editors write a file in several steps; one build is enough. */
const SETTLE_MS = 200;

/** Calls `react` after each change of a source file, one call at a time. */
export function onSourceChange(react: () => Promise<void>): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = Promise.resolve();
  const note = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(react).catch((error: Error) => console.error(error.message));
    }, SETTLE_MS);
  };
  for (const folder of SOURCES) watch(folder, { recursive: true }, note);
}
