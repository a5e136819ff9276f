import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findViolations } from '../../../drive/chromium/axe.ts';
import { openBrowser, type TestBrowser } from '../../../drive/chromium/browser.ts';
import { changeMedia, painted, resizeWindow } from '../../../drive/chromium/change-screen.ts';
import { findFaintTexts } from '../../../drive/chromium/contrast.ts';
import { until } from '../../../drive/until.ts';
import { type FixtureServer, serveFixtures } from '../../../fixtures/server.ts';

describe('the look of the reader view', () => {
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
    await browser.page.goto(server.url('long--river-survey.html'));
  });
  afterEach(() => expect(browser.errors).toEqual([]));

  const open = async () => {
    const reader = await browser.openReader();
    const typeOf = () =>
      reader.evaluate(function () {
        const { fontFamily, fontSize, lineHeight, textAlign, color, hyphens } = getComputedStyle(
          this.querySelector('.content p') as Element,
        );
        const { backgroundColor } = getComputedStyle(this.querySelector('dialog') as Element);
        return { fontFamily, fontSize, lineHeight, textAlign, hyphens, color, backgroundColor };
      });
    const close = async () => {
      while (await reader.isOpen()) await browser.page.keyboard.press('Escape');
    };
    return { reader, typeOf, close };
  };

  it('changes at once, is kept for the next article, and reset item by item', async () => {
    const { keyboard } = browser.page;
    const { reader, typeOf, close } = await open();
    const before = await typeOf();
    await keyboard.press('+');
    await keyboard.press('+');
    expect((await typeOf()).fontSize).toBe('21px');
    await keyboard.press('a');
    await reader.click('radio', 'Justified');
    await reader.click('checkbox', 'Hyphenate words');
    await reader.click('radio', 'Mono');
    const changed = await typeOf();
    expect(changed).toMatchObject({ textAlign: 'justify', hyphens: 'auto' });
    expect(changed.fontFamily).not.toBe(before.fontFamily);
    await close();

    await browser.page.reload();
    const again = await open();
    expect(await again.typeOf()).toEqual(changed);
    await keyboard.press('a');
    for (const item of ['Size', 'Font', 'Alignment', 'Hyphenate words']) {
      await again.reader.click('button', `Reset: ${item}`);
    }
    expect(await again.typeOf()).toEqual(before);
    await again.close();
  });

  it.each([
    ['Line length', 'lineLength', 'width'],
    ['Line height', 'lineHeight', 'lineHeight'],
    ['Letter spacing', 'letterSpacingEm', 'letterSpacing'],
    ['Word spacing', 'wordSpacingEm', 'wordSpacing'],
  ] as const)('sets the %s while the slider moves, and gives it back', async (label, field, property) => {
    const { keyboard } = browser.page;
    const { reader, close } = await open();
    const measure = () =>
      reader.evaluate(function (name) {
        return getComputedStyle(this.querySelector('.content p') as Element)[name];
      }, property);
    const before = await measure();
    await keyboard.press('a');
    await reader.evaluate(function (name) {
      this.querySelector<HTMLElement>(`#look-${name}`)?.focus();
    }, field);
    await keyboard.press('ArrowRight');
    await until('it is more', async () => Number.parseFloat(await measure()) > (Number.parseFloat(before) || 0));
    await reader.click('button', `Reset: ${label}`);
    await until('it is as before', async () => (await measure()) === before);
    await close();
  });

  it('dims pictures in the dark, unless that is not wanted', async () => {
    const { keyboard } = browser.page;
    const { reader, close } = await open();
    const filter = () =>
      reader.evaluate(function () {
        return getComputedStyle(this.querySelector('.content img') as Element).filter;
      });
    expect(await filter()).toBe('none');
    await keyboard.press('a');
    await reader.click('radio', 'Black');
    await until('they are dimmed', async () => (await filter()).startsWith('brightness'));
    await reader.click('checkbox', 'Dim pictures in dark themes');
    await until('they are bright', async () => (await filter()) === 'none');
    for (const item of ['Theme', 'Dim pictures in dark themes']) await reader.click('button', `Reset: ${item}`);
    await close();
  });

  it.each([
    ['foreign', 'rubbish', [7]],
    [
      'of a newer version',
      { look: { sizePx: 900, font: 'runes' }, version: 9 },
      { look: { theme: 'neon' }, source: 'oracle' },
    ],
  ])('is the one before anybody changed it where what is stored is %s', async (_, everywhere, here) => {
    const first = await open();
    const before = await first.typeOf();
    await first.close();
    await browser.store({ reader: everywhere, 'reader:127.0.0.1': here });
    await browser.page.reload();
    const { typeOf, close } = await open();
    expect(await typeOf()).toEqual(before);
    await browser.page.keyboard.press('+');
    expect((await typeOf()).fontSize).toBe('20px');
    await browser.page.keyboard.press('-');
    await close();
    await browser.inWorker(() => chrome.storage.local.remove(['reader', 'reader:127.0.0.1']));
  });

  it('can be this site’s alone', async () => {
    const { keyboard } = browser.page;
    const here = await open();
    const before = await here.typeOf();
    await browser.store({ reader: { look: { sizePx: 20 }, changed: 7 } });
    await keyboard.press('a');
    await here.reader.click('checkbox', 'Only on this site');
    await here.reader.click('radio', 'Sepia');
    const sepia = await here.typeOf();
    expect(sepia.backgroundColor).not.toBe(before.backgroundColor);
    await here.close();
    await until('it is stored', async () => 'reader:127.0.0.1' in (await browser.readStorage()));
    // Other devices would take it for the latest look of all sites.
    expect((await browser.readStorage()).reader).toEqual({ look: { sizePx: 20 }, changed: 7 });

    // Another host of the same machine is another site.
    await browser.page.goto(server.url('long--river-survey.html').replace('127.0.0.1', 'localhost'));
    const there = await open();
    expect((await there.typeOf()).backgroundColor).toBe(before.backgroundColor);
    await there.close();

    await browser.page.goto(server.url('long--river-survey.html'));
    const back = await open();
    expect((await back.typeOf()).backgroundColor).toBe(sepia.backgroundColor);
    await keyboard.press('a');
    await back.reader.click('checkbox', 'Only on this site');
    expect((await back.typeOf()).backgroundColor).toBe(before.backgroundColor);
    await back.close();
  });

  it('follows the system between the light and the dark theme of one’s choice', async () => {
    const { page } = browser;
    const { reader, typeOf, close } = await open();
    const light = await typeOf();
    await changeMedia(page, { colorScheme: 'dark' });
    await until('it is dark', async () => (await typeOf()).backgroundColor !== light.backgroundColor);
    await page.keyboard.press('a');
    await reader.click('radio', 'Black');
    // The first of that name is the theme itself; it follows nothing any more.
    expect((await typeOf()).backgroundColor).toBe('rgb(0, 0, 0)');
    await changeMedia(page, { colorScheme: 'light' });
    expect((await typeOf()).backgroundColor).toBe('rgb(0, 0, 0)');
    await reader.click('button', 'Reset: Theme');
    expect(await typeOf()).toEqual(light);
    await close();
    await changeMedia(page, { colorScheme: null });
  });

  it.each(['Literata', 'OpenDyslexic'])('brings %s, and takes it away again', async (font) => {
    const { page } = browser;
    const names = () =>
      page.evaluate(() =>
        [...document.fonts].map(({ family }) => family).filter((name) => name.includes('Cleansheet')),
      );
    expect(await names()).toEqual([]);
    const { reader, close } = await open();
    const widthOf = () =>
      reader.evaluate(function () {
        const range = document.createRange();
        range.selectNodeContents(this.querySelector('.title') as Element);
        return range.getBoundingClientRect().width;
      });
    const before = await widthOf();
    await page.keyboard.press('a');
    await reader.click('radio', font);
    await until('the type is set in it', async () => Math.abs((await widthOf()) - before) > 1);
    await reader.click('button', 'Reset: Font');
    await close();
    expect(await names()).toEqual([]);
  });

  it('brings a font to a page that allows none', async () => {
    const { page } = browser;
    await page.goto(server.url('news--csp-none.html'));
    await page.waitForLoadState();
    const own = browser.errors.length;
    const { reader, close } = await open();
    await page.keyboard.press('a');
    await reader.click('radio', 'Literata');
    await until('it is there', () =>
      page.evaluate(() =>
        [...document.fonts].some(({ family, status }) => /Literata/.test(family) && status === 'loaded'),
      ),
    );
    await reader.click('button', 'Reset: Font');
    await close();
    expect(browser.errors.slice(own)).toEqual([]);
    // What the page's own styles were refused.
    browser.errors.length = 0;
  });

  it.each(['Paper', 'Sepia', 'Grey', 'Dark', 'Black'])('has nothing for axe to find in %s', async (theme) => {
    const { keyboard } = browser.page;
    const { reader, close } = await open();
    // All that can be open at once.
    for (const key of ['s', 'r', 'l']) await keyboard.press(key);
    await reader.click('link', '1');
    await reader.until('the pieces are there', function () {
      const pieces = this.querySelector('.left-out details');
      pieces?.setAttribute('open', '');
      return pieces !== null;
    });
    await keyboard.press('a');
    await reader.click('radio', theme);
    expect(await findViolations(browser.pageTarget, reader)).toEqual([]);
    expect(await findFaintTexts(reader)).toEqual([]);
    for (const panel of ['o', 'e', '?']) {
      await keyboard.press(panel);
      expect(await findViolations(browser.pageTarget, reader)).toEqual([]);
      expect(await findFaintTexts(reader)).toEqual([]);
    }
    await keyboard.press('a');
    await reader.click('button', 'Reset: Theme');
    await close();
  });

  it.each([
    ['320 CSS pixels', { width: 320, height: 640 }],
    ['a window zoomed to 400 %', { width: 320, height: 225 }],
  ])('fits %s without scrolling sideways', async (_, size) => {
    const { page } = browser;
    await resizeWindow(page, size);
    const { reader, close } = await open();
    const overflow = () =>
      reader.evaluate(function () {
        const width = document.documentElement.clientWidth;
        const isInScroller = (element: Element) => element.parentElement?.closest('.wide') !== null;
        return [...this.querySelectorAll('*')]
          .filter((element) => !isInScroller(element) && !element.closest('.keys, svg'))
          .filter((element) => {
            const { left, right, width: own } = element.getBoundingClientRect();
            return own > 0 && (right > width + 1 || left < -1);
          })
          .map((element) => element.outerHTML.slice(0, 120));
      });
    expect(await overflow()).toEqual([]);
    for (const panel of ['a', 'o', 'e', '?']) {
      await page.keyboard.press(panel);
      await painted(page);
      expect(await overflow(), panel).toEqual([]);
    }
    await close();
    await resizeWindow(page, { width: 1280, height: 900 });
  });
});
