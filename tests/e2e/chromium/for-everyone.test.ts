import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations } from '../../drive/chromium/axe.ts';
import { findViolationsOn } from '../../drive/chromium/axe-page.ts';
import { openBrowser, type TestBrowser } from '../../drive/chromium/browser.ts';
import { changeMedia, resizeWindow } from '../../drive/chromium/change-screen.ts';
import { findOverflow } from '../../drive/chromium/overflow.ts';
import { until } from '../../drive/until.ts';
import { type FixtureServer, serveFixtures } from '../../fixtures/server.ts';

const SCHEMES = ['light', 'dark'] as const;
const WIDE = { width: 1280, height: 900 };

const LANGUAGES = [
  { language: 'en', direction: 'ltr', welcome: 'Welcome to Cleansheet', lang: /^en/ },
  { language: 'ar', direction: 'rtl', welcome: 'مرحبًا بك في Cleansheet', lang: /^ar/ },
  // Nobody has translated it: the interface is English, and says so.
  { language: 'sv', direction: 'ltr', welcome: 'Welcome to Cleansheet', lang: /^en/, isUntranslated: true },
];

describe.each(LANGUAGES)('in $language', ({ language, direction, welcome, lang, isUntranslated = false }) => {
  let server: FixtureServer;
  let browser: TestBrowser;
  let origin: string;

  beforeAll(async () => {
    server = await serveFixtures();
    browser = await openBrowser({ language });
    origin = await browser.extensionOrigin();
  });
  afterAll(async () => {
    await browser?.[Symbol.asyncDispose]();
    await server?.[Symbol.asyncDispose]();
  });

  it('the welcome page speaks it, runs its way, and fits 280 pixels', async () => {
    const { page, pageTarget } = browser;
    await page.goto(`${origin}/welcome.html`);
    await page.getByRole('heading', { name: welcome }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toMatch(lang);
    expect(await page.evaluate(() => document.documentElement.dir)).toBe(direction);
    for (const colorScheme of SCHEMES) {
      await changeMedia(page, { colorScheme });
      for (const view of await page.getByRole('radio').all()) {
        await view.check();
        expect(await findViolationsOn(pageTarget)).toEqual([]);
      }
    }
    await resizeWindow(page, { width: 280, height: 600 });
    expect(await findOverflow(pageTarget)).toEqual([]);
    await resizeWindow(page, WIDE);
  });

  it.skipIf(isUntranslated)('so does the options page', async () => {
    const { page, pageTarget } = browser;
    await browser.store({
      'site:news.example': { level: 'tidy', rules: ['news.example##.box'], kinds: { ad: false } },
    });
    await page.goto(browser.optionsUrl);
    await page.getByRole('table').waitFor();
    for (const colorScheme of SCHEMES) {
      await changeMedia(page, { colorScheme });
      expect(await findViolationsOn(pageTarget)).toEqual([]);
    }
    await resizeWindow(page, { width: 280, height: 600 });
    expect(await findOverflow(pageTarget)).toEqual([]);
    await resizeWindow(page, WIDE);
  });

  it.skipIf(isUntranslated)('so does the popup', async () => {
    await browser.page.goto(server.url('news--plain.html'));
    await until('the badge counts', async () => Number((await browser.readToolbar()).badge) > 0);
    const popup = await browser.clickToolbarIcon();
    await until('it speaks', () => popup.headline());
    for (const value of SCHEMES) {
      await popup.target.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] });
      expect(await findViolationsOn(popup.target)).toEqual([]);
    }
    expect(await findOverflow(popup.target)).toEqual([]);
    expect(await popup.target.evaluate(() => document.documentElement.dir)).toBe(direction);
    await popup.close();
  });

  it.skipIf(isUntranslated)('so does the reader view', async () => {
    await browser.page.goto(server.url('long--river-survey.html'));
    const reader = await browser.openReader();
    for (const colorScheme of SCHEMES) {
      await changeMedia(browser.page, { colorScheme });
      for (const panel of ['a', 'o', 'e', '?']) {
        await browser.page.keyboard.press(panel);
        expect(await findViolations(browser.pageTarget, reader), panel).toEqual([]);
      }
      await browser.page.keyboard.press('Escape');
    }
    while (await reader.isOpen()) await browser.page.keyboard.press('Escape');
    expect(browser.errors).toEqual([]);
  });
});
