import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from '../../drive/chromium/browser.ts';
import { showsText, snapshot } from '../../drive/chromium/page-facts.ts';
import { until } from '../../drive/until.ts';
import { type FixtureServer, serveFixtures } from '../../fixtures/server.ts';

/** What the fixture's own script can do to its page. */
declare const site: Record<'askInDialog' | 'askInBar' | 'askInModal' | 'insertOffer' | 'openNag', () => void> & {
  readonly answers: readonly string[];
};
type Deed = 'askInDialog' | 'askInBar' | 'askInModal' | 'insertOffer' | 'openNag';

const OFFER = 'Unlimited access from £3 a month';

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
beforeEach(async () => {
  await browser.page.goto(server.url('live--dialogs-of-the-site.html'));
});

/** Has the page's own script do something, and waits until that was painted. */
function act(deed: Deed): Promise<void> {
  return browser.page.evaluate(async (name) => {
    site[name]();
    for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  }, deed);
}

const shows = (text: string) => showsText(browser.page, text);
const isHidden = (text: string) => until(`“${text}” is hidden`, async () => !(await shows(text)));

async function choose(level: 'Off' | 'Tidy' | 'Focus'): Promise<void> {
  const popup = await browser.clickToolbarIcon();
  await popup.choose(level);
  await popup.close();
}

const ASKED = [
  ['askInDialog', 'We and our partners store and access information', '.asking-box'],
  ['askInBar', 'This website uses cookies to count its readers', '.asking-bar'],
  ['askInModal', 'Mit Ihrer Einwilligung verwenden wir', '.asking-modal'],
] as const;

describe.each(['Tidy', 'Focus'] as const)('a page in %s', (level) => {
  it.each(ASKED)('%s: what asks for consent stays until it is answered', async (deed, words, box) => {
    await choose(level);
    await act(deed);
    expect(await shows(words)).toBe(true);
    // Where it was there before is no different.
    await choose('Off');
    await choose(level);
    expect(await shows(words)).toBe(true);
    await act('insertOffer');
    await isHidden(OFFER);
    expect(await shows(words)).toBe(true);
    await browser.page.click(`${box} [data-answer=none]`);
    expect(await browser.page.evaluate(() => site.answers)).toEqual(['none']);
    expect(await browser.page.evaluate(() => getComputedStyle(document.documentElement).overflow)).toBe('visible');
    await choose('Off');
    expect(await snapshot(browser.page)).not.toMatch(/cleansheet/);
  });

  it('hides a nag that looks like it', async () => {
    await choose(level);
    await act('openNag');
    await until('the nag is hidden', () =>
      browser.page.evaluate(() => document.querySelector('.nag')?.checkVisibility() === false),
    );
    await until('the page can scroll', () =>
      browser.page.evaluate(() => getComputedStyle(document.documentElement).overflowY !== 'hidden'),
    );
  });

  it('leaves the site’s own menus, lightboxes and players', async () => {
    await choose(level);
    await browser.page.click('#picture');
    await act('insertOffer');
    expect(await shows('Subscribers can order this picture')).toBe(true);
    await browser.page.evaluate(() => document.querySelector('.lightbox')?.remove());
    if (level === 'Focus') return;
    await browser.page.click('#captions-button');
    await act('insertOffer');
    expect(await shows('English captions')).toBe(true);
    expect(await browser.page.evaluate(() => document.querySelector('video')?.checkVisibility())).toBe(true);
    await browser.page.click('#menu-button');
    await act('insertOffer');
    expect(await shows('Music and feasts')).toBe(true);
  });
});

it('hides what asks for consent where the reader chose that', async () => {
  await browser.store({ settings: { version: 1, kinds: { consent: true } } });
  await choose('Focus');
  await act('askInDialog');
  await isHidden('We and our partners store and access information');
});
