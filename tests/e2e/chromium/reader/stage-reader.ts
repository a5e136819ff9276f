import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { openBrowser, type TestBrowser } from '../../../drive/chromium/browser.ts';
import type { Reader } from '../../../drive/chromium/reader.ts';
import { type FixtureServer, serveFixtures } from '../../../fixtures/server.ts';

/** What a test that reads begins with: the reader view, open over our long read. */
export interface Stage {
  readonly browser: TestBrowser;
  readonly reader: Reader;
  /** Opens another fixture in the reader view. */
  open(fixture: string): Promise<void>;
  /** Closes the reader view and opens it again over the same page. */
  reopen(): Promise<void>;
  press(key: string): Promise<void>;
  /** How far the reader view is scrolled, in CSS pixels. */
  scrolled(): Promise<number>;
  /** Whether a text of the article is in the window. */
  isInSight(text: string): Promise<boolean>;
  /** The article's text. */
  text(): Promise<string>;
}

/** Sets the stage before each test of a file, in one browser for all of them, whose console must stay clean. */
export function stageReader(): Stage {
  let server: FixtureServer;
  let browser: TestBrowser;
  let reader: Reader;

  const open = async (fixture: string) => {
    await browser.page.goto(server.url(`${fixture}.html`));
    reader = await browser.openReader();
  };

  beforeAll(async () => {
    server = await serveFixtures();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.[Symbol.asyncDispose]();
    await server?.[Symbol.asyncDispose]();
  });
  beforeEach(() => open('long--river-survey'));
  afterEach(() => expect(browser.errors).toEqual([]));

  return {
    get browser() {
      return browser;
    },
    get reader() {
      return reader;
    },
    open,
    async reopen() {
      await browser.page.keyboard.press('Escape');
      await reader.isClosed();
      reader = await browser.openReader();
    },
    press: (key) => browser.page.keyboard.press(key),
    scrolled: () =>
      reader.evaluate(function () {
        return Math.round(this.querySelector('dialog')?.scrollTop ?? 0);
      }),
    isInSight: (text) =>
      reader.evaluate(function (wanted) {
        const holder = [...this.querySelectorAll('.content *')].findLast((each) =>
          each.textContent?.replace(/\s+/g, ' ').includes(wanted),
        );
        const { top, bottom } = holder?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
        return bottom > 0 && top < innerHeight;
      }, text),
    text: () =>
      reader.evaluate(function () {
        return this.querySelector('.content')?.textContent ?? '';
      }),
  };
}
