import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from '../../drive/chromium/browser.ts';
import { showsText, snapshot } from '../../drive/chromium/page-facts.ts';
import { pause, until } from '../../drive/until.ts';
import { type FixtureServer, serveFixtures } from '../../fixtures/server.ts';

/** What the fixture's own script can do to its page. */
declare const parts: Record<'offerInOpenRoot' | 'offerInClosedRoot' | 'offerInFrame', () => void> & {
  isShown(name: 'open' | 'closed' | 'frame'): boolean;
  rootHTML(): string;
  frameHTML(): string;
};

/** Time in which a page would be changed if anything did. */
const QUIET_MS = 1000;

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

async function choose(level: 'Off' | 'Tidy'): Promise<void> {
  const popup = await browser.clickToolbarIcon();
  await popup.choose(level);
  await popup.close();
}

describe('parts of a page with a document or root of their own', () => {
  it('are kept clean where they are the page’s, and left alone where they are closed', async () => {
    const { page } = browser;
    await page.goto(server.url('live--frames-and-shadow.html'));
    await until('the badge is there', async () => (await browser.readToolbar()).title.includes('article'));
    const before = await page.evaluate(() => [parts.rootHTML(), parts.frameHTML()]);
    await choose('Tidy');
    await page.evaluate(async () => {
      parts.offerInOpenRoot();
      parts.offerInFrame();
      parts.offerInClosedRoot();
      for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
    });
    await until('the frame is clean', () => page.evaluate(() => !parts.isShown('frame')));
    await until('the open root is clean', () => page.evaluate(() => !parts.isShown('open')));
    expect(await page.evaluate(() => parts.isShown('closed'))).toBe(true);
    expect(await showsText(page, 'For thirty years the clock')).toBe(true);

    await choose('Off');
    expect(await page.evaluate(() => [parts.isShown('open'), parts.isShown('frame')])).toEqual([true, true]);
    const after = await page.evaluate(() => {
      const frame = document.getElementById('frame') as HTMLIFrameElement;
      frame.contentDocument?.querySelector('.offer')?.remove();
      const root = document.getElementById('open-host')?.shadowRoot;
      root?.querySelector('.offer')?.remove();
      const sheets = [document, root, frame.contentDocument].map((each) => each?.adoptedStyleSheets.length);
      return { html: [parts.rootHTML(), parts.frameHTML()], sheets };
    });
    expect(after).toEqual({ html: before, sheets: [0, 0, 0] });
    expect(await snapshot(page)).not.toMatch(/cleansheet/);
  });

  it('of another origin are left alone, and so is the viewer around them', async () => {
    const { page } = browser;
    await page.goto(server.url('edge--amp-viewer.html'));
    await until('the page is looked at', async () => (await browser.readToolbar()).title.includes('not an article'));
    const before = await snapshot(page);
    const popup = await browser.clickToolbarIcon();
    await popup.says(/Not an article/);
    await popup.close();
    await pause(QUIET_MS);
    expect(await snapshot(page)).toBe(before);
    const inside = page.frames().find((frame) => frame.url().endsWith('news--seed-layout.html'));
    expect(await inside?.evaluate(() => document.documentElement.outerHTML)).not.toMatch(/cleansheet/);
  });
});

describe('documents of other kinds', () => {
  it('XHTML works like any other page', async () => {
    const { page } = browser;
    await page.goto(server.url('news--xhtml.xhtml'));
    await until('the badge counts pieces', async () => Number((await browser.readToolbar()).badge) > 0);
    const before = await snapshot(page);
    await choose('Tidy');
    expect(await showsText(page, 'Unlimited access from £4 a month')).toBe(false);
    expect(await showsText(page, 'Harbour dredging to begin in spring')).toBe(false);
    expect(await showsText(page, 'Forty goats are to keep the banks')).toBe(true);
    await choose('Off');
    expect(await snapshot(page)).toBe(before);
    const reader = await browser.openReader();
    await reader.until('the story is there', function () {
      return this.textContent?.includes('Forty goats are to keep the banks');
    });
    await page.keyboard.press('Escape');
    await reader.isClosed();
    expect(await snapshot(page)).toBe(before);
  });

  it('a page from a blob is left as it is, or put back', async () => {
    const { page } = browser;
    await page.goto(server.url('news--plain.html'));
    const isThere = page.waitForURL(/^blob:/);
    await page.evaluate(() => {
      const html = document.documentElement.outerHTML;
      setTimeout(() => location.assign(URL.createObjectURL(new Blob([html], { type: 'text/html' }))));
    });
    await isThere;
    const before = await snapshot(page);
    const popup = await browser.clickToolbarIcon();
    await popup.says(/Out of reach|Not an article|hidden/);
    if (await popup.target.has('radio', 'Off')) await popup.choose('Off');
    await popup.close();
    expect(await snapshot(page)).toBe(before);
  });

  it('a file works like any other page', async () => {
    const { page } = browser;
    await page.goto(pathToFileURL('tests/fixtures/news--plain.html').href);
    const before = await snapshot(page);
    await choose('Tidy');
    expect(await showsText(page, 'Get our free farming newsletter')).toBe(false);
    await choose('Off');
    expect(await snapshot(page)).toBe(before);
  });
});
