import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from '../../drive/firefox/browser.ts';
import { showsText, snapshot } from '../../drive/firefox/page-facts.ts';
import { until } from '../../drive/until.ts';
import { readExpectation } from '../../fixtures/expectation.ts';
import { type FixtureServer, serveFixtures } from '../../fixtures/server.ts';

const { hidden = [], kept = [] } = readExpectation('news--seed-layout');
const OFFER = hidden[0]?.text ?? '';
const STORY = kept[0] ?? '';

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
beforeEach(async () => {
  await browser.page.goto(server.url('news--seed-layout.html'));
  await hasPieces();
});

const hasPieces = () =>
  until('the badge counts pieces', async () => Number((await browser.window.readToolbar()).badge) > 0);

it('two windows on one page are two pages in Firefox', async () => {
  const { page, window } = browser;
  const before = await snapshot(page);
  await window.choose('Tidy');
  const other = await page.browser().newPage();
  await other.goto(page.url());
  await hasPieces();
  expect(await showsText(other, OFFER)).toBe(true);
  expect(await snapshot(other)).toBe(before);
  await window.choose('Tidy');
  await window.choose('Off');
  await until('the other is as before', async () => (await snapshot(other)) === before);
  expect(await showsText(page, OFFER)).toBe(false);
  await other.close();
  await window.choose('Off');
  await until('the first is as before', async () => (await snapshot(page)) === before);
});

it('a tab that was closed and is opened again begins anew in Firefox', async () => {
  const { page, window } = browser;
  const before = await snapshot(page);
  const other = await page.browser().newPage();
  await other.goto(page.url());
  await hasPieces();
  await window.choose('Tidy');
  expect(await showsText(other, OFFER)).toBe(false);
  await window.closeTab();
  const known = new Set(await page.browser().pages());
  await window.reopenTab();
  const restored = await until('the tab is there again', async () =>
    (await page.browser().pages()).find((each) => !known.has(each)),
  );
  await hasPieces();
  await until('nothing of its old self is left', async () => (await snapshot(restored)) === before);
  await window.choose('Tidy');
  expect(await showsText(restored, OFFER)).toBe(false);
  expect(await showsText(restored, STORY)).toBe(true);
  await window.closeTab();
});

it('a background that was stopped comes back when it is needed in Firefox', async () => {
  const { page, window } = browser;
  const before = await snapshot(page);
  await window.stopBackground();
  await window.choose('Tidy');
  expect(await showsText(page, OFFER)).toBe(false);
  await window.stopBackground();
  await page.reload();
  await hasPieces();
  await window.stopBackground();
  await window.choose('Off');
  await until('the page is as before', async () => (await snapshot(page)) === before);
});
