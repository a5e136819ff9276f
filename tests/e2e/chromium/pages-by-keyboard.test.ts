import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from '../../drive/chromium/browser.ts';
import { until } from '../../drive/until.ts';

/** More presses than either page has controls. */
const MOST_PRESSES = 60;

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.[Symbol.asyncDispose]());

/** Presses Tab until what has this name, as a screen reader says it, has the focus. */
async function tabTo(role: 'radio' | 'checkbox' | 'combobox' | 'textbox' | 'button', name: string): Promise<void> {
  const wanted = browser.page.getByRole(role, { name, exact: true }).first();
  for (let press = 0; press < MOST_PRESSES; press++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await browser.page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to the ${role} “${name}”`);
}

it('the welcome page is tried and set by keyboard alone, and says what changed', async () => {
  const { page } = browser;
  await page.goto(`${await browser.extensionOrigin()}/welcome.html`);
  await tabTo('radio', 'Off');
  await page.keyboard.press('ArrowRight');
  await page.getByRole('status').filter({ hasText: '3 pieces hidden' }).waitFor();
  await tabTo('combobox', 'When an article loads');
  await page.keyboard.press('ArrowDown');
  await until('the level is stored', async () =>
    JSON.stringify((await browser.readStorage()).settings ?? '').includes('"defaultLevel":"tidy"'),
  );
});

it('the options page is set by keyboard alone, and says what changed', async () => {
  const { page } = browser;
  await browser.store({ 'site:news.example': { level: 'tidy' } });
  await page.goto(browser.optionsUrl);
  await page.getByRole('table').waitFor();
  await tabTo('checkbox', 'Comments');
  await page.keyboard.press('Space');
  await until('the kind is stored', async () =>
    JSON.stringify((await browser.readStorage()).settings ?? '').includes('"comments":true'),
  );
  await tabTo('button', 'Forget news.example');
  await page.keyboard.press('Enter');
  await page.getByRole('status').filter({ hasText: 'news.example is forgotten.' }).waitFor();
  await tabTo('button', 'Undo');
  await page.keyboard.press('Enter');
  await page.getByRole('table').waitFor();
  await tabTo('textbox', 'Your own rules');
  await page.keyboard.type('news.example##.box');
  await tabTo('button', 'Save rules');
  await page.keyboard.press('Enter');
  await until('the rule is stored', async () =>
    JSON.stringify((await browser.readStorage())['site:news.example'] ?? '').includes('##.box'),
  );
  expect(browser.errors).toEqual([]);
});
