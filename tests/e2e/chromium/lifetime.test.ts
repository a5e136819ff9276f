import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from '../../drive/chromium/browser.ts';
import { showsText, snapshot } from '../../drive/chromium/page-facts.ts';
import { waitForReader } from '../../drive/chromium/reader.ts';
import { pause, until } from '../../drive/until.ts';
import { readExpectation } from '../../fixtures/expectation.ts';
import { type FixtureServer, serveFixtures } from '../../fixtures/server.ts';

const { hidden = [], kept = [] } = readExpectation('news--seed-layout');
const OFFER = hidden[0]?.text ?? '';
const STORY = kept[0] ?? '';
/** Time in which something late would show. */
const QUIET_MS = 1000;

let server: FixtureServer;
let browser: TestBrowser;

beforeAll(async () => {
  server = await serveFixtures();
});
beforeEach(async () => {
  browser = await openBrowser();
  await browser.page.goto(server.url('news--seed-layout.html'));
  await until('the badge counts pieces', async () => Number((await browser.readToolbar()).badge) > 0);
});
afterEach(async () => {
  await browser[Symbol.asyncDispose]();
});
afterAll(async () => {
  await server?.[Symbol.asyncDispose]();
});

async function choose(level: 'Off' | 'Tidy'): Promise<void> {
  const popup = await browser.clickToolbarIcon();
  await popup.choose(level);
  await popup.close();
}

/** As a reader closes a tab: the debugger's own way may wait for ever on a page that is just being put in another's place. */
async function closeActiveTab(): Promise<void> {
  await browser.inWorker(async () => {
    const [tab] = await chrome.tabs.query({ active: true });
    if (tab?.id !== undefined) await chrome.tabs.remove(tab.id);
  });
}

it('a worker that is stopped in the middle of things leaves nothing half done', async () => {
  const { page } = browser;
  const before = await snapshot(page);
  const session = await page.context().browser()?.newBrowserCDPSession();
  // Stopped again and again, while the page asks for its tools and the popup for the page.
  const stop = async () => {
    const { targetInfos } = (await session?.send('Target.getTargets', { filter: [{}] })) ?? { targetInfos: [] };
    for (const { targetId } of targetInfos.filter(({ type }) => type === 'service_worker'))
      await session?.send('Target.closeTarget', { targetId });
  };
  await Promise.all([page.reload(), stop()]);
  await stop();
  const popup = await browser.clickToolbarIcon();
  await stop();
  await popup.choose('Tidy');
  await Promise.all([popup.choose('Off'), stop()]);
  await until('the page is as before', async () => (await snapshot(page)) === before);
  await Promise.all([popup.choose('Tidy'), stop()]);
  await popup.close();
  expect(await showsText(page, OFFER)).toBe(false);
  expect(await showsText(page, STORY)).toBe(true);
});

it('two windows on one page are two pages', async () => {
  const { page } = browser;
  await choose('Tidy');
  const other = await page.context().newPage();
  await other.goto(page.url());
  const before = await snapshot(other);
  expect(await showsText(other, OFFER)).toBe(true);
  await other.close();
  await page.bringToFront();
  expect(before).not.toMatch(/cleansheet/);
  expect(await showsText(page, OFFER)).toBe(false);
  await choose('Off');
  expect(await snapshot(page)).toBe(before);
});

it('a tab that is closed during work takes its work with it', async () => {
  const { page } = browser;
  for (let i = 0; i < 5; i++) {
    const other = await page.context().newPage();
    await other.goto(server.url('news--seed-layout.html'), { waitUntil: 'commit' });
    // The tools are on their way, or at work.
    await pause(150 * i);
    await closeActiveTab();
  }
  await page.bringToFront();
  await pause(QUIET_MS);
  expect(browser.errors).toEqual([]);
  await choose('Tidy');
  expect(await showsText(page, OFFER)).toBe(false);
});

it('a tab that is closed while its icon is set is nobody’s error', async () => {
  const { page } = browser;
  await browser.inWorker(() => {
    const { setIcon } = chrome.action;
    const isOpen = (tabId: number | null = -1) =>
      chrome.tabs.get(tabId ?? -1).then(
        () => true,
        () => false,
      );
    const setLate = async (details: chrome.action.TabIconDetails, ...rest: [() => void]) => {
      while (await isOpen(details.tabId)) await new Promise((resolve) => setTimeout(resolve, 50));
      return setIcon.call(chrome.action, details, ...rest);
    };
    Object.assign(chrome.action, { setIcon: setLate });
  });
  const other = await page.context().newPage();
  await other.goto(server.url('news--seed-layout.html'));
  await until('the other is known as an article', async () => /: an article/.test((await browser.readToolbar()).title));
  await closeActiveTab();
  await pause(QUIET_MS);
  expect(browser.errors).toEqual([]);
});

it('a storage that fails costs the reader what is remembered, and nothing else', async () => {
  const { page } = browser;
  const before = await snapshot(page);
  await browser.inWorker(() => {
    for (const area of [chrome.storage.local, chrome.storage.sync, chrome.storage.session]) {
      const fail = () => Promise.reject(new Error('The disk is full'));
      Object.assign(area, { get: fail, set: fail, remove: fail });
    }
  });
  await browser.pageTarget.evaluateInExtension(() => {
    const fail = () => Promise.reject(new Error('The disk is full'));
    Object.assign(chrome.storage.local, { get: fail, set: fail, remove: fail });
  });
  await choose('Tidy');
  expect(await showsText(page, OFFER)).toBe(false);
  expect(await showsText(page, STORY)).toBe(true);
  const popup = await browser.clickToolbarIcon();
  await popup.openReader();
  await waitForReader(browser.pageTarget);
  await page.keyboard.press('Escape');
  await choose('Off');
  await until('the page is as before', async () => (await snapshot(page)) === before);
  expect(browser.errors.filter(({ where }) => where === 'page')).toEqual([]);
});

it('an extension that is removed falls silent and cleans up after itself', async () => {
  const { page } = browser;
  const before = await snapshot(page);
  await choose('Tidy');
  const session = await page.context().browser()?.newBrowserCDPSession();
  const id = new URL(await browser.extensionOrigin()).host;
  await session?.send('Extensions.uninstall', { id });
  // The reader comes back to the page.
  await page.mouse.click(5, 5);
  await until('the page is as it was', async () => (await snapshot(page)) === before);
  await page.evaluate(() => document.querySelector('h1')?.after(document.createElement('aside')));
  await pause(QUIET_MS);
  expect(await snapshot(page)).not.toMatch(/cleansheet/);
  expect(browser.errors).toEqual([]);
});
