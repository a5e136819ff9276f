import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from '../../drive/firefox/browser.ts';
import { showsText, snapshot } from '../../drive/firefox/page-facts.ts';
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

it.each(['news--strict-csp', 'news--trusted-types', 'news--isolated', 'news--sandboxed'])(
  '%s works like any other page in Firefox',
  async (name) => {
    const { page, window } = browser;
    await page.goto(server.url(`${name}.html`));
    await until('the badge counts pieces', async () => Number((await window.readToolbar()).badge) > 0);
    const before = await snapshot(page);
    await window.choose('Tidy');
    for (const { text } of hidden) expect(await showsText(page, text), text).toBe(false);
    for (const text of kept) expect(await showsText(page, text), text).toBe(true);

    await window.chooseFromMenu('reader');
    const view = await until('the reader view is open', () => window.readReader());
    expect(view.title).toBe(reader?.title);
    for (const text of reader?.holds ?? []) expect(view.text).toContain(text);
    await page.keyboard.press('Escape');
    await until('it is closed', async () => (await window.readReader()) === null);

    await window.choose('Off');
    await until('the page is as it was', async () => (await snapshot(page)) === before);
  },
);
