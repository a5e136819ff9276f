import { afterAll, beforeAll, expect, it } from 'vitest';
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

it.each(['read', 'delete'] as const)('to %s unknown attributes ends in Firefox, and is put back', async (how) => {
  const { page, window } = browser;
  await page.goto(server.url('news--seed-layout.html'));
  await until('the badge counts pieces', async () => Number((await window.readToolbar()).badge) > 0);
  const before = await snapshot(page);
  await page.evaluate(fight, how);
  await window.choose('Tidy');
  const records = () => page.evaluate(() => Reflect.get(window, 'records') as number);
  await until('the fight is over', async () => {
    const sofar = await records();
    await pause(FIGHT_MS);
    return sofar > 0 && (await records()) === sofar;
  });
  expect(await showsText(page, STORY)).toBe(true);
  if (how === 'read') expect(await showsText(page, OFFER)).toBe(false);
  await window.choose('Off');
  await until('the page is as before', async () => (await snapshot(page)) === before);
});
