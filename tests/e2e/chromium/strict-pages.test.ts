import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from '../../drive/chromium/browser.ts';
import { showsText, snapshot } from '../../drive/chromium/page-facts.ts';
import { readReader, waitForReader } from '../../drive/chromium/reader.ts';
import { until } from '../../drive/until.ts';
import { readExpectation } from '../../fixtures/expectation.ts';
import { type FixtureServer, serveFixtures } from '../../fixtures/server.ts';

const { hidden = [], kept = [], reader } = readExpectation('news--seed-layout');

/** The same article under policies that forbid styles, scripts and strings of HTML. */
describe.each(['news--strict-csp', 'news--csp-none', 'news--trusted-types', 'news--isolated', 'news--sandboxed'])(
  '%s',
  (name) => {
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

    it('works like any other page', async () => {
      const { page } = browser;
      await page.goto(server.url(`${name}.html`));
      await until('the badge counts pieces', async () => Number((await browser.readToolbar()).badge) > 0);
      // What the page's own inline styles were refused; nothing of ours may come on top.
      const ownErrors = browser.errors.length;
      expect(browser.errors.filter(({ source }) => source !== 'security')).toEqual([]);
      const before = await snapshot(page);

      const popup = await browser.clickToolbarIcon();
      await popup.says(/hidden/);
      for (const { text } of hidden) expect(await showsText(page, text), text).toBe(false);
      for (const text of kept) expect(await showsText(page, text), text).toBe(true);

      await popup.openReader();
      const view = await waitForReader(browser.pageTarget);
      expect(view.title).toBe(reader?.title);
      for (const text of reader?.holds ?? []) expect(view.text).toContain(text);
      await page.keyboard.press('Escape');
      await until('the reader is closed', async () => (await readReader(browser.pageTarget)) === null);

      const again = await browser.clickToolbarIcon();
      await again.choose('Off');
      await until('the page is as it was', async () => (await snapshot(page)) === before);
      expect(browser.errors.slice(ownErrors)).toEqual([]);
    });
  },
);
