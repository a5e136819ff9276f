import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from '../../drive/chromium/browser.ts';
import { showsText, snapshot } from '../../drive/chromium/page-facts.ts';
import { readReader, waitForReader } from '../../drive/chromium/reader.ts';
import { overridePrototypes } from '../../drive/override-prototypes.ts';
import { until } from '../../drive/until.ts';
import { readExpectation } from '../../fixtures/expectation.ts';
import { type FixtureServer, serveFixtures } from '../../fixtures/server.ts';

const { hidden = [], kept = [], reader } = readExpectation('news--seed-layout');

let server: FixtureServer;
let browser: TestBrowser;

beforeAll(async () => {
  server = await serveFixtures();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.[Symbol.asyncDispose]();
  await server?.[Symbol.asyncDispose]();
});

describe('a page that lies in wait', () => {
  it('meets nobody in its own prototypes', async () => {
    const { page } = browser;
    await page.addInitScript(overridePrototypes);
    await page.goto(server.url('news--seed-layout.html'));
    await until('the badge counts pieces', async () => Number((await browser.readToolbar()).badge) > 0);
    await page.evaluate(() => Object.assign(window, { isSet: true }));
    const popup = await browser.clickToolbarIcon();
    await popup.choose('Tidy');
    await popup.openReader();
    const view = await waitForReader(browser.pageTarget);
    expect(view.title).toBe(reader?.title);
    await page.keyboard.press('Escape');
    await until('the reader is closed', async () => (await readReader(browser.pageTarget)) === null);
    await page.evaluate(() => Object.assign(window, { isSet: false }));
    for (const { text } of hidden) expect(await showsText(page, text), text).toBe(false);
    for (const text of kept) expect(await showsText(page, text), text).toBe(true);
    expect(await page.evaluate(() => Reflect.get(window, 'trapped'))).toEqual([]);
  });

  it('cannot tell the extension before it is used, nor speak to it', async () => {
    const { page } = browser;
    await page.goto(server.url('news--seed-layout.html'));
    await until('the badge counts pieces', async () => Number((await browser.readToolbar()).badge) > 0);
    const before = await browser.readStorage();
    const found = await page.evaluate(async () => {
      const names = Object.getOwnPropertyNames(window).filter((name) => /cleansheet/i.test(name));
      const symbols = Object.getOwnPropertySymbols(window).filter((symbol) => /cleansheet/i.test(String(symbol)));
      const messages = [
        { type: 'page:clean', level: 'focus', by: 'reader' },
        { type: 'tab:show', isArticle: true, pieces: 99 },
        { type: 'page:reader', isOpen: true },
      ];
      for (const message of messages) {
        window.postMessage(message, '*');
        window.dispatchEvent(new MessageEvent('message', { data: message }));
        document.dispatchEvent(new CustomEvent(message.type, { detail: message }));
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
      const runtime = (window as unknown as { chrome?: { runtime?: unknown } }).chrome?.runtime;
      return { names, symbols: symbols.length, canSend: Boolean(runtime) };
    });
    expect(found).toEqual({ names: [], symbols: 0, canSend: false });
    expect(await snapshot(page)).toMatch(/^0 /);
    expect(await snapshot(page)).not.toMatch(/cleansheet/);
    expect((await browser.readToolbar()).badge).not.toBe('99');
    expect(await browser.readStorage()).toEqual(before);
  });

  it('cannot load a file of the extension', async () => {
    const { page } = browser;
    await page.goto(server.url('news--plain.html'));
    const origin = await browser.extensionOrigin();
    const loaded = await page.evaluate(async (base) => {
      const files = ['manifest.json', 'popup.html', 'icon/16.png', 'watcher.js', 'cleaner.js', 'reader.js'];
      const answers = await Promise.all(
        files.map((file) =>
          fetch(`${base}/${file}`).then(
            () => file,
            () => null,
          ),
        ),
      );
      return answers.filter(Boolean);
    }, origin);
    expect(loaded).toEqual([]);
  });
});
