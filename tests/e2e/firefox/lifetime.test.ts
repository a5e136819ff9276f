import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from '../../drive/firefox/browser.ts';
import { showsText, snapshot } from '../../drive/firefox/page-facts.ts';
import { until } from '../../drive/until.ts';
import { readExpectation } from '../../fixtures/expectation.ts';
import { type FixtureServer, serveFixtures } from '../../fixtures/server.ts';

/** What the fixture of frames and shadow roots can do to its page. */
declare const parts: Record<'offerInOpenRoot' | 'offerInFrame', () => void> & {
  isShown(name: 'open' | 'frame'): boolean;
  rootHTML(): string;
  frameHTML(): string;
};

const { hidden = [], kept = [] } = readExpectation('news--seed-layout');
const OFFER = hidden[0]?.text ?? '';
const STORY = kept[0] ?? '';

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
  await browser.page.goto(server.url('news--seed-layout.html'));
  await hasPieces();
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A moment after it was hidden, the browser hides it in our place. */
const isHeldByBrowser = () =>
  until('the browser holds what hides', () =>
    browser.page.evaluate(() => {
      const rules = document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]);
      return !rules.some(({ cssText }) => cssText.includes('display: none'));
    }),
  );

const hasPieces = () =>
  until('the badge counts pieces', async () => Number((await browser.window.readToolbar()).badge) > 0);

it('two windows on one page are two pages in Firefox', async () => {
  const { page, window } = browser;
  const before = await snapshot(page);
  await window.choose('Tidy');
  const other = await page.browser().newPage();
  await other.goto(page.url());
  await hasPieces();
  expect(await showsText(other, OFFER)).toBe(true);
  expect(await snapshot(other)).toBe(before);
  await window.choose('Tidy');
  await window.choose('Off');
  await until('the other is as before', async () => (await snapshot(other)) === before);
  expect(await showsText(page, OFFER)).toBe(false);
  await other.close();
  await window.choose('Off');
  await until('the first is as before', async () => (await snapshot(page)) === before);
});

it('a tab that was closed and is opened again begins anew in Firefox', async () => {
  const { page, window } = browser;
  const before = await snapshot(page);
  const other = await page.browser().newPage();
  await other.goto(page.url());
  await hasPieces();
  await window.choose('Tidy');
  expect(await showsText(other, OFFER)).toBe(false);
  await window.closeTab();
  const known = new Set(await page.browser().pages());
  await window.reopenTab();
  const restored = await until('the tab is there again', async () =>
    (await page.browser().pages()).find((each) => !known.has(each)),
  );
  await hasPieces();
  await until('nothing of its old self is left', async () => (await snapshot(restored)) === before);
  await window.choose('Tidy');
  expect(await showsText(restored, OFFER)).toBe(false);
  expect(await showsText(restored, STORY)).toBe(true);
  await window.closeTab();
});

it('a background that was stopped comes back when it is needed in Firefox', async () => {
  const { page, window } = browser;
  const before = await snapshot(page);
  await window.stopBackground();
  await window.choose('Tidy');
  expect(await showsText(page, OFFER)).toBe(false);
  await window.stopBackground();
  await page.reload();
  await hasPieces();
  await window.stopBackground();
  await window.choose('Off');
  await until('the page is as before', async () => (await snapshot(page)) === before);
});

it('an extension that is switched off with tabs open shows what it hid in Firefox, and clears them when it is on', async () => {
  const { page, window } = browser;
  const before = await snapshot(page);
  await window.choose('Tidy');
  await isHeldByBrowser();
  await window.setEnabled(false);
  await until('the offer is there again', () => showsText(page, OFFER));
  expect(await showsText(page, STORY)).toBe(true);
  await window.setEnabled(true);
  await until('the page is as it was', async () => (await snapshot(page)) === before);
  await until('the icon is in the toolbar', () => window.showIcon());
  await hasPieces();
  await window.choose('Tidy');
  expect(await showsText(page, OFFER)).toBe(false);
  await window.choose('Off');
  await window.setEnabled(false);
  await page.reload();
  expect(await snapshot(page)).toBe(before);
  await window.setEnabled(true);
  await until('the icon is in the toolbar', () => window.showIcon());
});

it("what the reader's own rule hid is seen in Firefox while the extension is switched off", async () => {
  const { page, window } = browser;
  await page.goto(server.url('news--plain.html'));
  await hasPieces();
  const isGone = () => page.evaluate(() => !document.querySelector('.standfirst')?.checkVisibility());
  const before = await snapshot(page);
  await window.pressShortcut({ key: 'H', modifiers: 'alt,shift' });
  await until('the picker is open', async () => (await snapshot(page)) !== before);
  const { x, y } = await page.evaluate(() => {
    const box = document.querySelector('.standfirst')?.getBoundingClientRect();
    return { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 10 };
  });
  await page.mouse.move(x, y);
  await page.mouse.click(x, y);
  await page.keyboard.press('Enter');
  await until('it is hidden', isGone);
  await page.keyboard.press('Escape');
  await page.reload();
  await until('it is hidden by itself', isGone);
  await hasPieces();
  await isHeldByBrowser();
  await window.setEnabled(false);
  await until('it is there again', async () => !(await isGone()));
  await window.setEnabled(true);
  await until('the icon is in the toolbar', () => window.showIcon());
  await until('it is hidden once more', isGone);
  await window.clickToolbarIcon();
  await until('the rule can be taken back', () =>
    window.popup(() => {
      const undo = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Undo');
      undo?.click();
      return undo !== undefined;
    }),
  );
  await until('it is back', async () => !(await isGone()));
  await window.closePopup();
});

it('the page behind a reader view can be used in Firefox after the extension is switched off', async () => {
  const { page, window } = browser;
  await window.chooseFromMenu('reader');
  await until('the reader view is open', () => window.readReader());
  await until('the browser holds the lock in our place', () =>
    page.evaluate(() => document.adoptedStyleSheets.length === 1),
  );
  await window.setEnabled(false);
  await page.keyboard.press('Escape');
  await page.mouse.move(400, 400);
  await page.mouse.wheel({ deltaY: 300 });
  await until('the page scrolls', () => page.evaluate(() => scrollY > 0));
  await window.setEnabled(true);
  await until('the icon is in the toolbar', () => window.showIcon());
});

it.each([
  ['picker', { key: 'H', modifiers: 'alt,shift' }],
  ['summary', { key: 'S', modifiers: 'alt,shift' }],
])('a %s that is open goes with the extension when it is switched off in Firefox', async (_, keys) => {
  const { page, window } = browser;
  /** Whether nothing lies over the page anywhere in the window. */
  const isFree = () =>
    page.evaluate(() => {
      const host = document.querySelector('[popover]');
      const places = [0.05, 0.25, 0.5, 0.75, 0.95];
      const hit = (x: number, y: number) => document.elementFromPoint(x * innerWidth, y * innerHeight) === host;
      return host === null || !places.some((x) => places.some((y) => hit(x, y)));
    });
  await window.pressShortcut(keys);
  await until('the browser shows it in our place', () =>
    page.evaluate(() => document.querySelector<HTMLElement>('[popover]')?.style.display === 'none'),
  );
  expect(await isFree()).toBe(false);
  await window.setEnabled(false);
  await until('nothing lies over the page', isFree);
  await window.setEnabled(true);
  await until('the icon is in the toolbar', () => window.showIcon());
});

it('a reloaded extension clears open shadow roots and frames too in Firefox', async () => {
  const { page, window } = browser;
  await page.goto(server.url('live--frames-and-shadow.html'));
  await until('the page is looked at', async () => /: an article/.test((await window.readToolbar()).title));
  await window.choose('Tidy');
  await page.evaluate(() => {
    parts.offerInOpenRoot();
    parts.offerInFrame();
  });
  const shown = () => page.evaluate(() => [parts.isShown('open'), parts.isShown('frame')]);
  await until('both are hidden', async () => !(await shown()).some(Boolean));
  await browser.reloadExtension();
  await until('both are back', async () => (await shown()).every(Boolean));
  const sheets = () =>
    page.evaluate(() => {
      const frame = (document.getElementById('frame') as HTMLIFrameElement).contentDocument;
      const roots = [document, document.getElementById('open-host')?.shadowRoot, frame];
      return roots.map((root) => root?.adoptedStyleSheets.length).join(' ');
    });
  await until('no sheet is left', async () => (await sheets()) === '0 0 0');
  expect(await page.evaluate(() => parts.rootHTML() + parts.frameHTML())).not.toMatch(/cleansheet/);
});

it('a reloaded extension takes its reader view along in Firefox, and leaves the page as it was', async () => {
  const { page, window } = browser;
  const before = await snapshot(page);
  await window.chooseFromMenu('reader');
  await until('the reader view is open', () => window.readReader());
  await browser.reloadExtension();
  await until('the page is as it was', async () => (await snapshot(page)) === before);
  await page.mouse.move(400, 400);
  await page.mouse.wheel({ deltaY: 300 });
  await until('the page scrolls', () => page.evaluate(() => scrollY > 0));
});

it('a tab that is closed during work takes its work with it in Firefox', async () => {
  const { page, window } = browser;
  for (let i = 0; i < 4; i++) {
    const other = await page.browser().newPage();
    const loaded = other.goto(server.url('news--seed-layout.html')).catch(() => null);
    // The tools are on their way, or at work.
    await pause(200 * i);
    await window.closeTab();
    await loaded;
  }
  await page.bringToFront();
  await window.choose('Tidy');
  expect(await showsText(page, OFFER)).toBe(false);
  expect(await showsText(page, STORY)).toBe(true);
});

it.each([
  ['picker', { key: 'H', modifiers: 'alt,shift' }],
  ['summary', { key: 'S', modifiers: 'alt,shift' }],
])('a reloaded extension takes its %s along in Firefox', async (_, keys) => {
  const { page, window } = browser;
  const before = await snapshot(page);
  await window.pressShortcut(keys);
  await until('it stands beside the page', async () => (await snapshot(page)) !== before);
  await browser.reloadExtension();
  await until('the page is as it was', async () => (await snapshot(page)) === before);
  await hasPieces();
});

// The last test: the storage stays as it is.
it('a storage that fails costs the reader what is remembered, and nothing else, in Firefox', async () => {
  const { page, window } = browser;
  const before = await snapshot(page);
  await window.clickToolbarIcon();
  await until('the site can be remembered', () =>
    window.popup(() => {
      const always = document.querySelector<HTMLInputElement>('.always input:enabled');
      always?.click();
      return always !== null;
    }),
  );
  await window.closePopup();
  await page.reload();
  await until('the page is tidied by itself', async () => !(await showsText(page, OFFER)));

  await window.breakStorage();
  await window.stopBackground();
  await page.reload();
  await hasPieces();
  expect(await showsText(page, OFFER)).toBe(true);
  await window.choose('Tidy');
  expect(await showsText(page, OFFER)).toBe(false);
  expect(await showsText(page, STORY)).toBe(true);
  await window.chooseFromMenu('reader');
  await until('the reader view is open', () => window.readReader());
  await page.keyboard.press('Escape');
  await until('it is closed', async () => (await window.readReader()) === null);
  await window.choose('Off');
  await until('the page is as before', async () => (await snapshot(page)) === before);
});
