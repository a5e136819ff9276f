import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser, type TestBrowser } from '../tests/drive/chromium/browser.ts';
import type { CdpTarget } from '../tests/drive/chromium/cdp-target.ts';
import type { Popup } from '../tests/drive/chromium/popup.ts';
import { pause, until } from '../tests/drive/until.ts';
import type { FixtureServer } from '../tests/fixtures/server.ts';

/** An article with clutter of most kinds. */
export const SAMPLE = 'news--seed-layout.html';
/** A long read: outline, notes, pictures. */
export const LONG_READ = 'long--river-survey.html';
const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 280, height: 700 };
/** In which what is still coming would have moved the popup. */
const MOMENT_MS = 200;

/** What a person's system may ask of colours. */
const COLOURS = {
  light: { 'prefers-color-scheme': 'light', 'forced-colors': 'none' },
  dark: { 'prefers-color-scheme': 'dark', 'forced-colors': 'none' },
  forced: { 'prefers-color-scheme': 'dark', 'forced-colors': 'active' },
} as const;
type Colours = keyof typeof COLOURS;

const REMEMBERED = {
  'site:127.0.0.1': { level: 'tidy', rules: ['127.0.0.1##.most-read'], kinds: { ad: false } },
  'site:news.example': { level: 'reader', rules: [], paths: [{ path: '/live/', level: 'nothing' }] },
  rules: { lines: ['news.example##.a:has-text(b)'] },
};

/** Opens an article in the tab, and waits until its pieces are counted. */
export async function openArticle(browser: TestBrowser, url: string): Promise<void> {
  await browser.page.goto(url);
  await isLookedAt(browser);
}

async function isLookedAt(browser: TestBrowser): Promise<void> {
  await until('the page is looked at', async () => (await browser.readToolbar()).title !== 'Cleansheet');
}

/** Opens the popup, and waits until it has its answer. */
export async function openPopup(browser: TestBrowser): Promise<Popup> {
  const popup = await browser.clickToolbarIcon();
  await until('it speaks', () => popup.headline());
  return popup;
}

/** All that the interface can look like, for somebody to look at. */
export async function takeStates(folder: string, language: string, server: FixtureServer): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const colours of Object.keys(COLOURS) as Colours[]) {
    // What is remembered comes last, so that nothing has to be forgotten.
    await using browser = await openBrowser({ language });
    const keep = (name: string, picture: Buffer) =>
      writeFileSync(join(folder, `${language}-${colours}-${name}.png`), picture);
    await askFor(colours, browser.pageTarget);
    await takeWelcome(browser, keep);
    await takeReader(browser, server, keep);
    await takePicker(browser, server, keep);
    await takeOptions(browser, 'empty', keep);
    await takePopups(browser, server, colours, keep);
    await takeOptions(browser, 'filled', keep);
  }
}

type Keep = (name: string, picture: Buffer) => void;

function askFor(colours: Colours, target: CdpTarget): Promise<unknown> {
  const features = Object.entries(COLOURS[colours]).map(([name, value]) => ({ name, value }));
  return target.send('Emulation.setEmulatedMedia', { features });
}

async function takeWelcome(browser: TestBrowser, keep: Keep): Promise<void> {
  const { page } = browser;
  await page.goto(`${await browser.extensionOrigin()}/welcome.html`);
  for (const [index, view] of (await page.getByRole('radio').all()).entries()) {
    await view.check();
    keep(`welcome-${index}`, await page.screenshot({ fullPage: true }));
  }
}

async function takeOptions(browser: TestBrowser, name: string, keep: Keep): Promise<void> {
  const { page } = browser;
  await page.goto(browser.optionsUrl);
  await page.getByRole('textbox').first().waitFor();
  keep(`options-${name}`, await page.screenshot({ fullPage: true }));
  await page.setViewportSize(NARROW);
  keep(`options-${name}-narrow`, await page.screenshot({ fullPage: true }));
  await page.setViewportSize(WIDE);
}

const FOCUS = '.segment:last-child input';

interface PopupState {
  readonly page: string;
  readonly stored?: Record<string, unknown>;
  readonly click?: string;
  /** What of the browser stands still, or says no, when that is clicked. */
  readonly stopped?: 'page' | 'page-gone' | 'storage';
}

/** Each state of the popup: the page it is opened on, what is stored, and what is clicked. */
const POPUPS: Readonly<Record<string, PopupState>> = {
  article: { page: SAMPLE },
  pieces: { page: SAMPLE, click: '.disclose, .more:not([open]) > summary' },
  summary: { page: SAMPLE, click: '.actions button:nth-child(2)' },
  look: { page: SAMPLE, click: '.look > summary' },
  'almost-clean': { page: LONG_READ },
  'no-article': { page: 'shop--product.html' },
  'no-text-to-sum-up': { page: 'edge--no-body.html', click: '.actions button:nth-child(2)' },
  'no-page': { page: 'edge--notes.txt' },
  'out-of-reach': { page: 'about:blank' },
  'at-work': { page: SAMPLE, click: FOCUS, stopped: 'page' },
  'page-gone': { page: SAMPLE, click: FOCUS, stopped: 'page-gone' },
  'not-stored': { page: SAMPLE, click: '.always input:enabled', stopped: 'storage' },
  remembered: { page: SAMPLE, stored: REMEMBERED },
  news: { page: SAMPLE, stored: { news: '1.0.0' } },
};

async function takePopups(browser: TestBrowser, server: FixtureServer, colours: Colours, keep: Keep): Promise<void> {
  for (const [name, { page, stored = {}, click, stopped }] of Object.entries(POPUPS)) {
    await browser.store(stored);
    await browser.page.goto(page.includes(':') ? page : server.url(page));
    if (page.endsWith('.html')) await isLookedAt(browser);
    const popup = await openPopup(browser);
    await askFor(colours, popup.target);
    await popup.target.evaluate(stop, stopped);
    if (click)
      await until('it can be clicked', () =>
        popup.target.evaluate((selector) => document.querySelector(selector) !== null, click),
      );
    await popup.target.evaluate((selector) => {
      for (const each of selector ? document.querySelectorAll<HTMLElement>(selector) : []) each.click();
    }, click);
    if (!stopped) await until('it has its answer', () => isAtRest(popup));
    await until('it stands still', async () => {
      const height = await heightOf(popup);
      await pause(MOMENT_MS);
      return (await heightOf(popup)) === height;
    });
    keep(`popup-${name}`, await popup.target.screenshot());
    await popup.close();
  }
}

/** Runs in the popup. */
function stop(stopped: PopupState['stopped']): void {
  const no = () => Promise.reject(new Error('Nobody answers'));
  if (stopped === 'page') Object.assign(chrome.tabs, { sendMessage: () => new Promise(() => {}) });
  if (stopped === 'page-gone') Object.assign(chrome.tabs, { sendMessage: no });
  if (stopped === 'storage') Object.assign(chrome.runtime, { sendMessage: no });
}

const isAtRest = ({ target }: Popup): Promise<boolean> =>
  target.evaluate(() => document.querySelector('main')?.ariaBusy !== 'true');

const heightOf = ({ target }: Popup): Promise<number> => target.evaluate(() => document.body.offsetHeight);

async function takePicker(browser: TestBrowser, server: FixtureServer, keep: Keep): Promise<void> {
  const { page } = browser;
  await openArticle(browser, server.url(SAMPLE));
  await browser.pick();
  keep('picker', await page.screenshot());
  await page.mouse.move(1000, 650);
  keep('picker-points', await page.screenshot());
  await page.keyboard.press('Escape');
}

async function takeReader(browser: TestBrowser, server: FixtureServer, keep: Keep): Promise<void> {
  const { page } = browser;
  await openArticle(browser, server.url('news--stub.html'));
  const stub = await browser.openReader();
  keep('reader-stub', await page.screenshot());
  while (await stub.isOpen()) await page.keyboard.press('Escape');

  await openArticle(browser, server.url(LONG_READ));
  const reader = await browser.openReader();
  keep('reader', await page.screenshot());
  for (const [key, panel] of Object.entries({ a: 'look', o: 'outline', e: 'take', '?': 'keys' })) {
    await page.keyboard.press(key);
    keep(`reader-${panel}`, await page.screenshot());
  }
  await page.keyboard.press('Escape');
  await page.keyboard.press('s');
  keep('reader-summary', await page.screenshot());
  while (await reader.isOpen()) await page.keyboard.press('Escape');
}
