import type { Bench } from './open-browsers.ts';
import { weighHeap } from './weigh-heap.ts';

/** Cycles before the first look: what is made once is no leak, and V8 learns for a while. */
const WARM_UP = 100;

interface Memory {
  /** What scripts and pages made. */
  readonly bytes: number;
  /** What the browser keeps of its own, such as code that it made fast because it ran often. */
  readonly ownBytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** Does something again and again, and tells what of it stays in the page's memory. */
export async function watchMemory(
  bench: Bench,
  name: string,
  cycles: number,
  cycle: (i: number) => Promise<unknown>,
): Promise<void> {
  for (let i = 0; i < WARM_UP; i++) await cycle(i);
  const looks = [await weigh(bench)];
  for (let i = 1; i <= cycles; i++) {
    await cycle(WARM_UP + i);
    if (i === cycles / 2 || i === cycles) looks.push(await weigh(bench));
  }
  const row = (of: (memory: Memory) => string) => looks.map(of).join(', ');
  console.log(
    `  ${cycles} × ${name}; before, half-way, after: ${row(({ bytes }) => (bytes / 1e6).toFixed(3))} MB, the browser's own ${row(({ ownBytes }) => (ownBytes / 1e6).toFixed(2))} MB, nodes ${row(({ nodes }) => `${nodes}`)}, listeners ${row(({ listeners }) => `${listeners}`)}`,
  );
}

async function weigh({ tab, page }: Bench): Promise<Memory> {
  // What waits for an idle moment lets go first; what a collection frees may free more.
  await page.waitForTimeout(1500);
  for (let i = 0; i < 4; i++) await tab.send('HeapProfiler.collectGarbage');
  const { made, own } = await weighHeap(tab);
  const { nodes, jsEventListeners } = await tab.send('Memory.getDOMCounters');
  return { bytes: made, ownBytes: own, nodes, listeners: jsEventListeners };
}
