import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from '../../drive/chromium/browser.ts';
import type { Popup } from '../../drive/chromium/popup.ts';
import { readReader, waitForReader } from '../../drive/chromium/reader.ts';
import { until } from '../../drive/until.ts';
import { type FixtureServer, serveFixtures } from '../../fixtures/server.ts';

/** More presses than the popup has controls. */
const MOST_PRESSES = 20;

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

it('every control of the popup works by keyboard alone', async () => {
  await browser.page.goto(server.url('news--plain.html'));
  await until('the badge counts pieces', async () => Number((await browser.readToolbar()).badge) > 0);
  const popup = await browser.clickToolbarIcon();
  await popup.says(/hidden/);

  await tabTo(popup, 'Tidy');
  await popup.target.press('ArrowRight');
  await until('Focus is chosen', async () => (await popup.level()) === 'Focus');
  await popup.target.press('ArrowLeft');
  await popup.target.press('ArrowLeft');
  await until('Off is chosen', async () => (await popup.level()) === 'Off');

  await tabTo(popup, 'Always on this site');
  await popup.target.press('Space');
  await until('the site is remembered', () => popup.isAlways());
  await popup.target.press('Space');
  await until('the site is forgotten', async () => !(await popup.isAlways()));

  await tabTo(popup, 'Summarize');
  await popup.target.press('Enter');
  await popup.target.locate('region', 'Summary');

  await tabTo(popup, 'Reader view');
  await popup.target.press('Enter');
  await popup.isGone();
  await waitForReader(browser.pageTarget);
  await browser.page.keyboard.press('Escape');
  await until('the reader is closed', async () => (await readReader(browser.pageTarget)) === null);
  expect(browser.errors).toEqual([]);
});

it('tells a screen reader what was hidden, in a region that was there before', async () => {
  await browser.page.goto(server.url('news--plain.html'));
  await until('the badge counts pieces', async () => Number((await browser.readToolbar()).badge) > 0);
  const popup = await browser.clickToolbarIcon();
  await popup.says(/hidden/);
  const regions: unknown[] = [];
  for (const [level, words] of [
    ['Off', /^\d+ pieces of clutter$/],
    ['Focus', /^\d+ pieces hidden$/],
    ['Tidy', /^\d+ pieces hidden$/],
  ] as const) {
    await popup.choose(level);
    const [title = ''] = (await popup.headline()) ?? [];
    expect(title).toMatch(words);
    const { live, region } = (await popup.target.liveRegionOf('heading', title)) ?? {};
    expect(live).toBe('polite');
    regions.push(region);
  }
  expect(regions[0]).toBeTypeOf('number');
  expect(new Set(regions).size).toBe(1);
  await popup.close();
});

it('says what a level means as soon as it is chosen, while the page is at work', async () => {
  await browser.page.goto(server.url('news--plain.html'));
  const popup = await browser.clickToolbarIcon();
  await popup.says(/The site keeps its look/);
  await popup.target.evaluate(() => void Object.assign(chrome.tabs, { sendMessage: () => new Promise(() => {}) }));
  await popup.target.click('radio', 'Focus');
  await popup.says(/Only the article/);
  expect(await popup.target.isChecked('radio', 'Focus')).toBe(true);
  expect(await popup.level()).toBeNull();
  await popup.close();
});

/** Presses Tab until the control with this name has the focus. */
async function tabTo(popup: Popup, name: string): Promise<void> {
  const seen: string[] = [];
  for (let press = 0; press < MOST_PRESSES; press++) {
    const focused = await popup.focused();
    if (focused === name) return;
    seen.push(focused);
    await popup.target.press('Tab');
  }
  throw new Error(`Tab never came to “${name}”, but to: ${seen.join(', ')}`);
}
