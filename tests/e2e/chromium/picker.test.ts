import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findViolations } from '../../drive/chromium/axe.ts';
import { openBrowser, type TestBrowser } from '../../drive/chromium/browser.ts';
import { readPicker } from '../../drive/chromium/picker.ts';
import { until } from '../../drive/until.ts';
import { type FixtureServer, serveFixtures } from '../../fixtures/server.ts';

const SITE = 'site:127.0.0.1';

describe('the picker', () => {
  let server: FixtureServer;
  let browser: TestBrowser;

  beforeAll(async () => {
    server = await serveFixtures();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.[Symbol.asyncDispose]();
    await server?.[Symbol.asyncDispose]();
  });
  beforeEach(() => browser.store({ [SITE]: { level: 'detect', rules: [] } }));
  afterEach(() => expect(browser.errors).toEqual([]));

  const open = async (fixture: string) => {
    await browser.page.goto(server.url(fixture));
    await until('the page is looked at', async () => (await browser.readToolbar()).title.includes('an article'));
    await browser.pick();
    return until('the picker is there', () => readPicker(browser.pageTarget));
  };
  const look = () => readPicker(browser.pageTarget);
  const rules = async () => ((await browser.readStorage())[SITE] as { rules?: string[] }).rules ?? [];
  /** A piece is hidden, or back, before that is stored. */
  const keepsRules = (wanted: readonly unknown[]) => expect.poll(rules, { timeout: 20_000 }).toEqual(wanted);
  const isShown = (selector: string) =>
    browser.page.evaluate((wanted) => {
      const roots = [document, ...[...document.querySelectorAll('*')].flatMap((each) => each.shadowRoot ?? [])];
      return roots.some((root) => root.querySelector(wanted)?.checkVisibility());
    }, selector);
  const middleOf = (selector: string) =>
    browser.page.evaluate((wanted) => {
      const roots = [document, ...[...document.querySelectorAll('*')].flatMap((each) => each.shadowRoot ?? [])];
      const found = roots.map((root) => root.querySelector(wanted)).find(Boolean);
      found?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { x, y, width, height } = found?.getBoundingClientRect() ?? { x: 0, y: 0, width: 0, height: 0 };
      return { x: x + width / 2, y: y + height / 2 };
    }, selector);

  it('names what is pointed at, widens by wheel, narrows by key, previews, and hides for good', async () => {
    await open('news--plain.html');
    const { x, y } = await middleOf('.read-also li');
    await browser.page.mouse.move(x, y);
    await until('it knows the kind', async () => (await look())?.name === 'Lists of other stories');
    // From the link's text over the line and the list to the box.
    for (let step = 0; step < 3; step++) await browser.page.mouse.wheel(0, -100);
    await until('it is widened', async () => (await look())?.selector === '.read-also');
    expect((await look())?.label).toBe('Lists of other stories');
    expect(await findViolations(browser.pageTarget)).toEqual([]);
    await browser.page.keyboard.press('ArrowUp');
    await browser.page.keyboard.press('ArrowDown');
    expect((await look())?.selector).toBe('.read-also');
    await browser.page.keyboard.press('p');
    await until('the preview hides it', async () => !(await isShown('.read-also')));
    await browser.page.keyboard.press('p');
    await until('the preview is over', () => isShown('.read-also'));
    expect(await rules()).toEqual([]);
    await browser.page.keyboard.press('Enter');
    await until('it is hidden', async () => !(await isShown('.read-also')));
    await keepsRules(['127.0.0.1##.read-also']);

    await browser.pageTarget.click('button', 'Undo');
    await until('it is back', () => isShown('.read-also'));
    await keepsRules([]);
    await until('the picker is gone', async () => (await look()) === null);
  });

  it('reaches every piece by keyboard alone', async () => {
    await open('news--plain.html');
    const { keyboard } = browser.page;
    await keyboard.press('ArrowUp');
    const goTo = async (selector: string, key: string) => {
      for (let step = 0; step < 60 && (await look())?.selector !== selector; step++) await keyboard.press(key);
      expect((await look())?.selector).toBe(selector);
    };
    await goTo('.read-also', 'ArrowRight');
    await keyboard.press('ArrowLeft');
    expect((await look())?.selector).not.toBe('.read-also');
    await keyboard.press('ArrowRight');
    await keyboard.press('Enter');
    await until('it is hidden', async () => !(await isShown('.read-also')));
    // The button to undo it comes first by Tab.
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await until('it is back', () => isShown('.read-also'));
    await keepsRules([]);
  });

  it('is left by Escape, and nothing has changed', async () => {
    await open('news--plain.html');
    const before = await browser.page.evaluate(() => document.body.outerHTML);
    await browser.page.keyboard.press('ArrowUp');
    await browser.page.keyboard.press('Escape');
    await until('it is gone', async () => (await look()) === null);
    expect(await browser.page.evaluate(() => document.body.outerHTML)).toBe(before);
    expect(await rules()).toEqual([]);
  });

  it.each([
    ['inside an open shadow root', '.wind-box'],
    ['stuck to the top', '.masthead'],
    ['fixed to the bottom, below its own bar', '.quay-notice'],
    ['a frame', '.framed'],
  ])('reaches what is %s, by touch, and it stays away', async (_, selector) => {
    await open('edge--sticky-and-shadow.html');
    if (selector === '.quay-notice') await browser.pageTarget.click('button', 'Move this bar out of the way');
    const { x, y } = await middleOf(selector);
    const touchPoints = [{ x, y }];
    await browser.pageTarget.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    await browser.pageTarget.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
    await browser.pageTarget.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await browser.pageTarget.send('Emulation.setTouchEmulationEnabled', { enabled: false });
    for (let step = 0; step < 3 && (await look())?.selector !== selector; step++) {
      await browser.page.keyboard.press('ArrowUp');
    }
    expect((await look())?.selector).toBe(selector);
    await browser.page.keyboard.press('Enter');
    await until('it is hidden', async () => !(await isShown(selector)));
    await keepsRules([`127.0.0.1##${selector}`]);
    await browser.page.reload();
    await until('it is hidden again', async () => !(await isShown(selector)));
  });

  it('shows what was taken, and keeps what the reader wants back', async () => {
    await browser.store({ [SITE]: { level: 'tidy', rules: ['127.0.0.1##.byline'] } });
    await browser.page.goto(server.url('news--plain.html'));
    await until('it is tidied', async () => !(await isShown('.read-also')) && !(await isShown('.byline')));
    await browser.pick();
    await browser.pageTarget.click('button', 'Show again');
    await until('all of it is shown', async () => (await isShown('.read-also')) && (await isShown('.byline')));
    const { x, y } = await middleOf('.read-also');
    await browser.page.mouse.click(x, y);
    await until('it knows the kind', async () => (await look())?.name === 'Lists of other stories');
    await browser.page.keyboard.press('Enter');
    await until('the rest is hidden again', async () => !(await isShown('.byline')));
    expect(await isShown('.read-also')).toBe(true);
    await keepsRules(['127.0.0.1##.byline', expect.stringMatching(/^127\.0\.0\.1#@#.*read-also/)]);

    await browser.pageTarget.click('button', 'Another one');
    await until('all is shown', () => isShown('.byline'));
    for (let step = 0; step < 9 && (await look())?.name !== 'Hidden by your rule'; step++) {
      await browser.page.keyboard.press('ArrowDown');
    }
    await browser.page.keyboard.press('Enter');
    await until('the rule is gone', async () => (await rules()).length === 1);
    await browser.page.keyboard.press('Escape');
    await until('the picker is gone', async () => (await look()) === null);
    expect(await isShown('.byline')).toBe(true);
    await browser.page.reload();
    await until('it is tidied again', () =>
      browser.page.evaluate(() => document.documentElement.outerHTML.includes('cleansheet')),
    );
    expect(await isShown('.read-also')).toBe(true);
    expect(await isShown('.byline')).toBe(true);
  });
});
