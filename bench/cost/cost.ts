/**
 * What the extension costs a page. `npm run build && npm run build:engine && node bench/cost/cost.ts --help` tells how to ask.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { CORPUS_HELP, type CorpusPage, readCorpus } from '../corpus.ts';
import { compareLoads, type LoadedPage } from './compare-loads.ts';
import { type Bench, openBench } from './open-browsers.ts';
import { ownTime } from './own-time.ts';
import { median, quantile } from './quantiles.ts';
import { articleOf, type PageServer, servePages } from './serve-pages.ts';
import { type Doing, loadedAt, scriptTime, scriptWork, tasks, tracePage } from './trace-page.ts';
import { watchMemory } from './watch-memory.ts';

const ARTICLES = ['news--seed-layout.html', 'news--plain.html', 'news--german.html', 'long--river-survey.html'];
const OTHERS = ['front-page--section-index.html', 'app--login.html', 'shop--product.html'];
/** Long enough for what waits for an idle moment. */
const SETTLE_MS = 600;
const SIZES = [5_000, 10_000, 20_000, 50_000, 100_000, 200_000];
/** Elements of the largest page on which no task may be long, and what long is (W3C Long Tasks). */
const LARGEST = 20_000;
const LONG_MS = 50;
/** Changes a second of a page that never settles; how long until it is let go, and how long it is watched then. */
const RESTLESS_HZ = 100;
const LET_GO_MS = 70_000;
const WATCHED_MS = 5000;

const PARTS: Record<string, (server: PageServer) => Promise<void>> = {
  loads: (server) => compareLoads(pagesOf(server), ROUNDS, true),
  'loads-without-line': (server) => compareLoads(pagesOf(server), ROUNDS, false),
  watcher: timeWatcher,
  'long-tasks': findLongTasks,
  memory: weighCycles,
  idle: timeIdle,
  sizes: timeBySize,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '9' },
    corpus: { type: 'string', multiple: true, default: [] },
    pages: { type: 'string', default: '60' },
    help: { type: 'boolean', default: false },
  },
});
const unknown = positionals.filter((part) => !(part in PARTS));
if (values.help || unknown.length > 0) {
  console.log(`node bench/cost/cost.ts [PART …] [--rounds N] [--corpus DIR …] [--pages N]
  PART       ${Object.keys(PARTS).join(', ')}; all of them if none is named
  --rounds   times that each page is loaded, 9 if not said
  --corpus   loads stored pages as well, --pages of each (60 if not said), spread over the corpus
${CORPUS_HELP}`);
  process.exit(unknown.length > 0 ? 2 : 0);
}
const ROUNDS = Number(values.rounds);
const CORPUS: readonly CorpusPage[] = values.corpus.flatMap((folder) => {
  const pages = readCorpus(folder);
  const step = Math.max(1, pages.length / Number(values.pages));
  return Array.from({ length: Math.min(pages.length, Number(values.pages)) }, (_, i) => pages[Math.floor(i * step)]);
}) as CorpusPage[];

function pagesOf(server: PageServer): LoadedPage[] {
  return [
    ...ARTICLES.map((file) => ({ url: server.fixture(file), isArticle: true })),
    ...OTHERS.map((file) => ({ url: server.fixture(file), isArticle: false })),
    ...CORPUS.map((page) => ({ url: server.stored(page), isArticle: page.type === 'article' })),
  ];
}

async function withBench(hasExtension: boolean, run: (bench: Bench) => Promise<void>): Promise<void> {
  const bench = await openBench(hasExtension ? 'cleansheet' : null);
  try {
    await run(bench);
  } finally {
    await bench.close();
  }
}

/**
 * Each load has worlds made anew; nothing is warm but the process. The pages' own scripts do not run, so that all script
 * work before the cleaner comes is the watcher's.
 */
async function timeWatcher(server: PageServer): Promise<void> {
  await withBench(true, async (bench) => {
    const times: number[] = [];
    const beforeLoad: number[] = [];
    const pages = pagesOf(server);
    await bench.page.goto(pages[0]?.url ?? '');
    for (let round = 0; round < ROUNDS; round++) {
      for (const { url } of pages) {
        const doings = await tracePage(bench, async () => {
          await bench.page.goto(url);
          await bench.page.waitForTimeout(SETTLE_MS);
        });
        const cleaner = doings.find((doing) => doing.url.endsWith('/cleaner.js'))?.start ?? Number.POSITIVE_INFINITY;
        const before = scriptWork(doings).filter((doing) => doing.start < cleaner && isWatchers(doing));
        const end = loadedAt(doings);
        times.push(busyMs(before));
        beforeLoad.push(busyMs(before.filter(({ start }) => start < end)));
      }
    }
    console.log(
      `always-on part, ${times.length} loads: ${median(times).toFixed(2)} ms median, ${quantile(times, 0.95).toFixed(2)} ms p95; before the page had loaded ${median(beforeLoad).toFixed(2)} ms median, ${quantile(beforeLoad, 0.95).toFixed(2)} ms p95`,
    );
  });
}

const busyMs = (doings: readonly Doing[]): number => doings.reduce((sum, { busy }) => sum + busy, 0) / 1000;

/** Callbacks have no address, and neither has what the bench itself asks of the page. Error pages in frames have scripts too. */
const isWatchers = ({ name, url }: Doing): boolean =>
  url === '' ? name !== 'EvaluateScript' : url.startsWith('chrome-extension:');

/** Tasks of a page without scripts of its own, from its load until it is tidied, narrowed and put back: all scripts are ours. */
async function findLongTasks(server: PageServer): Promise<void> {
  for (const size of SIZES.filter((each) => each <= LARGEST)) {
    for (const isOn of [false, true]) {
      await withBench(isOn, async (bench) => {
        const told: string[] = [];
        const tell = async (what: string, run: () => Promise<unknown>) => {
          const doings = await tracePage(bench, async () => {
            await run();
            await bench.page.waitForTimeout(2 * SETTLE_MS);
          });
          const each = tasks(doings).map((task) => ({
            ms: task.busy / 1000,
            ofScripts: scriptTime(task, doings) / 1000,
          }));
          const long = each.filter(({ ms }) => ms > LONG_MS);
          const longest = Math.max(...each.map(({ ofScripts }) => ofScripts));
          const list = long.map(({ ms, ofScripts }) => `${ms.toFixed(0)} (scripts ${ofScripts.toFixed(0)})`);
          told.push(`${what} ${list.join(', ') || 'none'}; longest of scripts ${longest.toFixed(0)}`);
        };
        await tell('load', () => bench.page.goto(server.sized(size)));
        for (const level of isOn ? (['tidy', 'focus', 'off'] as const) : []) {
          await tell(level, () => bench.ask({ type: 'page:clean', level, by: 'reader' }));
        }
        console.log(
          `  ${size} elements, ${isOn ? 'on ' : 'off'}, tasks over ${LONG_MS} ms:\n    ${told.join('\n    ')}`,
        );
      });
    }
  }
}

async function weighCycles(server: PageServer): Promise<void> {
  const visit = async ({ page }: Bench) => {
    await page.goto(server.fixture('live--everything-late.html'));
    await page.waitForTimeout(SETTLE_MS);
  };
  const goElsewhere = async ({ page }: Bench, turn: number) => {
    // What a script declares is no property of the window.
    await page.evaluate('page.goElsewhere()');
    await page.evaluate((story) => history.pushState(null, '', `?story=${story}`), turn);
    await page.waitForTimeout(SETTLE_MS);
  };
  await withBench(true, async (bench) => {
    console.log('memory of the page, scripts of the extension included:');
    await visit(bench);
    await watchMemory(bench, 'reader view opened and closed', 200, async () => {
      await bench.ask({ type: 'page:reader', isOpen: true });
      await bench.ask({ type: 'page:reader', isOpen: false });
    });
    await visit(bench);
    await watchMemory(bench, 'tidied and put back', 500, async () => {
      await bench.ask({ type: 'page:clean', level: 'tidy', by: 'reader' });
      await bench.ask({ type: 'page:clean', level: 'off', by: 'reader' });
    });
    await visit(bench);
    await watchMemory(bench, 'gone to another article without a load, tidied there', 100, async (i) => {
      await goElsewhere(bench, i);
      await bench.ask({ type: 'page:clean', level: 'tidy', by: 'reader' });
    });
  });
  // The browser keeps something of each address, too.
  await withBench(false, async (bench) => {
    await visit(bench);
    await watchMemory(bench, 'the same, without the extension', 100, (i) => goElsewhere(bench, i));
  });
}

async function timeIdle(server: PageServer): Promise<void> {
  await withBench(true, async (bench) => {
    for (const where of ['in a line of text', 'right in the body']) {
      await bench.page.goto(server.fixture('news--plain.html'));
      await bench.page.waitForTimeout(SETTLE_MS);
      await bench.ask({ type: 'page:clean', level: 'tidy', by: 'reader' });
      await bench.page.evaluate(
        ({ hz, isInText }) => {
          const clock = document.querySelector('p') as Element;
          let count = 0;
          setInterval(() => {
            if (isInText) clock.textContent = `Tide: ${count++}`;
            else document.body.append(document.createElement('i'));
            if (!isInText) document.body.lastElementChild?.previousElementSibling?.remove();
          }, 1000 / hz);
        },
        { hz: RESTLESS_HZ, isInText: where === 'in a line of text' },
      );
      const watch = () => ownTime(bench, '', () => bench.page.waitForTimeout(WATCHED_MS));
      const atFirst = await watch();
      await bench.page.waitForTimeout(LET_GO_MS);
      const later = await watch();
      const perSecond = (ms: number) => (ms / (WATCHED_MS / 1000)).toFixed(2);
      console.log(
        `  ${RESTLESS_HZ} changes a second ${where}: ${perSecond(atFirst)} ms a second of ours at first, ${perSecond(later)} after ${LET_GO_MS / 1000} s`,
      );
    }
  });
}

async function timeBySize(): Promise<void> {
  const engine = readFileSync('.output/engine.js', 'utf8');
  console.log('tidied and put back by the engine, by size of the page:');
  await withBench(false, async ({ page }) => {
    for (const size of [1000, ...SIZES]) {
      await page.goto('about:blank');
      await page.evaluate(engine);
      const ms = await page.evaluate((markup) => {
        document.body.innerHTML = new DOMParser().parseFromString(markup, 'text/html').body.innerHTML;
        document.body.getBoundingClientRect();
        const { cleansheet } = globalThis as unknown as {
          cleansheet: { clean(page: Document, options: object): { undo(): void } };
        };
        const start = performance.now();
        cleansheet.clean(document, { level: 'tidy' }).undo();
        return performance.now() - start;
      }, articleOf(size));
      console.log(
        `  ${String(size).padStart(6)} elements  ${ms.toFixed(0).padStart(6)} ms  ${((1000 * ms) / size).toFixed(1)} µs each`,
      );
    }
  });
}

await using server = await servePages();
for (const [name, part] of Object.entries(PARTS)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  console.log(`── ${name}`);
  await part(server);
}
