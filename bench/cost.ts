/**
 * What the extension costs a page, as ratios of one run: the same pages in one browser with it and one without, turn by turn.
 * `npm run build && node bench/cost.ts [--rounds 9]`
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS } from '../scripts/chromium-flags.ts';
import { findBrowser } from '../scripts/find-browser.mjs';
import { serveFixtures } from '../tests/fixtures/server.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '9' }, help: { type: 'boolean' } } });
if (values.help) {
  console.log('node bench/cost.ts [--rounds N]   N loads of each page with the extension and without');
  process.exit(0);
}
const ROUNDS = Number(values.rounds);
const ARTICLES = ['news--seed-layout.html', 'news--plain.html', 'news--german.html'];
const OTHERS = ['front-page--section-index.html', 'app--login.html', 'shop--product.html'];
/** Long enough for what waits for an idle moment. */
const SETTLE_MS = 400;
const IDLE_MS = 5000;
/** Changes a second of a page that never settles. */
const RESTLESS_HZ = 100;
const SIZES = [5_000, 10_000, 20_000, 50_000, 100_000, 200_000];

interface Bench {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly browser: CDPSession;
}

async function open(hasExtension: boolean): Promise<Bench> {
  const context = await chromium.launchPersistentContext('', {
    executablePath: findBrowser('chromium') ?? undefined,
    headless: true,
    ignoreDefaultArgs: ['--disable-extensions', '--headless'],
    args: [...CHROMIUM_FLAGS, '--headless=new', '--enable-unsafe-extension-debugging'],
  });
  const browser = await context.browser()?.newBrowserCDPSession();
  const [page] = context.pages();
  if (!browser || !page) throw new Error('Chromium opened no window');
  if (hasExtension) await browser.send('Extensions.loadUnpacked', { path: resolve('.output/chrome-mv3') });
  return { context, page, browser };
}

interface Load {
  readonly loadMs: number;
  readonly paintMs: number;
}

async function load({ page }: Bench, url: string): Promise<Load> {
  await page.goto(url);
  await page.waitForTimeout(SETTLE_MS);
  return page.evaluate(() => ({
    loadMs: (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).loadEventEnd,
    paintMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  }));
}

/** Time that scripts of the extension take of the page's main thread during one load, in ms. */
async function scriptTime({ page, browser }: Bench, url: string): Promise<number> {
  await page.goto('about:blank');
  const events: { name: string; dur?: number; args?: { data?: { url?: string } } }[] = [];
  const collect = ({ value }: { value: unknown[] }) => events.push(...(value as typeof events));
  browser.on('Tracing.dataCollected', collect as never);
  await browser.send('Tracing.start', {
    traceConfig: { includedCategories: ['devtools.timeline', 'v8.compile'] },
  } as never);
  await page.goto(url);
  await page.waitForTimeout(SETTLE_MS);
  const complete = new Promise((done) => browser.once('Tracing.tracingComplete', done as never));
  await browser.send('Tracing.end');
  await complete;
  browser.off('Tracing.dataCollected', collect as never);
  const isWatcher = (each: (typeof events)[number]) =>
    /EvaluateScript|FunctionCall|v8.compile$/.test(each.name) && /watcher\.js/.test(each.args?.data?.url ?? '');
  return events.filter(isWatcher).reduce((sum, { dur = 0 }) => sum + dur, 0) / 1000;
}

/** Main-thread time a second on a page that changes all the time, after it was given time to settle. */
async function idleLoad({ page }: Bench, url: string): Promise<number> {
  await page.goto(url);
  await page.evaluate((hz) => {
    const clock = document.querySelector('p') as Element;
    let count = 0;
    setInterval(() => {
      clock.textContent = `Tide: ${count++}`;
    }, 1000 / hz);
  }, RESTLESS_HZ);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  };
  await page.waitForTimeout(IDLE_MS);
  const before = await busy();
  await page.waitForTimeout(IDLE_MS);
  return ((await busy()) - before) / (IDLE_MS / 1000);
}

const quantile = (list: readonly number[], share: number): number =>
  [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(share * list.length))] ?? Number.NaN;
const ratio = (on: readonly number[], off: readonly number[]): string =>
  (quantile(on, 0.5) / quantile(off, 0.5)).toFixed(3);

async function timeBySize({ page }: Bench): Promise<void> {
  const engine = readFileSync('.output/engine.js', 'utf8');
  await page.goto('about:blank');
  await page.evaluate(engine);
  for (const size of SIZES) {
    const ms = await page.evaluate((count) => {
      const row = (i: number) =>
        `<div><p>Paragraph ${i} tells of a bridge at the gorge, which carried <b>walkers</b> and mules, and of <a href="/${i}">those who use it</a>.</p></div>`;
      document.body.innerHTML = `<article><h1>A bridge</h1>${Array.from({ length: count / 4 }, (_, i) => row(i)).join('')}</article>`;
      const { cleansheet } = globalThis as unknown as {
        cleansheet: { clean(page: Document, options: object): { undo(): void } };
      };
      document.body.getBoundingClientRect();
      const start = performance.now();
      cleansheet.clean(document, { level: 'tidy' }).undo();
      return performance.now() - start;
    }, size);
    console.log(
      `  ${String(size).padStart(6)} elements  ${ms.toFixed(0).padStart(6)} ms  ${((1000 * ms) / size).toFixed(1)} µs each`,
    );
  }
}

await using server = await serveFixtures();
const [off, on] = [await open(false), await open(true)];
try {
  for (const [kind, files] of [
    ['articles', ARTICLES],
    ['other pages', OTHERS],
  ] as const) {
    const loads: { off: Load[]; on: Load[] } = { off: [], on: [] };
    for (let round = 0; round <= ROUNDS; round++) {
      for (const file of files) {
        const pair = { off: await load(off, server.url(file)), on: await load(on, server.url(file)) };
        // The first round warms both browsers up.
        if (round > 0) for (const key of ['off', 'on'] as const) loads[key].push(pair[key]);
      }
    }
    const pick = (key: 'on' | 'off', name: keyof Load) => loads[key].map((each) => each[name]);
    console.log(
      `${kind}, on / off: load ${ratio(pick('on', 'loadMs'), pick('off', 'loadMs'))}, first contentful paint ${ratio(pick('on', 'paintMs'), pick('off', 'paintMs'))}`,
    );
  }
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const file of [...ARTICLES, ...OTHERS]) times.push(await scriptTime(on, server.url(file)));
  }
  console.log(
    `always-on part: ${quantile(times, 0.5).toFixed(2)} ms median, ${quantile(times, 0.95).toFixed(2)} ms p95`,
  );
  const url = server.url('news--plain.html');
  const idle = { off: await idleLoad(off, url), on: await idleLoad(on, url) };
  console.log(
    `a page with ${RESTLESS_HZ} changes a second, on / off: ${(idle.on / idle.off).toFixed(3)} of main-thread time`,
  );
  console.log('cleaning by size of the page:');
  await timeBySize(off);
} finally {
  await off.context.close();
  await on.context.close();
}
