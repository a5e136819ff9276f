/**
 * Drives a real Firefox with the built extension. WebDriver BiDi shows only pages, so toolbar and popup are reached
 * through the browser's own window, which Firefox opens to it with `-remote-allow-system-access`.
 */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { findBrowser } from '../../../scripts/find-browser.mjs';
import { until } from '../until.ts';
import { BrowserWindow } from './browser-window.ts';

/** As `wxt.config.ts` names it. */
const EXTENSION_ID = 'cleansheet@cleansheet.example';
const EXTENSION_FOLDER_PATH = resolve('.output/firefox-mv3');

export interface TestBrowser extends AsyncDisposable {
  readonly page: Page;
  /** The browser's own window: toolbar, popup, and what no page can see. */
  readonly window: BrowserWindow;
  /** Loads the extension's folder again over the old one, as an update does. */
  reloadExtension(): Promise<void>;
}

interface Options {
  /** What an administrator set for the extension. */
  readonly policy?: Record<string, unknown>;
  /** Firefox's own settings, as `about:config` has them. */
  readonly prefs?: Record<string, boolean>;
}

export async function openBrowser({ policy, prefs = {} }: Options = {}): Promise<TestBrowser> {
  const browser = await launch({
    ...(policy && { env: { ...process.env, HOME: makeHome(policy) } }),
    browser: 'firefox',
    executablePath: findBrowser('firefox') ?? undefined,
    headless: true,
    extraPrefsFirefox: prefs,
    args: ['-remote-allow-system-access'],
  });
  try {
    return await loadExtension(browser);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** A home folder where Firefox looks for what administrators set, as its documentation of native manifests has it. */
function makeHome(policy: Record<string, unknown>): string {
  const home = mkdtempSync(join(tmpdir(), 'cleansheet-home-'));
  const folder = join(home, '.mozilla/managed-storage');
  mkdirSync(folder, { recursive: true });
  const manifest = { name: EXTENSION_ID, description: 'Set for a test', type: 'storage', data: policy };
  writeFileSync(join(folder, `${EXTENSION_ID}.json`), JSON.stringify(manifest));
  return home;
}

async function loadExtension(browser: Browser): Promise<TestBrowser> {
  const id = await browser.installExtension(EXTENSION_FOLDER_PATH);
  const [page = await browser.newPage()] = await browser.pages();
  const window = await BrowserWindow.find(browser, id);
  await until('the icon is in the toolbar', () => window.showIcon());
  await until('the welcome page was there', () => window.closeWelcome());
  const reloadExtension = async () => {
    await browser.installExtension(EXTENSION_FOLDER_PATH);
    await until('the icon is in the toolbar', () => window.showIcon());
  };
  return { page, window, reloadExtension, [Symbol.asyncDispose]: () => browser.close() };
}
