import { readFileSync } from 'node:fs';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from '../../drive/chromium/browser.ts';
import { changeMedia, resizeWindow } from '../../drive/chromium/change-screen.ts';
import { until } from '../../drive/until.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const fileOf = (entries: object) => ({
  name: 'settings.json',
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify({ format: 'cleansheet-settings', version: 1, entries })),
});

describe('the options page', () => {
  let browser: TestBrowser;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    page = browser.page;
    await page.goto(browser.optionsUrl);
    await page.getByRole('heading', { name: 'Cleansheet options' }).waitFor();
  });
  afterAll(() => browser?.[Symbol.asyncDispose]());

  const violations = async () => {
    await page.evaluate(AXE);
    return page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
      return (await axe.run()).violations.map(({ id }) => id);
    });
  };

  it.each(['light', 'dark'] as const)('has nothing for axe to find in %s', async (colorScheme) => {
    await changeMedia(page, { colorScheme });
    expect(await violations()).toEqual([]);
  });

  it('tells what an import would do before it does it, and merges', async () => {
    const sites = Object.fromEntries(
      Array.from({ length: 5000 }, (_, index) => [`site:host-${index}.example`, { level: 'tidy' }]),
    );
    await page.getByLabel('Import…').setInputFiles(fileOf({ ...sites, 'site:bad.example': { level: 'loud' } }));
    await page.getByText('This file has 5,000 new').waitFor();
    await page.getByText('Not readable, and left out: site:bad.example').waitFor();
    await page.getByRole('button', { name: 'Merge' }).click();
    await page.getByText('5,000 sites', { exact: true }).waitFor();
  });

  it('finds one of 5,000 sites, changes it, forgets it, and brings it back', async () => {
    await page.getByRole('searchbox', { name: 'Search sites' }).fill('host-4321');
    await page.getByLabel('What happens on host-4321.example').selectOption({ label: 'Focus' });
    const stored = async () => (await browser.readStorage())['site:host-4321.example'];
    await until('it is stored', async () => JSON.stringify(await stored()).includes('focus'));
    await page.getByRole('button', { name: 'Forget host-4321.example' }).click();
    await page.getByText('host-4321.example is forgotten.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByLabel('What happens on host-4321.example').waitFor();
    expect(await stored()).toMatchObject({ level: 'focus' });
  });

  it('stays within the quota of sync, and keeps the rest on this device', async () => {
    const used = await until('sync has taken what fits', () => browser.readSyncUse());
    expect(used.bytes).toBeLessThanOrEqual(102_400);
    expect(used.items).toBeLessThanOrEqual(512);
    await page.getByText(/entries are only on this device/).waitFor();
  });

  it('says line by line which rules it cannot use, and keeps them', async () => {
    const rules = page.getByRole('textbox', { name: 'Your own rules' });
    await rules.fill('! mine\nexample.com##.box\nexample.com##body\nexample.com##.x:has-text(a)');
    await page.getByText('It would hide the page with the clutter.').waitFor();
    await page.getByText('It has a condition that only content blockers know.').waitFor();
    await page.getByRole('button', { name: 'Save rules' }).click();
    await page.getByRole('button', { name: 'Saved' }).waitFor();
    await page.reload();
    await until('all lines are there', async () =>
      /^! mine\nexample.com##.box\nexample.com##body\nexample.com##.x:has-text\(a\)$/.test(await rules.inputValue()),
    );
  });

  it('is led to by address, and lists what a site has beside its level, each with its way back', async () => {
    await page.goto(`${browser.optionsUrl}?site=example.com#sites`);
    const row = page.getByRole('row', { name: /^example.com/ });
    await until('the level is told as inherited', async () =>
      /As everywhere: Show what is found/.test((await row.textContent()) ?? ''),
    );
    expect(await page.getByRole('row').count()).toBe(2);
    await row.getByText('1 rule').click();
    await row.getByRole('button', { name: 'Remove: example.com##.box' }).click();
    await until('the site is forgotten', async () => !('site:example.com' in (await browser.readStorage())));
    await until('the text has heard of it', async () => {
      const text = await page.getByRole('textbox', { name: 'Your own rules' }).inputValue();
      return !text.includes('.box') && text.includes('! mine');
    });
  });

  it('lists a site where only the reader view has something of its own, and forgets it with the site', async () => {
    const own = { 'reader:read.example': { look: { theme: 'sepia' }, source: 'best', changed: 1 } };
    await browser.store(own);
    await page.goto(`${browser.optionsUrl}?site=read.example#sites`);
    const stored = async () => (await browser.readStorage())['reader:read.example'];
    await page.getByRole('button', { name: 'Forget read.example' }).click();
    await until('it is forgotten', async () => (await stored()) === undefined);
    await page.getByRole('button', { name: 'Undo' }).click();
    await until('it is back', async () => JSON.stringify(await stored())?.includes('sepia'));
    const row = page.getByRole('row', { name: /^read.example/ });
    await row.getByText('Reader view of its own').first().click();
    await row.getByRole('button', { name: 'Remove: Reader view of its own' }).click();
    await until('it is as everywhere', async () => (await stored()) === undefined);
    expect(await row.count()).toBe(0);
  });

  it('shows the look of the reader view as it is changed', async () => {
    await page.goto(`${browser.optionsUrl}#look`);
    const sample = page.locator('.look-sample');
    await sample.waitFor();
    const looks = () =>
      sample.evaluate((box) => {
        const { backgroundColor, fontFamily } = getComputedStyle(box.firstElementChild ?? box);
        return { background: getComputedStyle(box).backgroundColor, backgroundColor, fontFamily };
      });
    const before = await looks();
    const choose = async (name: string) => {
      await page.getByRole('radio', { name }).first().focus();
      await page.keyboard.press('Space');
    };
    await choose('Sepia');
    await until('it is sepia', async () => (await looks()).background !== before.background);
    await choose('Literata');
    await until('the bundled font is there', () =>
      page.evaluate(() => [...document.fonts].some((face) => face.family.includes('Literata'))),
    );
    expect((await browser.readStorage()).reader).toMatchObject({ look: { font: 'literata' } });
  });

  it('tells the keys that the browser gave, and that others have none', async () => {
    await page.goto(`${browser.optionsUrl}#shortcuts`);
    for (const key of ['Alt+Shift+O', 'Alt+Shift+Y', 'Alt+Shift+F', 'Alt+Shift+E'])
      await page.getByText(key, { exact: true }).waitFor();
    expect(await page.getByText('No key yet').count()).toBe(2);
  });

  it('tells which key another extension has taken', async () => {
    const other = await page.context().newPage();
    await other.addInitScript(() => {
      const getAll = chrome.commands?.getAll.bind(chrome.commands);
      if (!getAll) return;
      const withoutTidy = (each: chrome.commands.Command) => (each.name === 'tidy' ? { ...each, shortcut: '' } : each);
      Object.assign(chrome.commands, { getAll: async () => (await getAll()).map(withoutTidy) });
    });
    await other.goto(`${browser.optionsUrl}#shortcuts`);
    await other.getByText('No key: Alt+Shift+Y is taken').waitFor();
    await other.close();
  });

  it('finds a site by its name as people write it', async () => {
    await browser.store({ 'site:xn--bcher-kva.example': { level: 'focus' } });
    await page.getByRole('searchbox', { name: 'Search sites' }).fill('bücher');
    await page.getByLabel('What happens on xn--bcher-kva.example').waitFor();
    expect(await page.getByRole('row').count()).toBe(2);
  });

  it('fits 320 pixels, with all that can be unfolded', async () => {
    await resizeWindow(page, { width: 320, height: 640 });
    await page.getByLabel('Import…').setInputFiles(fileOf({ 'site:long-name-of-a-site.example': { level: 'tidy' } }));
    await page.getByText('This file has 1 new').waitFor();
    await page.evaluate(() => {
      for (const each of document.querySelectorAll('details')) each.open = true;
    });
    const { width, wide } = await page.evaluate(() => ({
      width: document.documentElement.scrollWidth,
      wide: [...document.querySelectorAll('main *')]
        .filter((each) => each.getBoundingClientRect().right > 321)
        .map((each) => each.outerHTML.slice(0, 100)),
    }));
    expect(wide).toEqual([]);
    expect(width).toBeLessThanOrEqual(320);
    expect(await violations()).toEqual([]);
    await resizeWindow(page, { width: 1280, height: 900 });
  });

  it('says that it could not store what was changed', async () => {
    const other = await page.context().newPage();
    await other.addInitScript(() => {
      const set = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
      if (chrome.storage) Object.assign(chrome.storage.local, { set });
    });
    await other.goto(browser.optionsUrl);
    await other.getByLabel('When an article loads').selectOption({ label: 'Tidy' });
    await other.getByText('The browser could not store this change.').waitFor();
    await other.close();
  });

  it('does not even read a file of 50 MB', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'cleansheet-'));
    const path = join(folder, 'settings.json');
    await writeFile(path, '{"format":"cleansheet-settings","version":1,"entries":{}}');
    await truncate(path, 50 * 1024 * 1024);
    await page.getByLabel('Import…').setInputFiles(path);
    await page.getByText('This file is larger than any export').waitFor();
    await rm(folder, { recursive: true });
  });

  it('refuses a file that is no export, with the reason', async () => {
    const wrong = { name: 'wrong.json', mimeType: 'application/json', buffer: Buffer.from('{"format":') };
    await page.getByLabel('Import…').setInputFiles(wrong);
    await page.getByText('This file is damaged').waitFor();
    expect(browser.errors).toEqual([]);
  });
});
