import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from '../../drive/firefox/browser.ts';
import { showsText, snapshot } from '../../drive/firefox/page-facts.ts';
import { until } from '../../drive/until.ts';
import { type FixtureServer, serveFixtures } from '../../fixtures/server.ts';

/** What the fixture's own script can do to its page. */
declare const page: Record<'insertOffer' | 'goElsewhere' | 'renderAgain', () => void>;

const OFFER = 'Unlimited access from £4 a month';
const RELATED = 'Lighthouse keepers meet for the last time';
const BAKERY = 'On the quay at Lund a bakery opens';

let server: FixtureServer;

beforeAll(async () => {
  server = await serveFixtures();
});
afterAll(async () => {
  await server?.[Symbol.asyncDispose]();
});

describe.each([
  { name: 'with the Navigation API', hasNavigation: true },
  { name: 'without the Navigation API', hasNavigation: false },
])('a tab of Firefox $name', ({ hasNavigation }) => {
  let browser: TestBrowser;

  beforeAll(async () => {
    browser = await openBrowser({ prefs: { 'dom.navigation.webidl.enabled': hasNavigation } });
  });
  afterAll(async () => {
    await browser?.[Symbol.asyncDispose]();
  });
  beforeEach(async () => {
    await browser.page.goto(server.url('live--everything-late.html'));
    expect(await browser.page.evaluate(() => 'navigation' in globalThis)).toBe(hasNavigation);
    await browser.window.choose('Tidy');
    await browser.page.evaluate(() => page.insertOffer());
    await until('the offer is hidden', async () => !(await shows(OFFER)));
  });

  const shows = (text: string) => showsText(browser.page, text);
  const isClean = () =>
    until('nothing of the first article is left', async () => {
      const now = await snapshot(browser.page);
      return now.startsWith('0 ') && !/cleansheet/.test(now);
    });

  it('starts anew with another article by pushState, and puts that one back as it has become', async () => {
    await browser.page.evaluate(() => page.goElsewhere());
    await isClean();
    await until('the badge is right', async () => (await browser.window.readToolbar()).badge === '1');
    expect(await shows(RELATED)).toBe(true);
    await browser.window.choose('Tidy');
    expect(await shows(RELATED)).toBe(false);
    await browser.page.evaluate(() => page.renderAgain());
    await until('the related stories are hidden again', async () => !(await shows(RELATED)));
    expect(await shows(BAKERY)).toBe(true);
    await browser.window.choose('Off');
    await isClean();
    expect(await shows(RELATED)).toBe(true);
  });

  it('starts anew with a document that is written anew', async () => {
    await browser.page.evaluate(() => {
      document.open();
      document.write('<!doctype html><title>Sign in</title><form><input name="user"><button>Sign in</button></form>');
      document.close();
    });
    await until('the new page is looked at', async () =>
      (await browser.window.readToolbar()).title.includes('not an article'),
    );
    expect((await browser.window.readToolbar()).badge).toBe('');
    await isClean();
    expect(await shows('Sign in')).toBe(true);
  });

  it('tidies an article that is written in the place of another, and puts it back as it has become', async () => {
    await browser.page.evaluate(() => {
      page.goElsewhere();
      const html = document.documentElement.outerHTML.replace(/<script[\s\S]*?<\/script>/g, '');
      document.open();
      document.write(`<!doctype html>${html}`);
      document.close();
    });
    await isClean();
    await until('the badge is right', async () => (await browser.window.readToolbar()).badge === '1');
    await browser.window.choose('Tidy');
    expect(await shows(RELATED)).toBe(false);
    expect(await shows(BAKERY)).toBe(true);
    await browser.page.evaluate(() => document.querySelector('.more')?.append('Written by the page meanwhile'));
    await browser.window.choose('Off');
    await isClean();
    expect(await shows('Written by the page meanwhile')).toBe(true);
  });
});
