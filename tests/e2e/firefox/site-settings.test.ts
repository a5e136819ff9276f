import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from '../../drive/firefox/browser.ts';
import { until } from '../../drive/until.ts';
import { type FixtureServer, serveFixtures } from '../../fixtures/server.ts';

const OFFER = 'Renews automatically, cancel anytime';
const RELATED = 'Kelve shipyard wins order for four electric tugs';
const SITE = 'site:127.0.0.1';

declare const browser: { storage: { local: { get(keys: null): Promise<Record<string, unknown>> } } };

describe('a site in Firefox, as the reader wants it', () => {
  let server: FixtureServer;
  let firefox: TestBrowser;

  beforeAll(async () => {
    server = await serveFixtures();
    // An administrator's defaults, that the reader's own choices win over.
    firefox = await openBrowser({ policy: { kinds: { topics: true }, sites: { localhost: { level: 'focus' } } } });
  });
  afterAll(async () => {
    await firefox?.[Symbol.asyncDispose]();
    await server?.[Symbol.asyncDispose]();
  });

  const open = (fixture = 'news--seed-layout.html') => firefox.page.goto(server.url(fixture));
  const shows = (text: string) =>
    firefox.page.evaluate((wanted) => {
      const squeeze = (words: string | null) => (words ?? '').replace(/\s+/g, ' ');
      const all = [...document.querySelectorAll('body *')];
      return all.findLast((each) => squeeze(each.textContent).includes(wanted))?.checkVisibility() ?? false;
    }, text);
  const isMarked = () => firefox.page.evaluate(() => document.documentElement.outerHTML.includes('cleansheet'));
  const openPopup = async () => {
    await until('the page is looked at', async () => Number((await firefox.window.readToolbar()).badge) > 0);
    await firefox.window.clickToolbarIcon();
    await until('the popup knows the site', () =>
      firefox.window.popup(() => document.querySelector('.always input:enabled') !== null),
    );
  };
  const click = (name: string) =>
    firefox.window.popup((wanted) => {
      const labels = [...document.querySelectorAll<HTMLElement>('label, button')];
      const found = labels.find((label) => label.textContent?.trim() === wanted);
      if (!found) throw new Error(`Nothing is labelled “${wanted}”`);
      found.click();
    }, name);
  const select = (index: number, value: string) =>
    firefox.window.popup(
      (at, wanted) => {
        const found = document.querySelectorAll('select')[at];
        if (!found) throw new Error('There is no such choice');
        found.value = wanted;
        found.dispatchEvent(new Event('change', { bubbles: true }));
      },
      index,
      value,
    );
  /** Only the extension's own pages read its storage. */
  const stored = async () => firefox.window.popup(() => browser.storage.local.get(null));
  const site = async () => (await stored())[SITE] as Record<string, unknown> | undefined;

  it('takes what an administrator set, where the reader set nothing', async () => {
    await open();
    await openPopup();
    expect((await stored()).policy).toMatchObject({ sites: { localhost: { level: 'focus' } } });
    await firefox.window.closePopup();
    await firefox.page.goto(server.url('news--plain.html').replace('127.0.0.1', 'localhost'));
    await until('the page is focused by the policy', isMarked);
  });

  it('is remembered with a kind that is left, and opens so', async () => {
    await open();
    await openPopup();
    await click('Always on this site');
    // At once: what was chosen counts before it is stored.
    await click('2 lists of other stories');
    await until('it is stored', async () => (await site())?.level === 'tidy');
    await until('the kind is stored', async () => JSON.stringify((await site())?.kinds) === '{"related":false}');
    await firefox.window.closePopup();
    await firefox.page.reload();
    await until('the offer is hidden', async () => !(await shows(OFFER)));
    expect(await shows(RELATED)).toBe(true);
  });

  it('keeps a click that was made right before the popup closed', async () => {
    await open();
    await openPopup();
    await click('Always on this site');
    await firefox.window.closePopup();
    await openPopup();
    expect((await site())?.level ?? null).toBeNull();
    await click('Always on this site');
    await firefox.window.closePopup();
    await openPopup();
    expect((await site())?.level).toBe('tidy');
    await firefox.window.closePopup();
  });

  it('is left alone on one page, and tidied on the others', async () => {
    await open();
    await openPopup();
    await until('the scopes are there', () =>
      firefox.window.popup(() => document.querySelectorAll('select').length === 2),
    );
    // At once: the level is the one of the scope that was chosen before it, stored or not.
    await select(1, 'page');
    await click('Focus');
    await until('it is stored', async () => JSON.stringify((await site())?.paths).includes('focus'));
    await select(1, 'site');
    await until('it is stored', async () => JSON.stringify((await site())?.paths) === '[]');
    await select(1, 'page');
    await select(0, 'nothing');
    await until('it is stored', async () => JSON.stringify((await site())?.paths).includes('nothing'));
    expect(await site()).toMatchObject({
      level: 'tidy',
      paths: [{ path: '/news--seed-layout.html', level: 'nothing' }],
    });
    await firefox.window.closePopup();
    await open('news--plain.html');
    await until('another page is tidied', isMarked);
    await open();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await isMarked()).toBe(false);
    expect(await shows(OFFER)).toBe(true);
  });

  it('loses what the reader points at, on this load and the next, and gets it back', async () => {
    await open('news--plain.html');
    await openPopup();
    await click('Hide more…');
    await until('the popup is gone', () =>
      firefox.window
        .popup(() => false)
        .then(
          () => false,
          () => true,
        ),
    );
    const { x, y } = await firefox.page.evaluate(() => {
      const box = document.querySelector('.standfirst')?.getBoundingClientRect();
      return { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 10 };
    });
    await firefox.page.mouse.move(x, y);
    await firefox.page.mouse.click(x, y);
    await firefox.page.keyboard.press('Enter');
    const isGone = () => firefox.page.evaluate(() => !document.querySelector('.standfirst')?.checkVisibility());
    await until('it is hidden', isGone);
    await firefox.page.keyboard.press('Escape');
    await firefox.page.reload();
    await until('it is hidden again', isGone);
    await openPopup();
    expect((await site())?.rules).toEqual(['127.0.0.1##.standfirst']);
    await firefox.window.popup(() => document.querySelector('details.more')?.setAttribute('open', ''));
    await click('Undo');
    await until('it is back', async () => !(await isGone()));
    await firefox.window.closePopup();
  });

  it('is used by the menu of the page and by keys', async () => {
    const { window } = firefox;
    await open('news--plain.html');
    await until('the page is tidied', isMarked);
    await window.chooseFromMenu('tidy');
    await until('it is put back', async () => !(await isMarked()));
    await window.chooseFromMenu('reader');
    await until('the reader view is open', () => window.readReader());
    await window.pressShortcut({ key: 'E', modifiers: 'alt,shift' });
    await until('it is closed', async () => (await window.readReader()) === null);
    await window.pressShortcut({ key: 'E', modifiers: 'alt,shift' });
    await until('it is open', () => window.readReader());
    await window.pressShortcut({ key: 'E', modifiers: 'alt,shift' });
    await until('it is closed', async () => (await window.readReader()) === null);
  });
});
