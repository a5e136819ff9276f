import path from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { findBrowser } from '../scripts/find-browser.mjs';
import type { CorpusPage } from './corpus.ts';
import { readMarkup } from './corpus.ts';

const FLAGS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'.split(
    ' ',
  );
const CSP = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** Opens stored pages one at a time, at their own addresses, without network and page scripts. */
export interface StoredPages {
  /** Opens a page and evaluates an expression in it, after the bench's script. */
  evaluate<T>(page: CorpusPage, expression: string): Promise<T>;
  close(): Promise<void>;
}

/** Bundles a script for the page. */
export async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2023',
      minify: false,
      lib: { entry: path.resolve(entry), name: 'bench', formats: ['iife'] },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error(`${entry} did not build`);
  return output.output[0].code;
}

/** Starts Chromium for stored pages. */
export async function openStoredPages(script: string): Promise<StoredPages> {
  const browser = await chromium.launch({
    executablePath: findBrowser('chromium') ?? undefined,
    headless: true,
    args: FLAGS,
  });
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' });
  const tab = await context.newPage();
  const cdp = await context.newCDPSession(tab);
  let markup: string | null = null;
  await tab.route('**/*', (route) => {
    if (markup === null || !route.request().isNavigationRequest() || route.request().frame() !== tab.mainFrame())
      return route.abort();
    const body = markup;
    markup = null;
    return route.fulfill({
      status: 200,
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': CSP },
      body,
    });
  });
  const evaluate = async (expression: string) => {
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  return {
    async evaluate(page, expression) {
      markup = readMarkup(page);
      await tab.goto(addressOf(page), { waitUntil: 'domcontentloaded' });
      await evaluate(script);
      return evaluate(expression);
    },
    close: () => browser.close(),
  };
}

function addressOf(page: CorpusPage): string {
  if (!URL.canParse(page.url)) return `https://stored.example/${encodeURIComponent(page.id)}`;
  const url = new URL(page.url);
  url.hash = '';
  return url.href;
}
