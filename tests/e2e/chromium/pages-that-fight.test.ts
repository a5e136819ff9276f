import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from '../../drive/chromium/browser.ts';
import { showsText, snapshot } from '../../drive/chromium/page-facts.ts';
import { Reader, readReader } from '../../drive/chromium/reader.ts';
import { fight } from '../../drive/fight.ts';
import { pause, until } from '../../drive/until.ts';
import { readExpectation } from '../../fixtures/expectation.ts';
import { type FixtureServer, serveFixtures } from '../../fixtures/server.ts';

const { hidden = [], kept = [] } = readExpectation('news--seed-layout');
const OFFER = hidden[0]?.text ?? '';
const STORY = kept[0] ?? '';
/** Long enough for a fight to be over. */
const FIGHT_MS = 3000;

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
  await until('the badge counts pieces', async () => Number((await browser.readToolbar()).badge) > 0);
});

async function choose(level: 'Off' | 'Tidy'): Promise<void> {
  const popup = await browser.clickToolbarIcon();
  await popup.choose(level);
  await popup.close();
}

it.each(['read', 'delete'] as const)('to %s unknown attributes ends, and the page is put back', async (how) => {
  const { page } = browser;
  const before = await snapshot(page);
  await page.evaluate(fight, how);
  await choose('Tidy');
  await pause(FIGHT_MS);
  expect(await showsText(page, STORY)).toBe(true);
  if (how === 'read') expect(await showsText(page, OFFER)).toBe(false);
  // A fight without end would go on counting.
  const records = () => page.evaluate(() => Reflect.get(window, 'records') as number);
  const sofar = await records();
  await pause(FIGHT_MS);
  expect(await records()).toBe(sofar);
  await choose('Off');
  await until('the page is as before', async () => (await snapshot(page)) === before);
});

it.each(['hide', 'move'] as const)(
  'to %s every added node: the reader view is there whole, or not at all',
  async (how) => {
    const { page } = browser;
    await page.evaluate(fight, how);
    const popup = await browser.clickToolbarIcon();
    await popup.choose('Off');
    await popup.target.click('button', 'Reader view');
    await pause(FIGHT_MS);
    const view = await readReader(browser.pageTarget);
    if (view) {
      expect(view.text).toContain(STORY.slice(0, 40));
      // Not only over the page, but in the browser's top layer, with the page shut behind it.
      const reader = await Reader.find(browser.pageTarget);
      const isOnTop = await reader.evaluate(function () {
        return this.querySelector('dialog')?.matches(':modal') ?? false;
      });
      expect(isOnTop).toBe(true);
      await page.keyboard.press('Escape');
      await until('the reader is closed', async () => (await readReader(browser.pageTarget)) === null);
    }
    expect(await showsText(page, STORY)).toBe(true);
    await page.mouse.move(400, 400);
    await page.mouse.wheel(0, 300);
    await until('the page scrolls', () => page.evaluate(() => scrollY > 0));
    expect(await snapshot(page)).not.toMatch(/cleansheet/);
  },
);
