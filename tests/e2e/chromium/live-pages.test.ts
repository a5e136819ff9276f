import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from '../../drive/chromium/browser.ts';
import { resizeWindow } from '../../drive/chromium/change-screen.ts';
import { scrollTop, showsText, snapshot } from '../../drive/chromium/page-facts.ts';
import { pause, until } from '../../drive/until.ts';
import { type FixtureServer, serveFixtures } from '../../fixtures/server.ts';

/** What the fixture's own script can do to its page. */
type Deed =
  | 'insertOffer'
  | 'removeOffer'
  | 'appendRelated'
  | 'openOverlay'
  | 'closeOverlay'
  | 'takeWheel'
  | 'wakeOverlay'
  | 'openModal'
  | 'renderAgain'
  | 'stripUnknownAttributes'
  | 'dropSheets'
  | 'appendNextStory'
  | 'goElsewhere';

declare const page: Record<Deed, () => void> & { readonly painted: readonly string[]; tick(times: number): void };

const OFFER = 'Unlimited access from £4 a month';
const RELATED = 'Harbour dredging to begin in spring';
const BRIEFING = 'Sign up for our newsletter, the Courier Briefing';
const STORY = 'The council of Holm voted for the service on Tuesday';

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

/** Has the page's own script do something, and waits until that was painted. */
function act(deed: Deed): Promise<void> {
  return browser.page.evaluate(async (name) => {
    page[name]();
    for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  }, deed);
}

const shows = (text: string) => showsText(browser.page, text);
/** How many frames that takes is the machine's affair; that nothing was painted is asked apart. */
const isHidden = (text: string) => until(`“${text}” is hidden`, async () => !(await shows(text)));
const painted = () => browser.page.evaluate(() => page.painted);

async function choose(level: 'Off' | 'Tidy' | 'Focus'): Promise<void> {
  const popup = await browser.clickToolbarIcon();
  await popup.choose(level);
  await popup.close();
}

async function wheel(): Promise<void> {
  await browser.page.mouse.move(400, 300);
  await browser.page.mouse.wheel(0, 200);
}

describe('a tidied page that lives', () => {
  beforeEach(async () => {
    await browser.page.goto(server.url('live--everything-late.html'));
    await choose('Tidy');
  });

  it('never paints an offer that comes late, comes back, or is built again', async () => {
    await act('insertOffer');
    await isHidden(OFFER);
    for (let again = 0; again < 5; again++) {
      await act('removeOffer');
      await act('insertOffer');
    }
    await act('renderAgain');
    await isHidden(OFFER);
    expect(await shows(STORY)).toBe(true);
    await act('appendRelated');
    await isHidden(RELATED);
    expect(await painted()).toEqual([]);
    await until('the badge counts both', async () => (await browser.readToolbar()).badge === '2');
  });

  it('lets the reader see a piece, also when the page brings it back', async () => {
    await act('insertOffer');
    const popup = await browser.clickToolbarIcon();
    await popup.says(/1 subscription offer/);
    await popup.target.evaluate(() => document.querySelector<HTMLElement>('.disclose')?.click());
    await popup.target.click('button', 'Show');
    await popup.target.locate('button', 'Hide');
    await popup.close();
    expect(await shows(OFFER)).toBe(true);
    await act('removeOffer');
    await act('insertOffer');
    expect(await shows(OFFER)).toBe(true);
    await act('renderAgain');
    expect(await shows(OFFER)).toBe(true);
    // A choice is for the page, not for one level of it.
    await choose('Off');
    await choose('Tidy');
    expect(await shows(OFFER)).toBe(true);
    await act('appendRelated');
    await isHidden(RELATED);
  });

  it('is watched no longer once it is off', async () => {
    await choose('Off');
    await act('insertOffer');
    await until('the offer is painted', async () => (await painted()).includes('offer'));
    expect(await shows(OFFER)).toBe(true);
    expect(await snapshot(browser.page)).not.toMatch(/cleansheet/);
  });

  it('keeps hidden what the page tries to bring back by taking off attributes and sheets', async () => {
    await act('insertOffer');
    await act('stripUnknownAttributes');
    await isHidden(OFFER);
    await act('dropSheets');
    await act('appendRelated');
    await isHidden(OFFER);
    await isHidden(RELATED);
  });

  it('lets the reader scroll behind an overlay that comes late, and gives the page back as it was', async () => {
    await resizeWindow(browser.page, { width: 1280, height: 500 });
    await browser.page.evaluate(() => window.scrollTo(0, 300));
    const before = await scrollTop(browser.page);
    await act('takeWheel');
    await act('openOverlay');
    await isHidden(BRIEFING);
    await until('the page is where it was', async () => (await scrollTop(browser.page)) === before);
    const state = await browser.page.evaluate(() => ({
      veil: document.querySelector('.veil')?.checkVisibility(),
      inert: document.getElementById('story')?.inert,
      filter: getComputedStyle(document.getElementById('story') as Element).filter,
    }));
    expect(state).toEqual({ veil: false, inert: false, filter: 'none' });
    await wheel();
    await until('the page has scrolled', async () => (await scrollTop(browser.page)) > before);
    expect(await painted()).toEqual([]);

    await choose('Off');
    const off = await snapshot(browser.page);
    expect(off).not.toMatch(/cleansheet/);
    expect(await shows(BRIEFING)).toBe(true);
    expect(await browser.page.evaluate(() => document.getElementById('story')?.inert)).toBe(true);
    await act('closeOverlay');
    expect(await snapshot(browser.page)).toMatch(/^0 <html lang="en">/);
    await resizeWindow(browser.page, { width: 1280, height: 900 });
  });

  it('hides a box that slept and a modal dialog, and leaves the page usable', async () => {
    await act('wakeOverlay');
    await until('the box is hidden', () =>
      browser.page.evaluate(() => document.getElementById('sleeping')?.checkVisibility() === false),
    );
    await act('openModal');
    await until('the dialog is hidden', () =>
      browser.page.evaluate(() => document.querySelector('dialog')?.checkVisibility() === false),
    );
    expect(await painted()).toEqual([]);
    await browser.page.click('#menu-button');
    expect(await shows('All sections of the Courier')).toBe(true);

    await choose('Off');
    expect(await browser.page.evaluate(() => document.querySelector('dialog')?.matches(':modal'))).toBe(true);
    expect(await snapshot(browser.page)).not.toMatch(/cleansheet/);
  });

  it('leaves alone what the reader opened', async () => {
    await browser.page.click('#menu-button');
    await browser.page.click('#picture-button');
    await pause(300);
    expect(await shows('Weather and tides')).toBe(true);
    expect(await shows('Subscribers can order this picture')).toBe(true);
    await act('insertOffer');
    await isHidden(OFFER);
    expect(await shows('Weather and tides')).toBe(true);
    expect(await shows('Subscribers can order this picture')).toBe(true);
  });

  it('keeps the first story where the next one is appended', async () => {
    await act('appendNextStory');
    await isHidden('Lighthouse at Vard to be run by pupils');
    expect(await shows(STORY)).toBe(true);
    const popup = await browser.clickToolbarIcon();
    await popup.says(/next stor/i);
    await popup.choose('Off');
    await popup.close();
    expect(await shows('Lighthouse at Vard to be run by pupils')).toBe(true);
    expect(await snapshot(browser.page)).not.toMatch(/cleansheet/);
  });

  it('starts anew with another article that comes without a load', async () => {
    await act('insertOffer');
    await act('goElsewhere');
    await until('nothing of the first article is left', async () => !/cleansheet/.test(await snapshot(browser.page)));
    await until('the new article is looked at', async () => (await browser.readToolbar()).badge === '1');
    expect(await shows('On the quay at Lund a bakery opens')).toBe(true);
    expect(await snapshot(browser.page)).not.toMatch(/cleansheet/);
    const popup = await browser.clickToolbarIcon();
    await popup.close();
  });

  it('is left in peace where it never settles', async () => {
    await browser.page.evaluate(async () => {
      for (let i = 0; i < 40; i++) {
        page.tick(100);
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    });
    await act('insertOffer');
    expect(await shows(STORY)).toBe(true);
    await choose('Off');
    expect(await snapshot(browser.page)).not.toMatch(/cleansheet/);
  });
});
