import { type Bench, openBench } from './open-browsers.ts';
import { median, medianWithNoise } from './quantiles.ts';
import { tracePage, workOfLoad } from './trace-page.ts';

/** A page that is loaded again and again. */
export interface LoadedPage {
  readonly url: string;
  readonly isArticle: boolean;
}

/** A home's line: time to the server and back in ms, and bytes a second. */
const LINE = { latency: 40, downloadThroughput: 1_250_000, uploadThroughput: 250_000 };
/** Long enough for what waits for an idle moment. */
const SETTLE_MS = 400;

/** All in ms. */
interface Load {
  readonly load: number;
  readonly paint: number;
  /** Of the processor, on the main thread until the page has loaded: what else the machine does hardly counts. */
  readonly work: number;
}
const CLOCKED = ['load', 'paint'] as const satisfies readonly (keyof Load)[];

async function load(bench: Bench, url: string): Promise<Load> {
  const { page } = bench;
  const doings = await tracePage(bench, async () => {
    await page.goto(url);
    await page.waitForTimeout(SETTLE_MS);
  });
  const clocked = await page.evaluate(() => ({
    load: (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).loadEventEnd,
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  }));
  return { ...clocked, work: workOfLoad(doings) / 1000 };
}

/**
 * Loads pages with the extension and without, turn by turn. A third browser, without it as well, shows what is noise; a fourth has
 * an extension that runs an empty script in each page, which Chromium builds a context for anew wherever it ran before.
 * @param hasLine whether pages come over a home's line, or as fast as the machine can
 */
export async function compareLoads(pages: readonly LoadedPage[], rounds: number, hasLine: boolean): Promise<void> {
  const benches = {
    off: await openBench(null),
    same: await openBench(null),
    empty: await openBench('empty'),
    on: await openBench('cleansheet'),
  };
  const names = ['off', 'same', 'empty', 'on'] as const;
  const others = ['on', 'empty', 'same'] as const;
  try {
    for (const { tab } of Object.values(benches)) {
      if (hasLine) await tab.send('Network.emulateNetworkConditions', { offline: false, ...LINE });
    }
    const rows: { readonly isArticle: boolean; readonly loads: Record<(typeof names)[number], Load> }[] = [];
    // The first round warms the browsers up.
    for (let round = 0; round <= rounds; round++) {
      for (const { url, isArticle } of pages) {
        const loads: Partial<Record<(typeof names)[number], Load>> = {};
        for (const name of [...names].sort(() => Math.random() - 0.5)) loads[name] = await load(benches[name], url);
        if (round > 0) rows.push({ isArticle, loads: loads as Record<(typeof names)[number], Load> });
      }
    }
    for (const isArticle of [true, false]) {
      const some = rows.filter((row) => row.isArticle === isArticle);
      if (some.length === 0) continue;
      console.log(`${isArticle ? 'articles' : 'other pages'}, ${some.length} loads each:`);
      for (const measure of CLOCKED) {
        const against = (name: (typeof others)[number]) =>
          some.map(({ loads }) => loads[name][measure] / loads.off[measure]);
        const times = names.map(
          (name) => `${name} ${median(some.map(({ loads }) => loads[name][measure])).toFixed(1)}`,
        );
        console.log(
          `  ${measure.padEnd(5)} ${others.map((name) => `${name} / off ${medianWithNoise(against(name))}`).join(', ')}   [${times.join(', ')} ms]`,
        );
      }
      const more = (name: (typeof others)[number]) =>
        medianWithNoise(some.map(({ loads }) => loads[name].work - loads.off.work));
      const loadMs = median(some.map(({ loads }) => loads.off.load));
      console.log(
        `  work until loaded, of a load of ${loadMs.toFixed(0)} ms: ${others.map((name) => `${name} - off ${more(name)} ms`).join(', ')}`,
      );
    }
  } finally {
    for (const bench of Object.values(benches)) await bench.close();
  }
}
