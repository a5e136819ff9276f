import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from '../../drive/firefox/browser.ts';
import { until } from '../../drive/until.ts';
import { readExpectation } from '../../fixtures/expectation.ts';
import { type FixtureServer, serveFixtures } from '../../fixtures/server.ts';

const { hidden = [], kept = [], reader } = readExpectation('news--seed-layout');

describe('an article in Firefox', () => {
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

  it('is found, tidied by its site’s setting, put back, and read', async () => {
    const { page, window } = browser;
    await page.goto(server.url('news--seed-layout.html'));
    await until('the badge counts pieces', async () => Number((await window.readToolbar()).badge) > 0);
    const before = await snapshot(page);
    expect(before).not.toMatch(/cleansheet/i);

    await window.clickToolbarIcon();
    await until('the popup says what is hidden', () =>
      window.popup(() => /pieces? hidden/.test(document.querySelector('main')?.textContent ?? '')),
    );
    expect(
      await shown(
        page,
        hidden.map(({ text }) => text),
      ),
    ).toEqual([]);
    expect(await shown(page, kept)).toEqual(kept);
    await window.popup(clickLabel, 'Always on this site');
    await until('the popup offers what else may hold for the site', () =>
      window.popup(() => document.querySelector('.level-and-scope') !== null),
    );
    await window.closePopup();

    await page.reload();
    await until(
      'the offer is hidden',
      async () =>
        (
          await shown(
            page,
            hidden.map(({ text }) => text),
          )
        ).length === 0,
    );
    expect(await shown(page, kept)).toEqual(kept);

    await window.clickToolbarIcon();
    await window.popup(clickLabel, 'Off');
    await until('the page is as before', async () => (await snapshot(page)) === before);

    await page.evaluate(() => scrollTo(0, 700));
    const place = await scrollTop(page);
    await window.popup(clickLabel, 'Reader view');
    const view = await until('the reader shows the article', async () => {
      const read = await window.readReader();
      return read?.text.includes(reader?.holds[0] ?? '') && read;
    });
    expect(view.title).toBe(reader?.title);
    for (const text of reader?.holds ?? []) expect(view.text).toContain(text);
    for (const text of reader?.lacks ?? []) expect(view.text).not.toContain(text);

    await page.keyboard.press('Escape');
    await until('the reader is closed', async () => (await window.readReader()) === null);
    expect(await scrollTop(page)).toBe(place);
    expect(await snapshot(page)).toBe(before);
  });

  it('that is none stays as it is', async () => {
    const { page, window } = browser;
    await page.goto(server.url('front-page--section-index.html'));
    await until('the page is looked at', async () => (await window.readToolbar()).title.includes('not an article'));
    // Remembered sites begin with a sheet that hides what was hidden last time; here it has nothing to do.
    await until('no sheet of ours is left', async () => (await snapshot(page)).startsWith('0 '));
    const before = await snapshot(page);
    await window.clickToolbarIcon();
    await until('the popup says so', () =>
      window.popup(() => document.querySelector('main')?.textContent?.includes('Not an article')),
    );
    expect(await snapshot(page)).toBe(before);
    await window.closePopup();
  });
});

/** Clicks the control that is labelled so. */
function clickLabel(name: string): void {
  const labels = [...document.querySelectorAll<HTMLElement>('label, button')];
  const found = labels.find((label) => label.textContent?.trim() === name);
  if (!found) throw new Error(`Nothing is labelled “${name}”`);
  found.click();
}

function snapshot(page: Page): Promise<string> {
  return page.evaluate(() => `${document.adoptedStyleSheets.length} ${document.documentElement.outerHTML}`);
}

function scrollTop(page: Page): Promise<number> {
  return page.evaluate(() => Math.round(scrollY));
}

/** Those of the texts that can be seen. */
function shown(page: Page, texts: readonly string[]): Promise<string[]> {
  return page.evaluate(
    (wanted) => {
      const squeeze = (words: string | null) => (words ?? '').replace(/\s+/g, ' ');
      const all = [...document.querySelectorAll('body *')];
      return wanted.filter((text) =>
        all.findLast((element) => squeeze(element.textContent).includes(text))?.checkVisibility(),
      );
    },
    [...texts],
  );
}
