import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from '../../drive/chromium/browser.ts';
import type { CdpTarget } from '../../drive/chromium/cdp-target.ts';
import { painted, resizeWindow } from '../../drive/chromium/change-screen.ts';
import { findClosedRoot } from '../../drive/chromium/closed-root.ts';
import { findOverflow } from '../../drive/chromium/overflow.ts';
import { readPicker } from '../../drive/chromium/picker.ts';
import { findSmallTargets } from '../../drive/chromium/small-targets.ts';
import { until } from '../../drive/until.ts';
import { type FixtureServer, serveFixtures } from '../../fixtures/server.ts';

const ARTICLE = 'news--plain.html';
/** What is left of a window of 1280 × 1024 at 400 %: WCAG 2.2, 1.4.10. */
const ZOOMED = { width: 320, height: 256 };
/** The outer screen of a phone that folds. */
const NARROW = { width: 280, height: 653 };
const WIDE = { width: 1280, height: 900 };
const SITE = { 'site:news.example': { level: 'tidy', rules: ['news.example##.box'], kinds: { ad: false } } };

let server: FixtureServer;
beforeAll(async () => {
  server = await serveFixtures();
});
afterAll(() => server?.[Symbol.asyncDispose]());

type Find = (page: CdpTarget, where: string) => Promise<readonly string[]>;

/** Opens each page and layer of ours in turn. @returns what was found wrong on any, a line each */
async function findInAll(browser: TestBrowser, find: Find): Promise<string[]> {
  const { page, pageTarget } = browser;
  const found: string[] = [];
  const look = async (where: string, target: CdpTarget) => {
    await painted(page);
    found.push(...(await find(target, where)).map((line) => `${where}: ${line}`));
  };
  await browser.store(SITE);
  await page.goto(`${await browser.extensionOrigin()}/welcome.html`);
  await page.getByRole('radio').nth(1).check();
  await look('welcome', pageTarget);
  await page.goto(browser.optionsUrl);
  await page.getByRole('table').waitFor();
  await look('options', pageTarget);

  await page.goto(server.url(ARTICLE));
  await until('the badge counts', async () => Number((await browser.readToolbar()).badge) > 0);
  const popup = await browser.clickToolbarIcon();
  await popup.says(/hidden/);
  await popup.target.evaluate(() => document.querySelector<HTMLElement>('.disclose')?.click());
  await look('popup', popup.target);
  await popup.close();

  await browser.pick();
  await until('the picker is there', () => readPicker(pageTarget));
  await look('picker', pageTarget);
  await page.keyboard.press('Escape');
  await until('the picker is gone', async () => (await readPicker(pageTarget)) === null);

  await browser.openReader();
  await look('reader', pageTarget);
  for (const panel of ['a', 'e', '?']) {
    await page.keyboard.press(panel);
    await look(`reader, ${panel}`, pageTarget);
  }
  return found;
}

describe('on a screen that is touched', () => {
  it('everything that is pressed is large enough for a finger', async () => {
    await using browser = await openBrowser({ hasTouch: true });
    expect(await browser.page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
    expect(await findInAll(browser, findSmallTargets)).toEqual([]);
  });
});

describe.each([
  ['at 400 %', ZOOMED],
  ['on 280 pixels', NARROW],
])('%s', (_, size) => {
  it('nothing needs scrolling sideways', async () => {
    await using browser = await openBrowser();
    const find: Find = async (page, where) => {
      if (where === 'popup') return [];
      await resizeWindow(browser.page, size);
      const found = await findOverflow(page);
      await resizeWindow(browser.page, WIDE);
      return found;
    };
    expect(await findInAll(browser, find)).toEqual([]);
  });
});

it('the popup of a phone is as narrow as the phone', async () => {
  await using browser = await openBrowser();
  const { page, pageTarget } = browser;
  await page.goto(`${await browser.extensionOrigin()}/popup.html`);
  await page.getByRole('main').waitFor();
  await pageTarget.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  await resizeWindow(page, NARROW);
  expect(await findOverflow(pageTarget)).toEqual([]);
});

describe('in forced colours', () => {
  it('what is chosen is told without colours of ours', async () => {
    await using browser = await openBrowser();
    const find: Find = async (page) => {
      await page.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
      return findLookalikes(page);
    };
    expect(await findInAll(browser, find)).toEqual([]);
  });
});

/** Choices that look the same whether they are chosen or not, a line each. */
async function findLookalikes(page: CdpTarget): Promise<string[]> {
  const root = await findClosedRoot(page);
  return root === null
    ? page.evaluate(listLookalikes)
    : page.evaluateOn<ShadowRoot, [], string[]>(root, listLookalikes as never);
}

function listLookalikes(this: ShadowRoot | undefined): string[] {
  const root = this instanceof ShadowRoot ? this : document;
  const lookOf = (input: HTMLInputElement) => {
    // What the browser draws itself it also draws in forced colours.
    const { appearance, opacity } = getComputedStyle(input);
    if (appearance !== 'none' && opacity !== '0') return input.checked ? 'chosen' : 'open';
    return [input, input.nextElementSibling, ...(input.labels ?? [])]
      .flatMap((drawn) => (drawn ? [getComputedStyle(drawn)] : []))
      .map(({ outlineStyle, outlineWidth, borderStyle, borderWidth }) =>
        [outlineStyle, outlineWidth, borderStyle, borderWidth].join(),
      )
      .join();
  };
  const choices = [...root.querySelectorAll<HTMLInputElement>('input[type=radio], input[type=checkbox]')];
  return choices
    .filter((each) => each.checked && each.checkVisibility())
    .filter((chosen) => {
      const others = choices.filter((each) => each.name === chosen.name && each.type === chosen.type && !each.checked);
      return others.some((other) => lookOf(other) === lookOf(chosen));
    })
    .map((each) => each.outerHTML.slice(0, 160));
}
