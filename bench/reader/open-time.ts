/**
 * Measures how long the reader view takes to open, from the moment it is asked for to the first frame that shows
 * it, the way of its script to the page included; how long until the article is in it; and what moves after that. `node bench/reader/open-time.ts` (after `npm run build`)
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openBrowser } from '../../tests/drive/chromium/browser.ts';

const SIZES_WORDS = [1_000, 20_000];
const ROUNDS = 7;

const SENTENCE =
  'The ferry left the pier a little before six, and nobody on board could say who had untied it or why the bell rang.';

/** An article of about so many words, in paragraphs, with a heading now and then. */
function pageOf(words: number): string {
  const sentences = Math.ceil(words / SENTENCE.split(' ').length);
  const paragraphs = Array.from({ length: Math.ceil(sentences / 4) }, (_, i) => {
    const heading = i % 12 === 11 ? `<h2>Part ${i}</h2>` : '';
    return `${heading}<p>${Array.from({ length: 4 }, (_, j) => SENTENCE.replace('six', `${i}:${j}`)).join(' ')}</p>`;
  });
  return `<!doctype html><html lang="en"><title>The ferry that left by itself</title>
    <header><a href="/">Courier</a></header><main><article><h1>The ferry that left by itself</h1>${paragraphs.join('')}</article></main>`;
}

/** The median, and all of them. */
function describe(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b).map((time) => time.toFixed(0));
  return `${sorted[ROUNDS >> 1]} ms (${sorted.join(' ')})`;
}

const server = createServer((request, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8').end(pageOf(Number(request.url?.slice(1)) || 100));
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const { port } = server.address() as AddressInfo;

{
  await using browser = await openBrowser();
  for (const words of SIZES_WORDS) {
    const times: number[] = [];
    const readTimes: number[] = [];
    let shift = 0;
    for (let round = 0; round < ROUNDS; round++) {
      await browser.page.goto(`http://127.0.0.1:${port}/${words}`, { waitUntil: 'load' });
      await browser.page.waitForTimeout(1000);
      await browser.page.evaluate(() => {
        const seen = { begin: 0, shown: 0, shift: 0 };
        Object.assign(window, { seen });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) seen.shift += Reflect.get(entry, 'value') ?? 0;
        }).observe({ type: 'layout-shift' });
        // The layer is the only thing that is put beside head and body; the frame after it shows it.
        new MutationObserver(() => {
          const note = () => {
            seen.shown ||= performance.timeOrigin + performance.now();
          };
          // The first task after the frame: what the view itself does then comes later.
          requestAnimationFrame(() => {
            const { scheduler } = window as unknown as {
              scheduler: { postTask(task: () => void, options: { priority: string }): void };
            };
            scheduler.postTask(note, { priority: 'user-blocking' });
          });
        }).observe(document.documentElement, { childList: true });
      });
      const { askedMs, readMs } = await browser.askForReader();
      await browser.page.waitForTimeout(600);
      const seen = await browser.page.evaluate(() => Reflect.get(window, 'seen') as { shown: number; shift: number });
      times.push(seen.shown - askedMs);
      readTimes.push(readMs - askedMs);
      shift = Math.max(shift, seen.shift);
      await browser.page.keyboard.press('Escape');
    }
    console.log(`${words} words: open after ${describe(times)}; read after ${describe(readTimes)}; shift ${shift}`);
  }
}
server.close();
