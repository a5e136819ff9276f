import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { countPrintedPages } from '../../drive/count-printed-pages.ts';
import { openBrowser, type TestBrowser } from '../../drive/firefox/browser.ts';
import { until } from '../../drive/until.ts';
import { type FixtureServer, serveFixtures } from '../../fixtures/server.ts';

describe('the reader view in Firefox', () => {
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
    const { page, window } = browser;
    await page.goto(server.url('long--river-survey.html'));
    await page.evaluate(() => {
      scrollTo(0, 500);
      history.replaceState({ page: 7 }, '');
    });
    await window.clickToolbarIcon();
    await until('the popup offers it', () =>
      window.popup(() => {
        const buttons = [...document.querySelectorAll('button')];
        const reader = buttons.find(({ textContent }) => textContent?.trim() === 'Reader view');
        reader?.click();
        return reader !== undefined;
      }),
    );
    await until('it is open', () => window.readReader());
  });

  const press = (key: 'a' | 'e' | 's' | 'Escape' | '+' | 'o') => browser.page.keyboard.press(key);
  const isClosed = () => until('it is closed', async () => (await browser.window.readReader()) === null);
  const scrollTop = () => browser.page.evaluate(() => Math.round(scrollY));

  it('is left by Escape, to the same place', async () => {
    const { page } = browser;
    const address = page.url();
    await press('Escape');
    await isClosed();
    expect(await scrollTop()).toBe(500);
    expect(page.url()).toBe(address);
  });

  it('is left by Back, to the same place', async () => {
    const { page } = browser;
    const address = page.url();
    await page.evaluate(() => history.back());
    await isClosed();
    expect(await page.evaluate(() => history.state)).toEqual({ page: 7 });
    expect(await scrollTop()).toBe(500);
    expect(page.url()).toBe(address);
  });

  it('changes its type at once, brings a font of its own, and keeps both', async () => {
    const { page, window } = browser;
    const typeOf = () =>
      window.inReader(function () {
        const style = getComputedStyle(this.querySelector('.content p') as Element);
        return {
          fontSize: style.fontSize,
          background: getComputedStyle(this.querySelector('dialog') as Element).backgroundColor,
        };
      });
    const before = await typeOf();
    await press('+');
    await until('it is larger', async () => (await typeOf()).fontSize === '20px');
    await press('a');
    const choose = (name: string) =>
      window.inReader(function (wanted) {
        const labels = [...this.querySelectorAll<HTMLElement>('.look-options label')];
        labels.find(({ textContent }) => textContent === wanted)?.click();
      }, name);
    await until('the panel is open', () =>
      window.inReader(function () {
        return this.querySelector('.panel') !== null;
      }),
    );
    await choose('Sepia');
    await until('it is sepia', async () => (await typeOf()).background !== before.background);
    await choose('Literata');
    await until('the font is there', () =>
      page.evaluate(() =>
        [...document.fonts].some(({ family, status }) => family.includes('Literata') && status === 'loaded'),
      ),
    );
    const changed = await typeOf();
    await press('Escape');
    await press('Escape');
    await isClosed();
    expect(await page.evaluate(() => document.fonts.size)).toBe(0);

    await window.clickToolbarIcon();
    await window.popup(() => {
      [...document.querySelectorAll('button')]
        .find(({ textContent }) => textContent?.trim() === 'Reader view')
        ?.click();
    });
    await until('it is open', () => window.readReader());
    expect(await typeOf()).toEqual(changed);
    await press('Escape');
  });

  it('sums up, and each sentence leads to its place', async () => {
    const { window } = browser;
    await press('s');
    const sentence = await until('there are sentences', () =>
      window.inReader(function () {
        return [...this.querySelectorAll('.sentence')].at(-1)?.textContent;
      }),
    );
    await window.inReader(function () {
      [...this.querySelectorAll<HTMLElement>('.sentence')].at(-1)?.click();
    });
    await until('it is in sight', () =>
      window.inReader(function (wanted) {
        const holder = [...this.querySelectorAll('.content *')].findLast((each) =>
          each.textContent?.replace(/\s+/g, ' ').includes(wanted),
        );
        const { top, bottom } = holder?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
        return bottom > 0 && top < innerHeight;
      }, sentence),
    );
    await press('Escape');
  });

  it('is taken along, and tells what was left out', async () => {
    const { window } = browser;
    await until('it tells of the newsletter', () =>
      window.inReader(function () {
        return this.querySelector('.left-out summary')?.textContent?.includes('newsletter box');
      }),
    );
    await window.focusPage();
    await press('e');
    await until('the menu has the focus', () =>
      window.inReader(function () {
        return this.activeElement?.textContent === 'Copy as text';
      }),
    );
    await browser.page.keyboard.press('Enter');
    await until('it is copied', () =>
      window.inReader(function () {
        return this.querySelector('.told')?.textContent === 'Copied';
      }),
    );
    await press('Escape');
  });

  it('prints the article over several pages', async () => {
    const pdf = await browser.page.pdf({ width: '5in', height: '7in' });
    expect(countPrintedPages(Buffer.from(pdf))).toBeGreaterThan(3);
    await press('Escape');
  });
});
