import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from '../../drive/chromium/browser.ts';
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

  it.each(['light', 'dark'] as const)('has nothing for axe to find in %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(AXE);
    const found = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
      return (await axe.run()).violations.map(({ id }) => id);
    });
    expect(found).toEqual([]);
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
    await rules.fill('example.com##.box\nexample.com##body\nexample.com##.x:has-text(a)');
    await page.getByText('It would hide the page with the clutter.').waitFor();
    await page.getByText('It has a condition that only content blockers know.').waitFor();
    await page.getByRole('button', { name: 'Save rules' }).click();
    await page.getByRole('button', { name: 'Saved' }).waitFor();
    await page.reload();
    await until('all lines are there', async () =>
      /body\nexample.com##.x:has-text\(a\)\nexample.com##.box$/.test(await rules.inputValue()),
    );
  });

  it('refuses a file that is no export, with the reason', async () => {
    const wrong = { name: 'wrong.json', mimeType: 'application/json', buffer: Buffer.from('{"format":') };
    await page.getByLabel('Import…').setInputFiles(wrong);
    await page.getByText('This file is damaged').waitFor();
    expect(browser.errors).toEqual([]);
  });
});
