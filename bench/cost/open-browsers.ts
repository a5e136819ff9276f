import { resolve } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { type PageRequest, TOOL_FOR } from '../../messages/protocol.ts';
import { CHROMIUM_FLAGS } from '../../scripts/chromium-flags.ts';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { closeWelcome } from '../../tests/drive/chromium/browser.ts';

/** A browser of its own, with the extension or without. */
export interface Bench {
  readonly page: Page;
  /** The page, as the debugger sees it. */
  readonly tab: CDPSession;
  readonly browser: CDPSession;
  /** Asks the page as the popup does. */
  ask(request: PageRequest): Promise<void>;
  close(): Promise<void>;
}

/** Folders of what a browser may have: what `npm run build` left, and what any extension costs that looks at pages. */
const EXTENSIONS = { cleansheet: '.output/chrome-mv3', empty: 'bench/cost/empty-extension' } as const;

/** Opens a browser with one tab. */
export async function openBench(extension: keyof typeof EXTENSIONS | null): Promise<Bench> {
  const context = await chromium.launchPersistentContext('', {
    executablePath: findBrowser('chromium') ?? undefined,
    headless: true,
    viewport: { width: 1280, height: 900 },
    ignoreDefaultArgs: ['--disable-extensions', '--headless'],
    args: [...CHROMIUM_FLAGS, '--headless=new', '--enable-unsafe-extension-debugging'],
  });
  try {
    return await dress(context, extension);
  } catch (error) {
    await context.close();
    throw error;
  }
}

async function dress(context: BrowserContext, extension: keyof typeof EXTENSIONS | null): Promise<Bench> {
  const [page] = context.pages();
  const browser = await context.browser()?.newBrowserCDPSession();
  if (!browser || !page) throw new Error('Chromium opened no window');
  if (extension) {
    const { id } = await browser.send('Extensions.loadUnpacked', { path: resolve(EXTENSIONS[extension]) });
    if (extension === 'cleansheet') await closeWelcome(browser, `chrome-extension://${id}`);
  }
  return {
    page,
    tab: await context.newCDPSession(page),
    browser,
    async ask(request) {
      const [worker = await context.waitForEvent('serviceworker')] = context.serviceWorkers();
      await worker.evaluate(
        async ({ message, tool }) => {
          const [tab] = await chrome.tabs.query({ active: true });
          const tabId = tab?.id ?? -1;
          const answer = await chrome.tabs.sendMessage(tabId, message).catch(() => null);
          if (answer) return;
          await chrome.scripting.executeScript({ target: { tabId }, files: [`/${tool}.js`] });
          await chrome.tabs.sendMessage(tabId, message);
        },
        { message: request, tool: TOOL_FOR[request.type] },
      );
    },
    close: () => context.close(),
  };
}
