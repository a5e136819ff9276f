/**
 * Measures how long clutter is seen on a remembered site: from the first contentful paint to the moment it is hidden,
 * with what was learned last time and, for comparison, with nothing learned yet.
 *
 *     node bench/early/measure-early.ts [--loads 20]
 */
import { parseArgs } from 'node:util';
import { openBrowser, type TestBrowser } from '../../tests/drive/chromium/browser.ts';
import { until } from '../../tests/drive/until.ts';
import { serveFixtures } from '../../tests/fixtures/server.ts';

const { values } = parseArgs({ options: { loads: { type: 'string', default: '20' } } });
const LOADS = Number(values.loads);
/** Something that tidy hides on the fixture, as the page itself finds it. */
const OFFER = 'Renews automatically, cancel anytime';

/** Notes in every frame whether the offer is there to be seen; runs before the page's own scripts. */
function watchFrames(text: string): void {
  const seen: number[] = [];
  Object.assign(globalThis, { seenFrames: seen });
  const look = (time: number) => {
    const holder = [...document.querySelectorAll('body *')].findLast((each) => each.textContent?.includes(text));
    if (holder?.checkVisibility()) seen.push(time);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** How long the offer was seen after the first contentful paint, in milliseconds; 0 where it never was. */
async function measureLoad({ page }: TestBrowser, url: string): Promise<number> {
  await page.goto(url);
  await page.waitForTimeout(600);
  return page.evaluate(() => {
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
    const { seenFrames } = globalThis as unknown as { seenFrames: number[] };
    const last = seenFrames.at(-1);
    return last === undefined ? 0 : Math.max(0, last - paint);
  });
}

function describe(name: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(0);
  const clean = times.filter((time) => time === 0).length;
  console.log(
    `${name.padEnd(22)} median ${at(0.5)} ms, p95 ${at(0.95)} ms, never seen on ${clean} of ${times.length} loads`,
  );
}

const server = await serveFixtures();
const browser = await openBrowser();
try {
  const url = server.url('news--seed-layout.html');
  await browser.page.addInitScript(watchFrames, OFFER);
  await browser.store({ 'site:127.0.0.1': { level: 'tidy', changed: 1 } });
  const times = { learned: [] as number[], unlearned: [] as number[] };
  for (let load = 0; load < LOADS; load++) {
    await browser.store({ 'learned:127.0.0.1': {} });
    times.unlearned.push(await measureLoad(browser, url));
    await until('it has learned', async () =>
      JSON.stringify((await browser.readStorage())['learned:127.0.0.1']).includes('tidy'),
    );
    times.learned.push(await measureLoad(browser, url));
  }
  describe('nothing learned yet', times.unlearned);
  describe('learned last time', times.learned);
} finally {
  await browser[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
}
