import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, launch } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CHROMIUM_FLAGS } from '../../../scripts/chromium-flags.ts';
import { findBrowser } from '../../../scripts/find-browser.mjs';
import { until } from '../../drive/until.ts';
import { readExpectation } from '../../fixtures/expectation.ts';
import { type FixtureServer, serveFixtures } from '../../fixtures/server.ts';

const [offer] = readExpectation('news--seed-layout').hidden ?? [];

let server: FixtureServer;
let profilePath: string;
let browser: Browser | undefined;

beforeAll(async () => {
  server = await serveFixtures();
  profilePath = await mkdtemp(join(tmpdir(), 'cleansheet-profile-'));
});
afterAll(async () => {
  await browser?.close();
  await rm(profilePath, { recursive: true, force: true });
  await server?.[Symbol.asyncDispose]();
});

/** Starts Chromium, again and again on the same profile. */
async function start(...flags: string[]): Promise<Browser> {
  await browser?.close();
  browser = await launch({
    executablePath: findBrowser('chromium') ?? undefined,
    pipe: true,
    userDataDir: profilePath,
    enableExtensions: true,
    // Loaded by the debugger it would come after the tabs; installed ones are there before.
    args: [
      ...CHROMIUM_FLAGS,
      '--disable-features=DisableLoadExtensionCommandLineSwitch',
      `--load-extension=${resolve('.output/chrome-mv3')}`,
      ...flags,
    ],
  });
  return browser;
}

async function workerOf(started: Browser) {
  const worker = await (await started.waitForTarget((target) => target.type() === 'service_worker')).worker();
  if (!worker) throw new Error('The extension has no worker');
  return worker;
}

it('a tab that Chromium restores with its last session is tidied as its site is to be', async () => {
  const url = server.url('news--seed-layout.html');
  const first = await start();
  const worker = await workerOf(first);
  await worker.evaluate(() => chrome.storage.local.set({ 'site:127.0.0.1': { level: 'tidy', rules: [] } }));
  await (await first.newPage()).goto(url);
  await first.close();

  const second = await start('--restore-last-session');
  const page = await until('the tab is there again', async () =>
    (await second.pages()).find((each) => each.url() === url),
  );
  await page.bringToFront();
  await until('the offer is hidden', () =>
    page.evaluate((text) => {
      const holder = [...document.querySelectorAll('body *')].findLast((each) => each.textContent?.includes(text));
      return holder?.checkVisibility() === false;
    }, offer?.text ?? ''),
  );
  const again = await workerOf(second);
  const badge = await until('the badge counts pieces', () =>
    again.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true });
      return chrome.action.getBadgeText({ tabId: tab?.id ?? -1 });
    }),
  );
  expect(Number(badge)).toBeGreaterThan(0);
});
