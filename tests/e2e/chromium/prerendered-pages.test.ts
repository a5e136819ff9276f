import { resolve } from 'node:path';
import { type Browser, launch, type WebWorker } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CHROMIUM_FLAGS } from '../../../scripts/chromium-flags.ts';
import { findBrowser } from '../../../scripts/find-browser.mjs';
import { pause, until } from '../../drive/until.ts';
import { readExpectation } from '../../fixtures/expectation.ts';
import { type FixtureServer, serveFixtures } from '../../fixtures/server.ts';

const [offer] = readExpectation('news--seed-layout').hidden ?? [];
/** Time in which a page that is loaded ahead could give itself away. */
const QUIET_MS = 1000;

let server: FixtureServer;
/** Chromium loads no page ahead in a tab that Playwright drives. */
let browser: Browser;
let worker: WebWorker | null;

beforeAll(async () => {
  server = await serveFixtures();
  browser = await launch({
    executablePath: findBrowser('chromium') ?? undefined,
    pipe: true,
    enableExtensions: [resolve('.output/chrome-mv3')],
    args: [...CHROMIUM_FLAGS],
  });
  worker = await (await browser.waitForTarget((target) => target.type() === 'service_worker')).worker();
});
afterAll(async () => {
  await browser?.close();
  await server?.[Symbol.asyncDispose]();
});

const readToolbar = () =>
  worker?.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true });
    const tabId = tab?.id ?? -1;
    return { badge: await chrome.action.getBadgeText({ tabId }), title: await chrome.action.getTitle({ tabId }) };
  });

it('a page that is loaded ahead is nobody’s until the reader goes there', async () => {
  const ahead = server.url('news--seed-layout.html');
  await worker?.evaluate(() => chrome.storage.local.set({ 'site:127.0.0.1': { level: 'tidy', rules: [] } }));
  const page = await browser.newPage();
  await page.goto(server.url('app--login.html'));
  const before = await until('the first page is looked at', async () => {
    const toolbar = await readToolbar();
    return toolbar?.title.includes('not an article') && toolbar;
  });
  await page.evaluate((url) => {
    const rules = document.createElement('script');
    rules.type = 'speculationrules';
    rules.textContent = JSON.stringify({ prerender: [{ urls: [url], eagerness: 'immediate' }] });
    document.head.append(rules);
  }, ahead);
  await pause(QUIET_MS);
  expect(await readToolbar()).toEqual(before);

  await Promise.all([page.waitForNavigation(), page.evaluate((url) => location.assign(url), ahead)]);
  await until('the badge counts pieces', async () => Number((await readToolbar())?.badge) > 0);
  const wasAhead = await page.evaluate(() => {
    const [load] = performance.getEntriesByType('navigation');
    return Number(load && Reflect.get(load, 'activationStart')) > 0;
  });
  // Else the page was loaded like any other, and this says nothing.
  expect(wasAhead).toBe(true);
  await until('the page is tidied, as is wanted on its site', () =>
    page.evaluate((text) => {
      const holders = [...document.querySelectorAll('body *')].filter((each) => each.textContent?.includes(text));
      return holders.at(-1)?.checkVisibility() === false;
    }, offer?.text ?? ''),
  );
});
