import { expect, it } from 'vitest';
import { openBrowser } from '../../drive/chromium/browser.ts';
import { readReader, waitForReader } from '../../drive/chromium/reader.ts';
import { startRecordingProxy } from '../../drive/recording-proxy.ts';
import { pause, until } from '../../drive/until.ts';
import { serveFixtures } from '../../fixtures/server.ts';

/** What Chromium asks for on its own account, with or without extensions: updates, sign-in, forms. */
const IS_BROWSERS_OWN = /^(https?:\/\/)?([\w-]+\.)*(google|googleapis|gstatic|gvt1)\.com[:/]/;
/** Time in which something would be sent, if anything were. */
const QUIET_MS = 1000;

it('a whole session asks for nothing but the page', async () => {
  await using server = await serveFixtures();
  await using proxy = await startRecordingProxy();
  await using browser = await openBrowser({ proxyPort: proxy.port });
  const { page } = browser;
  await page.goto(server.url('news--seed-layout.html'));
  await until('the badge counts pieces', async () => Number((await browser.readToolbar()).badge) > 0);
  // The icon of the site is asked for a little after the page.
  await pause(QUIET_MS);
  const asked = () => proxy.asked.filter((url) => !IS_BROWSERS_OWN.test(url));
  const before = asked();
  expect(before).toContain(server.url('news--seed-layout.html'));

  const popup = await browser.clickToolbarIcon();
  await popup.choose('Tidy');
  await popup.choose('Focus');
  await popup.choose('Off');
  await popup.summarize();
  await popup.setAlways(true);
  await popup.setAlways(false);
  await popup.openReader();
  await waitForReader(browser.pageTarget);
  // Its summary, and each of its panels.
  for (const key of ['s', 'a', 'o', '?']) await page.keyboard.press(key);
  await pause(QUIET_MS);
  for (let panel = 0; panel < 5; panel++) {
    if ((await readReader(browser.pageTarget)) === null) break;
    await page.keyboard.press('Escape');
  }
  await until('the reader is closed', async () => (await readReader(browser.pageTarget)) === null);
  await browser.pick();
  await page.mouse.click(400, 300);
  await page.keyboard.press('Escape');
  await page.goto(`${await browser.extensionOrigin()}/options.html`);
  await until('the options are there', () => page.evaluate(() => document.querySelector('main, section') !== null));
  await pause(QUIET_MS);
  expect(asked().filter((url) => !before.includes(url))).toEqual([]);
  expect(before.filter((url) => !url.startsWith(server.url('')))).toEqual([]);
});
