import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { countText } from '../engine/count-text.ts';
import type * as engine from '../engine/global.ts';
import type { PageState } from '../messages/protocol.ts';
import type { TestBrowser } from '../tests/drive/chromium/browser.ts';
import type { Popup } from '../tests/drive/chromium/popup.ts';
import { readReader, waitForReader } from '../tests/drive/chromium/reader.ts';
import { pause, until } from '../tests/drive/until.ts';
import { listPieces } from './list-pieces.ts';

/** How long the pieces of an article may take to be counted. */
const COUNTING_MS = 5000;

export class PageDidNotLoad extends Error {
  constructor(url: string, cause: unknown) {
    const [reason = ''] = String(cause).match(/net::\w+|Timeout \w+ exceeded/) ?? [];
    super(`${url} did not load${reason && ` (${reason})`}. Is the address right, and the network there?`);
  }
}

/** Shows a page to somebody without a screen: what the extension does to it, in words and pictures. */
export async function showPage(browser: TestBrowser, url: string, folder: string): Promise<void> {
  const { page } = browser;
  await page.goto(url).catch((cause: unknown) => {
    throw new PageDidNotLoad(url, cause);
  });
  mkdirSync(folder, { recursive: true });
  const pictures: string[] = [];
  const keep = (name: string, picture: Buffer) => {
    pictures.push(join(folder, `${name}.png`));
    writeFileSync(join(folder, `${name}.png`), picture);
  };
  const keepPage = async (name: string) => keep(name, await page.screenshot({ fullPage: true }));

  const isLookedAt = async () => (await browser.readToolbar()).title !== 'Cleansheet';
  await until('the icon tells what the page is', isLookedAt).catch(() => {});
  // An article is counted a moment after it is found; one without clutter has nothing to count.
  const isCounted = async () => (await browser.readToolbar()).badge !== '';
  await Promise.race([until('the badge counts', isCounted).catch(() => {}), pause(COUNTING_MS)]);
  const toolbar = await browser.readToolbar();
  console.log(`\n${page.url()}`);
  console.log(`Icon      ${toolbar.title}${toolbar.badge && ` [${toolbar.badge}]`}`);
  const facts = await measure(page);
  if (facts) console.log(`Score     ${facts.score.toFixed(2)} (probability that the page is an article)`);
  await keepPage('before');

  const popup = await browser.clickToolbarIcon();
  const [headline] = await until('the popup speaks', async () => (await popup.headline()) ?? false);
  console.log(`Popup     ${headline}`);
  keep('popup', await popup.target.screenshot());
  if ((await popup.level()) === 'Tidy') {
    const { pieces } = await askState(popup);
    console.log(
      `Hidden    ${pieces.reduce((sum, piece) => sum + piece.words, 0)} words; kept ${facts?.keptWords ?? '?'}`,
    );
    for (const line of listPieces(pieces)) console.log(`  ${line}`);
    await keepPage('tidy');
    await popup.choose('Focus');
    await keepPage('focus');
    console.log('Summary');
    for (const sentence of await popup.summarize()) console.log(`  – ${sentence}`);
    await popup.choose('Off');
    await popup.openReader();
    const view = await waitForReader(browser.pageTarget);
    console.log(`Reader    “${view.title}”, ${countText(view.text).words} words`);
    keep('reader', await page.screenshot());
    await page.keyboard.press('Escape');
    await until('the reader is closed', async () => (await readReader(browser.pageTarget)) === null);
  } else {
    await popup.close();
  }
  for (const { where, text } of browser.errors.splice(0)) console.log(`Console   ${where}: ${text}`);
  console.log('\nScreenshots');
  for (const path of pictures) console.log(`  ${path}`);
}

/** What only the engine knows and the extension does not show. Null on pages that run no scripts. */
async function measure(page: Page): Promise<{ score: number; keptWords: number } | null> {
  const source = readFileSync('.output/engine.js', 'utf8');
  const measureIn = () => {
    const { cleansheet } = globalThis as unknown as { cleansheet: typeof engine };
    const { score } = cleansheet.detect(document);
    const { keptWords, undo } = cleansheet.clean(document, { level: 'tidy' });
    undo();
    return { score, keptWords };
  };
  return page.evaluate(`${source};(${measureIn})()`).catch(() => null) as ReturnType<typeof measure>;
}

/** Asks the page as the popup does. */
async function askState(popup: Popup): Promise<PageState> {
  const { answer } = await popup.target.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    return chrome.tabs.sendMessage(tab?.id ?? -1, { type: 'page:state' }, { frameId: 0 });
  });
  return answer;
}
