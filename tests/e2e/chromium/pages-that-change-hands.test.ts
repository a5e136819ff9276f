import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from '../../drive/chromium/browser.ts';
import { showsText, snapshot } from '../../drive/chromium/page-facts.ts';
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
});
beforeEach(async () => {
  browser = await openBrowser();
  await browser.page.goto(server.url('news--seed-layout.html'));
  const popup = await browser.clickToolbarIcon();
  await popup.choose('Tidy');
  await popup.close();
  expect(await showsText(browser.page, OFFER)).toBe(false);
  return () => browser[Symbol.asyncDispose]();
});
afterAll(async () => {
  await server?.[Symbol.asyncDispose]();
});

it('back and forward bring a page back as it was left', async () => {
  const { badge } = await browser.readToolbar();
  await browser.page.evaluate(() => Object.assign(window, { wasHere: true }));
  await browser.page.goto(server.url('app--login.html'));
  await until('the other page is looked at', async () =>
    (await browser.readToolbar()).title.includes('not an article'),
  );
  expect((await browser.readToolbar()).badge).toBe('');
  await browser.page.goBack({ waitUntil: 'commit' });
  // Else the page was loaded again, and this says nothing about the cache.
  expect(await browser.page.evaluate(() => 'wasHere' in window)).toBe(true);
  await until('the badge is right', async () => (await browser.readToolbar()).badge === badge);
  expect(await showsText(browser.page, OFFER)).toBe(false);
  expect(await showsText(browser.page, STORY)).toBe(true);
  const popup = await browser.clickToolbarIcon();
  await popup.choose('Off');
  await popup.close();
  expect(await showsText(browser.page, OFFER)).toBe(true);
  expect(await snapshot(browser.page)).not.toMatch(/cleansheet/);
});

it('a document that is written anew is another page', async () => {
  await browser.page.evaluate(() => {
    document.open();
    document.write('<!doctype html><title>Sign in</title><form><input name="user"><button>Sign in</button></form>');
    document.close();
  });
  await until('the new page is looked at', async () => (await browser.readToolbar()).title.includes('not an article'));
  expect((await browser.readToolbar()).badge).toBe('');
  expect(await snapshot(browser.page)).not.toMatch(/cleansheet/);
  expect(await snapshot(browser.page)).toMatch(/^0 /);
});

it('a reloaded extension leaves nothing of its old self, and works at once', async () => {
  await browser.reloadExtension();
  // The reader comes back to the page.
  await browser.page.mouse.click(5, 5);
  await until('the page is as it was', async () => !/cleansheet/.test(await snapshot(browser.page)));
  expect(await showsText(browser.page, OFFER)).toBe(true);
  const popup = await browser.clickToolbarIcon();
  await popup.choose('Tidy');
  expect(await showsText(browser.page, OFFER)).toBe(false);
  await popup.choose('Off');
  await popup.close();
  expect(await snapshot(browser.page)).not.toMatch(/cleansheet/);
});
