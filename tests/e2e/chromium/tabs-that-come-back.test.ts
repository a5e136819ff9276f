import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from '../../drive/chromium/browser.ts';
import { showsText, snapshot } from '../../drive/chromium/page-facts.ts';
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

const hasPieces = () => until('the badge counts pieces', async () => Number((await browser.readToolbar()).badge) > 0);
const isNoArticle = () =>
  until('the page is looked at', async () => (await browser.readToolbar()).title.includes('not an article'));

it('a page that answers the Navigation API by itself starts anew with each article', async () => {
  const { page } = browser;
  await page.goto(server.url('live--everything-late.html'));
  const popup = await browser.clickToolbarIcon();
  await popup.choose('Tidy');
  await popup.close();
  await page.evaluate(() => {
    navigation.addEventListener('navigate', (event) => {
      event.intercept({
        handler: async () => {
          const story = document.getElementById('story');
          if (story)
            story.innerHTML =
              '<form><label>Name <input name="name"></label> <label>Word <input type="password"></label> <button>Sign in</button></form>';
        },
      });
    });
    navigation.navigate('?sign-in');
  });
  await isNoArticle();
  expect((await browser.readToolbar()).badge).toBe('');
  expect(await snapshot(page)).not.toMatch(/cleansheet/);
  expect(await showsText(page, 'Sign in')).toBe(true);
});

// The last test of its browser: the tab's page is another one to the debugger then.
it('a tab that was discarded begins anew when the reader comes back to it', async () => {
  const { page } = browser;
  await page.goto(server.url('news--seed-layout.html'));
  await hasPieces();
  const popup = await browser.clickToolbarIcon();
  await popup.choose('Tidy');
  await popup.close();
  await browser.inWorker(async () => {
    const [tab] = await chrome.tabs.query({ active: true });
    await chrome.tabs.create({ url: 'about:blank' });
    await chrome.tabs.discard(tab?.id);
    const [discarded] = await chrome.tabs.query({ discarded: true });
    if (!discarded?.id) throw new Error('Chromium discarded no tab');
    await chrome.tabs.update(discarded.id, { active: true });
  });
  await hasPieces();
});
