import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from '../../drive/firefox/browser.ts';
import { showsText, snapshot } from '../../drive/firefox/page-facts.ts';
import { until } from '../../drive/until.ts';
import { readExpectation } from '../../fixtures/expectation.ts';
import { type FixtureServer, serveFixtures } from '../../fixtures/server.ts';

/** What the fixture's own script can do to its page. */
declare const page: Record<
  | 'insertOffer'
  | 'removeOffer'
  | 'openOverlay'
  | 'closeOverlay'
  | 'wakeOverlay'
  | 'openModal'
  | 'renderAgain'
  | 'appendNextStory'
  | 'goElsewhere',
  () => void
> & {
  readonly painted: readonly string[];
};

const OFFER = 'Unlimited access from £4 a month';
const BRIEFING = 'Sign up for our newsletter, the Courier Briefing';
const NEXT_STORY = 'Lighthouse at Vard to be run by pupils';
const STORY = 'The council of Holm voted for the service on Tuesday';
const { hidden = [], kept = [] } = readExpectation('news--seed-layout');

describe('a page that lives, in Firefox', () => {
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

  const act = (deed: keyof typeof page & string) =>
    browser.page.evaluate(async (name) => {
      (page[name as 'insertOffer'] as () => void)();
      for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
    }, deed);

  const shows = (text: string) => showsText(browser.page, text);
  const choose = (level: 'Off' | 'Tidy') => browser.window.choose(level);

  it('stays clean and usable while the page changes itself, and is put back', async () => {
    await browser.page.goto(server.url('live--everything-late.html'));
    await choose('Tidy');
    await act('insertOffer');
    await act('removeOffer');
    await act('insertOffer');
    await act('renderAgain');
    await until('the offer is hidden', async () => !(await shows(OFFER)));
    expect(await shows(STORY)).toBe(true);
    await act('openOverlay');
    await until('the overlay is hidden', async () => !(await shows(BRIEFING)));
    await until('the page can scroll', () =>
      browser.page.evaluate(() => getComputedStyle(document.body).position === 'static'),
    );
    expect(await browser.page.evaluate(() => page.painted)).toEqual([]);
    await act('closeOverlay');
    await choose('Off');
    await until('the offer is back', () => shows(OFFER));
    expect(await snapshot(browser.page)).not.toMatch(/cleansheet/);
    expect(await snapshot(browser.page)).toMatch(/^0 /);
  });

  it('hides a box that slept and a modal dialog, and gives both back', async () => {
    await browser.page.goto(server.url('live--everything-late.html'));
    await choose('Tidy');
    await act('wakeOverlay');
    await act('openModal');
    const isShown = (selector: string) =>
      browser.page.evaluate((name) => document.querySelector(name)?.checkVisibility(), selector);
    await until('the box is hidden', async () => (await isShown('#sleeping')) === false);
    await until('the dialog is hidden', async () => (await isShown('dialog')) === false);
    expect(await browser.page.evaluate(() => page.painted)).toEqual([]);
    await choose('Off');
    await until('the dialog is open as the page opened it', () =>
      browser.page.evaluate(() => document.querySelector('dialog')?.matches(':modal')),
    );
    expect(await isShown('#sleeping')).toBe(true);
    expect(await snapshot(browser.page)).not.toMatch(/cleansheet/);
  });

  it('keeps the first story where the next one is appended', async () => {
    await browser.page.goto(server.url('live--everything-late.html'));
    await choose('Tidy');
    await act('appendNextStory');
    await until('the next story is hidden', async () => !(await shows(NEXT_STORY)));
    expect(await shows(STORY)).toBe(true);
    await choose('Off');
    await until('the next story is back', () => shows(NEXT_STORY));
    expect(await snapshot(browser.page)).not.toMatch(/cleansheet/);
  });

  it('works under a policy that forbids everything, and when the extension comes anew', async () => {
    await browser.page.goto(server.url('news--csp-none.html'));
    await until('the badge counts pieces', async () => Number((await browser.window.readToolbar()).badge) > 0);
    const before = await snapshot(browser.page);
    await choose('Tidy');
    for (const { text } of hidden) expect(await shows(text), text).toBe(false);
    for (const text of kept) expect(await shows(text), text).toBe(true);

    await browser.reloadExtension();
    await browser.page.mouse.click(5, 5);
    await until('the page is as it was', async () => (await snapshot(browser.page)) === before);
    await browser.page.reload();
    await choose('Tidy');
    for (const { text } of hidden) expect(await shows(text), text).toBe(false);
    await choose('Off');
    expect(await snapshot(browser.page)).toBe(before);
  });

  it('starts anew with another article, with and without a load', async () => {
    await browser.page.goto(server.url('live--everything-late.html'));
    await choose('Tidy');
    await act('insertOffer');
    await act('goElsewhere');
    await until('nothing of the first article is left', async () => !/cleansheet/.test(await snapshot(browser.page)));
    await until('the badge is right', async () => (await browser.window.readToolbar()).badge === '1');
    expect(await shows('On the quay at Lund a bakery opens')).toBe(true);
    await browser.page.goto(server.url('app--login.html'));
    await until('the other page is looked at', async () =>
      (await browser.window.readToolbar()).title.includes('not an article'),
    );
    // A page from the cache does not load, which is what `goBack` would wait for.
    await browser.page.evaluate(() => setTimeout(() => history.back()));
    await until('the badge is right again', async () => (await browser.window.readToolbar()).badge === '1');
  });
});
