import type { Bench } from './open-browsers.ts';

/** Something that the page's main thread did, times in µs. */
export interface Doing {
  readonly name: string;
  /** Script it is about, if it says. */
  readonly url: string;
  readonly start: number;
  /** By the clock, and of the processor: other work on the machine counts for the one and not for the other. */
  readonly taken: number;
  readonly busy: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string; readonly data?: { readonly url?: string; readonly isMainFrame?: boolean } };
}

/** What the main thread of a bench's page does while something happens, in order. */
export async function tracePage({ browser, page }: Bench, run: () => Promise<unknown>): Promise<Doing[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => events.push(...(value as TraceEvent[]));
  browser.on('Tracing.dataCollected', collect);
  const traceConfig = {
    includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8.compile'],
  };
  await browser.send('Tracing.start', { traceConfig });
  await run();
  // Tells which of the threads is the page's.
  await page.evaluate(() => console.timeStamp('bench'));
  const complete = new Promise<unknown>((resolve) => browser.once('Tracing.tracingComplete', resolve));
  await browser.send('Tracing.end');
  await complete;
  browser.off('Tracing.dataCollected', collect);
  const mark = events.findLast(({ name }) => name === 'TimeStamp');
  return events
    .filter(({ name, ph, pid, tid }) => (ph === 'X' || name === LOADED) && pid === mark?.pid && tid === mark.tid)
    .map(({ name, ts, dur = 0, tdur = 0, args }) => ({
      name,
      url: args?.data?.url ?? '',
      start: ts,
      taken: dur,
      busy: tdur,
    }))
    .sort((a, b) => a.start - b.start || b.taken - a.taken);
}

/** The page has loaded; takes no time. */
const LOADED = 'MarkLoad';

/** When the page had loaded, in µs; NaN if it has not. */
export const loadedAt = (doings: readonly Doing[]): number =>
  doings.findLast(({ name }) => name === LOADED)?.start ?? Number.NaN;

/** Time of the processor, in µs, for all that the main thread does until the page has loaded. */
export function workOfLoad(doings: readonly Doing[]): number {
  const end = loadedAt(doings);
  if (Number.isNaN(end)) return Number.NaN;
  return tasks(doings).reduce((sum, { start, busy }) => (start <= end ? sum + busy : sum), 0);
}

const SCRIPT =
  /^(EvaluateScript|FunctionCall|RunMicrotasks|FireIdleCallback|TimerFire|FireAnimationFrame|v8\.compile)$/;

/** Those in which scripts ran, none inside another. */
export function scriptWork(doings: readonly Doing[]): Doing[] {
  const work: Doing[] = [];
  let endOfLast = 0;
  for (const doing of doings) {
    if (!SCRIPT.test(doing.name) || doing.start < endOfLast) continue;
    endOfLast = doing.start + doing.taken;
    work.push(doing);
  }
  return work;
}

/** How much of a task scripts take. */
export function scriptTime(task: Doing, doings: readonly Doing[]): number {
  const inside = scriptWork(doings).filter(({ start }) => start >= task.start && start < task.start + task.taken);
  return inside.reduce((sum, { busy }) => sum + busy, 0);
}

/** Whole tasks: what happens in one keeps everything else waiting. */
export const tasks = (doings: readonly Doing[]): Doing[] => doings.filter(({ name }) => name === 'RunTask');
