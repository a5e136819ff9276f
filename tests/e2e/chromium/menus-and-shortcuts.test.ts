import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findViolations } from '../../drive/chromium/axe.ts';
import { openBrowser, type TestBrowser } from '../../drive/chromium/browser.ts';
import { findClosedRoot } from '../../drive/chromium/closed-root.ts';
import { isInView, scrollTop, showsText, snapshot } from '../../drive/chromium/page-facts.ts';
import { readReader } from '../../drive/chromium/reader.ts';
import { until } from '../../drive/until.ts';
import { type FixtureServer, serveFixtures } from '../../fixtures/server.ts';

const RELATED = 'Hail insurers quietly redraw the map of the valley';

describe('menus and shortcuts', () => {
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
    await browser.page.goto(server.url('news--plain.html'));
    await until('the page is looked at', async () => Number((await browser.readToolbar()).badge) > 0);
  });
  afterEach(() => expect(browser.errors).toEqual([]));

  const title = async () => (await readReader(browser.pageTarget))?.title || null;
  const isClosed = async () => (await findClosedRoot(browser.pageTarget)) === null;
  /** Sentences on the card beside the page; null while there is none. */
  const sentences = async () => {
    const root = await findClosedRoot(browser.pageTarget);
    if (root === null) return null;
    return browser.pageTarget.evaluateOn(root, function () {
      return [...this.querySelectorAll('.card .sentence')].map(({ textContent }) => textContent ?? '');
    });
  };

  it('tidy the page, and put it back', async () => {
    const before = await snapshot(browser.page);
    await browser.chooseFromMenu('tidy');
    await until('it is tidied', async () => !(await showsText(browser.page, RELATED)));
    await browser.pressShortcut('tidy');
    await until('it is put back', async () => (await snapshot(browser.page)) === before);
    await browser.pressShortcut('focus');
    await until('it is focused', async () => !(await showsText(browser.page, 'Letters: who moved the bench?')));
    await browser.pressShortcut('focus');
    await until('it is put back', async () => (await snapshot(browser.page)) === before);
  });

  it('open the reader view and close it, to the same place', async () => {
    await browser.page.evaluate(() => scrollTo(0, 400));
    await browser.chooseFromMenu('reader');
    await until('it is open', title);
    await browser.pressShortcut('reader');
    await until('it is closed', isClosed);
    expect(await scrollTop(browser.page)).toBe(400);
    await browser.pressShortcut('reader');
    await until('it is open', title);
    await browser.pressShortcut('reader');
    await until('it is closed', isClosed);
    expect(await scrollTop(browser.page)).toBe(400);
  });

  it('open a link in the reader view', async () => {
    const opened = browser.page.context().waitForEvent('page');
    await browser.chooseFromMenu('link', { linkUrl: server.url('news--german.html') });
    const page = await opened;
    await until('the reader view lies over the page behind the link', () =>
      page.evaluate(() => getComputedStyle(document.documentElement).overflow === 'hidden').catch(() => false),
    );
    expect(page.url()).toBe(server.url('news--german.html'));
    await page.close();
  });

  it('sum up the article beside it; each sentence leads to its place', async () => {
    const before = await browser.page.evaluate(() => document.body.outerHTML);
    await browser.pressShortcut('summary');
    const all = await until('there are sentences', async () => {
      const found = await sentences();
      return found?.length ? found : null;
    });
    expect(all).toHaveLength(3);
    expect(await findViolations(browser.pageTarget)).toEqual([]);
    const last = all.at(-1) ?? '';
    expect(await isInView(browser.page, last)).toBe(false);
    await browser.pageTarget.click('button', last);
    await until('it is in view', () => isInView(browser.page, last));
    await browser.page.keyboard.press('Escape');
    await until('the card is gone', isClosed);
    await browser.pressShortcut('summary');
    await until('it is there', sentences);
    await browser.pressShortcut('summary');
    await until('it is gone', isClosed);
    expect(await browser.page.evaluate(() => document.body.outerHTML)).toBe(before);
  });

  it('sum up what is selected, and nothing else', async () => {
    const selected = await browser.page.evaluate(() => {
      const paragraphs = [...document.querySelectorAll('article p')].slice(1, 4);
      const range = new Range();
      range.setStartBefore(paragraphs[0] as Element);
      range.setEndAfter(paragraphs.at(-1) as Element);
      getSelection()?.addRange(range);
      return getSelection()?.toString().replace(/\s+/g, ' ') ?? '';
    });
    await browser.chooseFromMenu('selection', { selectionText: selected });
    const all = await until('there are sentences', async () => {
      const found = await sentences();
      return found?.length ? found : null;
    });
    for (const sentence of all) expect(selected).toContain(sentence);
    await browser.page.keyboard.press('Escape');
    await until('the card is gone', isClosed);
  });

  it('sum up what is selected in the reader view', async () => {
    await browser.pressShortcut('reader');
    await until('it is open', title);
    const text = await browser.page.evaluate(() =>
      [...document.querySelectorAll('article p')]
        .slice(1, 4)
        .map((each) => each.textContent)
        .join('\n\n'),
    );
    await browser.chooseFromMenu('selection', { selectionText: text });
    await until('there is a panel with sentences', async () => {
      const root = await findClosedRoot(browser.pageTarget);
      return (
        root !== null &&
        browser.pageTarget.evaluateOn(root, function () {
          return this.querySelectorAll('.panel-selection .sentence').length === 3;
        })
      );
    });
    await browser.page.keyboard.press('Escape');
    await browser.page.keyboard.press('Escape');
    await until('it is closed', isClosed);
  });

  it('let Cleansheet rest in all tabs, and bring each back to where it was', async () => {
    const { page } = browser;
    await browser.pressShortcut('tidy');
    await until('it is tidied', async () => !(await showsText(page, RELATED)));
    const other = await page.context().newPage();
    await other.goto(server.url('news--german.html'));
    await browser.chooseFromMenu('pause');
    await until('the first tab is put back', () => showsText(page, RELATED));
    const late = server.url('news--seed-layout.html');
    await other.goto(late);
    await browser.chooseFromMenu('pause');
    await until('the first tab is tidied again', async () => !(await showsText(page, RELATED)));
    await until('what came meanwhile is looked at', async () => Number((await browser.readToolbar()).badge) > 0);
    await other.close();
  });
});
