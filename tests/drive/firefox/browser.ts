/**
 * Drives a real Firefox with the built extension. WebDriver BiDi shows only pages, so toolbar and popup are reached
 * through the browser's own window, which Firefox opens to it with `-remote-allow-system-access`.
 */
import { resolve } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { findBrowser } from '../../../scripts/find-browser.mjs';
import { until } from '../until.ts';
import { BrowserWindow } from './browser-window.ts';

const EXTENSION_FOLDER_PATH = resolve('.output/firefox-mv3');

export interface TestBrowser extends AsyncDisposable {
  readonly page: Page;
  /** The browser's own window: toolbar, popup, and what no page can see. */
  readonly window: BrowserWindow;
  /** Loads the extension's folder again over the old one, as an update does. */
  reloadExtension(): Promise<void>;
}

export async function openBrowser(): Promise<TestBrowser> {
  const browser = await launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox') ?? undefined,
    headless: true,
    args: ['-remote-allow-system-access'],
  });
  try {
    return await loadExtension(browser);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function loadExtension(browser: Browser): Promise<TestBrowser> {
  const id = await browser.installExtension(EXTENSION_FOLDER_PATH);
  const [page = await browser.newPage()] = await browser.pages();
  const window = await BrowserWindow.find(browser, id);
  await until('the icon is in the toolbar', () => window.showIcon());
  const reloadExtension = async () => {
    await browser.installExtension(EXTENSION_FOLDER_PATH);
    await until('the icon is in the toolbar', () => window.showIcon());
  };
  return { page, window, reloadExtension, [Symbol.asyncDispose]: () => browser.close() };
}
