import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from '../../drive/chromium/browser.ts';
import { resizeWindow } from '../../drive/chromium/change-screen.ts';
import { isInView, scrollTop, showsText, snapshot } from '../../drive/chromium/page-facts.ts';
import { readReader, waitForReader } from '../../drive/chromium/reader.ts';
import { until } from '../../drive/until.ts';
import { readExpectation } from '../../fixtures/expectation.ts';
import { type FixtureServer, serveFixtures } from '../../fixtures/server.ts';

const { hidden = [], kept = [], reader } = readExpectation('news--seed-layout');

describe('an article, from the icon to the next load', () => {
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
  afterEach(() => expect(browser.errors).toEqual([]));

  const open = async () => {
    await browser.page.goto('about:blank');
    await browser.page.goto(server.url('news--seed-layout.html'));
    await until('the badge counts pieces', async () => Number((await browser.readToolbar()).badge) > 0);
  };
  const shown = async (texts: readonly string[]) => {
    const visible = await Promise.all(texts.map((text) => showsText(browser.page, text)));
    return texts.filter((_, index) => visible[index]);
  };

  it('is found by itself: the icon lights up, the page is not touched', async () => {
    await browser.page.goto(server.url('news--seed-layout.html'));
    const { title } = await until('the icon says article', async () => {
      const toolbar = await browser.readToolbar();
      return Number(toolbar.badge) > 0 && toolbar;
    });
    expect(title).toMatch(/an article with \d+ pieces of clutter/);
    expect(await browser.page.evaluate(() => document.documentElement.outerHTML)).not.toMatch(/cleansheet/i);
    expect(await shown(hidden.map(({ text }) => text))).toEqual(hidden.map(({ text }) => text));
  });

  it('is tidied by the click on the icon, and the popup says what is hidden', async () => {
    await open();
    const popup = await browser.clickToolbarIcon();
    const text = await popup.says(/\d+ pieces? hidden/);
    expect(text).toMatch(/\d+ subscription offers?/);
    expect(text).toMatch(/\d+ lists? of other stories/);
    expect(await popup.level()).toBe('Tidy');
    expect(await shown(hidden.map((piece) => piece.text))).toEqual([]);
    expect(await shown(kept)).toEqual(kept);
    await popup.close();
  });

  it('is put back to the byte by Off, and narrowed to the article by Focus', async () => {
    await open();
    const before = await snapshot(browser.page);
    const popup = await browser.clickToolbarIcon();
    await popup.says(/hidden/);
    expect(await snapshot(browser.page)).not.toBe(before);

    await popup.choose('Off');
    await until('the page is as before', async () => (await snapshot(browser.page)) === before);

    await popup.choose('Focus');
    expect(await shown(['Companies', 'Code of ethics', ...hidden.map((piece) => piece.text)])).toEqual([]);
    expect(await shown(kept)).toEqual(kept);

    await popup.choose('Off');
    await until('the page is as before', async () => (await snapshot(browser.page)) === before);
    await popup.close();
  });

  it('is read in a layer over the page, and left at the same place', async () => {
    await open();
    await browser.page.evaluate(() => window.scrollTo(0, 900));
    const before = await snapshot(browser.page);
    const place = await scrollTop(browser.page);
    const popup = await browser.clickToolbarIcon();
    await popup.choose('Off');
    await popup.openReader();

    const view = await waitForReader(browser.pageTarget);
    expect(view.title).toBe(reader?.title);
    for (const text of reader?.holds ?? []) expect(view.text).toContain(text);
    for (const text of reader?.lacks ?? []) expect(view.text).not.toContain(text);

    await browser.page.keyboard.press('Escape');
    await until('the reader is closed', async () => (await readReader(browser.pageTarget)) === null);
    expect(await scrollTop(browser.page)).toBe(place);
    expect(await snapshot(browser.page)).toBe(before);
  });

  it('is summed up in three of its own sentences, which lead back to their place', async () => {
    await open();
    const popup = await browser.clickToolbarIcon();
    const sentences = await popup.summarize();
    expect(sentences).toHaveLength(3);
    const body = await browser.page.evaluate(() => document.querySelector('main')?.textContent?.replace(/\s+/g, ' '));
    for (const sentence of sentences) expect(body).toContain(sentence.replace(/\s+/g, ' '));

    // A low window, in which the story does not fit.
    await resizeWindow(browser.page, { width: 1280, height: 300 });
    const sentence = sentences[0] ?? '';
    await browser.page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    expect(await isInView(browser.page, sentence)).toBe(false);
    await popup.target.click('button', sentence);
    await until('the page has scrolled to it', () => isInView(browser.page, sentence));
    await resizeWindow(browser.page, { width: 1280, height: 900 });
    await popup.close();
  });

  it('is remembered with its site: the next load is clean without the popup', async () => {
    await open();
    const popup = await browser.clickToolbarIcon();
    await popup.says(/hidden/);
    await popup.setAlways(true);
    await until('it is stored', async () => 'site:127.0.0.1' in (await browser.readStorage()));
    await popup.close();

    await browser.page.reload();
    await until('the offer is hidden', async () => (await shown(hidden.map((piece) => piece.text))).length === 0);
    expect(await shown(kept)).toEqual(kept);

    const again = await browser.clickToolbarIcon();
    await again.says(/hidden/);
    expect(await again.isAlways()).toBe(true);
    await again.setAlways(false);
    // The browser's sync hears of it a moment later.
    await until('it is forgotten', async () => !('site:127.0.0.1' in (await browser.readStorage())));
    await again.close();
  });
});
