import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { fight } from '../../drive/fight.ts';
import { openBrowser, type TestBrowser } from '../../drive/firefox/browser.ts';
import { showsText, snapshot } from '../../drive/firefox/page-facts.ts';
import { pause, until } from '../../drive/until.ts';
import { readExpectation } from '../../fixtures/expectation.ts';
import { type FixtureServer, serveFixtures } from '../../fixtures/server.ts';

const { hidden = [], kept = [] } = readExpectation('news--seed-layout');
const OFFER = hidden[0]?.text ?? '';
const STORY = kept[0] ?? '';
/** Time in which a fight without end would go on counting. */
const FIGHT_MS = 2000;

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
  await until('the badge counts pieces', async () => Number((await browser.window.readToolbar()).badge) > 0);
});

const isFightOver = () =>
  until('the fight is over', async () => {
    const records = () => browser.page.evaluate(() => Reflect.get(window, 'records') as number);
    const sofar = await records();
    await pause(FIGHT_MS);
    return sofar > 0 && (await records()) === sofar;
  });

it.each(['read', 'delete'] as const)('to %s unknown attributes ends in Firefox, and is put back', async (how) => {
  const { page, window } = browser;
  const before = await snapshot(page);
  await page.evaluate(fight, how);
  await window.choose('Tidy');
  await isFightOver();
  expect(await showsText(page, STORY)).toBe(true);
  if (how === 'read') expect(await showsText(page, OFFER)).toBe(false);
  await window.choose('Off');
  await until('the page is as before', async () => (await snapshot(page)) === before);
});

it.each(['hide', 'move'] as const)(
  'to %s every added node: in Firefox the reader view is there whole, or not at all',
  async (how) => {
    const { page, window } = browser;
    await page.evaluate(fight, how);
    await window.chooseFromMenu('reader');
    await isFightOver();
    const view = await window.readReader();
    if (view) {
      expect(view.text).toContain(STORY.slice(0, 40));
      // Not only over the page, but in the browser's top layer, with the page shut behind it.
      const isOnTop = await window.inReader(function () {
        return this.querySelector('dialog')?.matches(':modal');
      });
      expect(isOnTop).toBe(true);
      await page.keyboard.press('Escape');
      await until('it is closed', async () => (await window.readReader()) === null);
    }
    expect(await showsText(page, STORY)).toBe(true);
    await page.mouse.move(400, 400);
    await page.mouse.wheel({ deltaY: 300 });
    await until('the page scrolls', () => page.evaluate(() => scrollY > 0));
    expect(await snapshot(page)).not.toMatch(/cleansheet/);
    expect(await snapshot(page)).toMatch(/^0 /);
  },
);
