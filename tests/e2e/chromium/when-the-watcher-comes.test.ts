import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from '../../drive/chromium/browser.ts';
import { until } from '../../drive/until.ts';
import { type FixtureServer, serveFixtures } from '../../fixtures/server.ts';

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

const placesFromStart = () =>
  browser.inWorker(async () =>
    (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches),
  );

const arePlaces = (places: readonly string[]) =>
  until(`the places are ${places.join() || 'none'}`, async () => String(await placesFromStart()) === String(places));

it('a page that never ends loading is looked at all the same', async () => {
  await browser.page.goto(server.url('news--unloaded.html'), { waitUntil: 'domcontentloaded' });
  await until('the badge counts pieces', async () => Number((await browser.readToolbar()).badge) > 0);
  expect(await browser.page.evaluate(() => document.readyState)).toBe('interactive');
  await browser.page.goto('about:blank');
});

it('a page that was there before the extension is looked at as well', async () => {
  await browser.page.goto(server.url('news--seed-layout.html'));
  await until('the badge counts pieces', async () => Number((await browser.readToolbar()).badge) > 0);
  await browser.reloadExtension();
  await until('the badge counts pieces again', async () => Number((await browser.readToolbar()).badge) > 0);
});

it('it is there from the start only where something may be hidden', async () => {
  const site = { kinds: {}, paths: [], rules: [] };
  expect(await placesFromStart()).toEqual([]);
  await browser.store({ 'site:a.example': { ...site, level: 'tidy' }, 'site:b.example': { ...site, level: 'detect' } });
  await arePlaces(['*://*.a.example/*']);
  await browser.store({ settings: { version: 2, defaultLevel: 'focus' } });
  await arePlaces(['<all_urls>']);
  await browser.store({ settings: { version: 2, defaultLevel: 'detect' }, 'site:a.example': { ...site, level: null } });
  await arePlaces([]);
});

it('a site whose name is no host costs no other site its start', async () => {
  const site = { kinds: {}, paths: [], rules: [], level: 'tidy' };
  await browser.store({ 'site:a.example': site, 'site:no*host': site });
  await arePlaces(['<all_urls>']);
});
