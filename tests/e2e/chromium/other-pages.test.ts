import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from '../../drive/chromium/browser.ts';
import { snapshot } from '../../drive/chromium/page-facts.ts';
import { pause, until } from '../../drive/until.ts';
import { HUGE_PAGE } from '../../fixtures/huge-page.ts';
import { PDF } from '../../fixtures/pdf.ts';
import { type FixtureServer, serveFixtures } from '../../fixtures/server.ts';

/** Time in which a page would be changed if anything did. */
const QUIET_MS = 1500;

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
afterEach(async () => {
  expect(browser.errors).toEqual([]);
  // That the pages of open tabs have their watchers says nothing of any page.
  const { 'watchers-came': _, ...remembered } = await browser.readStorage();
  expect(remembered).toEqual({});
});

describe('a page that is not an article', () => {
  it.each(['front-page--section-index', 'app--login', 'shop--product'])('%s stays as it is', async (name) => {
    await browser.page.goto(server.url(`${name}.html`));
    const before = await snapshot(browser.page);
    await until('the page is looked at', async () => (await browser.readToolbar()).title.includes('not an article'));
    expect((await browser.readToolbar()).badge).toBe('');

    const popup = await browser.clickToolbarIcon();
    await popup.says(/Not an article/);
    expect(await popup.level()).toBe('Off');
    // The reader stays on offer: detection may be wrong.
    expect(await popup.target.has('button', 'Reader view')).toBe(true);
    await pause(QUIET_MS);
    expect(await snapshot(browser.page)).toBe(before);
    await popup.close();
  });
});

describe('a page that cannot be cleaned', () => {
  it.each([
    ['edge--no-body.html', /Not an article/],
    ['edge--frameset.html', /Not an article/],
    ['edge--feed.xml', /Not a web page/],
    ['edge--notes.txt', /Not a web page/],
    [PDF, /Not a web page|Out of reach/],
    [HUGE_PAGE, /Not an article/],
    ['no-such-page.html', /Not a web page/],
  ])('%s: the popup says so', async (file, words) => {
    await browser.page.goto(server.url(file));
    const popup = await browser.clickToolbarIcon();
    await popup.says(words);
    await popup.close();
  });

  it.each(['about:blank', 'chrome://version/'])('%s: the popup says so', async (url) => {
    await browser.page.goto(url);
    const popup = await browser.clickToolbarIcon();
    await popup.says(/Out of reach|Not an article/);
    expect((await browser.readToolbar()).badge).toBe('');
    await popup.close();
  });

  it('an address where nobody answers: the popup says so', async () => {
    // Port 9 is nobody's: browsers refuse it before they ask.
    await browser.page.goto('http://127.0.0.1:9/').catch(() => {});
    const popup = await browser.clickToolbarIcon();
    await popup.says(/Out of reach/);
    await popup.close();
  });
});
