import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { OLDEST_BROWSERS } from '../../../scripts/oldest-browsers.ts';
import { openBrowser, type TestBrowser } from '../../drive/chromium/browser.ts';

let browser: TestBrowser;
let folder: string;

beforeAll(async () => {
  browser = await openBrowser();
  folder = await mkdtemp(join(tmpdir(), 'cleansheet-'));
  await cp('.output/chrome-mv3', folder, { recursive: true });
});
afterAll(async () => {
  await browser?.[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

it('a browser one version too old says which one is needed', async () => {
  const context = browser.page.context().browser();
  const session = await context?.newBrowserCDPSession();
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  expect(manifest.minimum_chrome_version).toBe(String(OLDEST_BROWSERS.chromium));
  // No older browser is at hand: the extension asks for one that is newer than this.
  const needed = String(Number.parseInt(context?.version() ?? '', 10) + 1);
  await writeFile(path, JSON.stringify({ ...manifest, minimum_chrome_version: needed }));
  await expect(session?.send('Extensions.loadUnpacked', { path: folder })).rejects.toThrow(
    new RegExp(`requires .*version ${needed} or greater`),
  );
});
