import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from '../../drive/firefox/browser.ts';
import { showsText, snapshot } from '../../drive/firefox/page-facts.ts';
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

const hasPieces = () =>
  until('the badge counts pieces', async () => Number((await browser.window.readToolbar()).badge) > 0);

it('a page that lies in wait in its own prototypes meets nobody there in Firefox', async () => {
  const { page, window } = browser;
  const { identifier } = await page.evaluateOnNewDocument(overridePrototypes);
  await page.goto(server.url('news--seed-layout.html'));
  await hasPieces();
  const before = await snapshot(page);
  const setTraps = (isSet: boolean) =>
    page.evaluate((value) => Object.assign(globalThis, { isSet: value }).isSet, isSet);
  await setTraps(true);
  await window.choose('Tidy');
  await window.chooseFromMenu('reader');
  const view = await until('the reader view is open', () => window.readReader());
  expect(view.title).toBe(reader?.title);
  await page.keyboard.press('Escape');
  await until('it is closed', async () => (await window.readReader()) === null);
  await setTraps(false);
  for (const { text } of hidden) expect(await showsText(page, text), text).toBe(false);
  for (const text of kept) expect(await showsText(page, text), text).toBe(true);
  await setTraps(true);
  await window.choose('Off');
  await setTraps(false);
  expect(await snapshot(page)).toBe(before);
  expect(await page.evaluate(() => Reflect.get(globalThis, 'trapped'))).toEqual([]);
  await page.removeScriptToEvaluateOnNewDocument(identifier);
});
