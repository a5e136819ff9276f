import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openBrowser, type TestBrowser } from '../../drive/chromium/browser.ts';
import { showsText, snapshot } from '../../drive/chromium/page-facts.ts';
import { readPicker } from '../../drive/chromium/picker.ts';
import { Reader } from '../../drive/chromium/reader.ts';
import { until } from '../../drive/until.ts';
import { type FixtureServer, serveFixtures } from '../../fixtures/server.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const OFFER = 'Renews automatically, cancel anytime';
const RELATED = 'Kelve shipyard wins order for four electric tugs';
const SITE = 'site:127.0.0.1';

describe('a site, as the reader wants it', () => {
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
  afterEach(() => expect(browser.errors).toEqual([]));

  const open = () => browser.page.goto(server.url('news--seed-layout.html'));
  const shows = (text: string) => showsText(browser.page, text);
  const openPopup = async () => {
    await until('the badge counts pieces', async () => Number((await browser.readToolbar()).badge) > 0);
    const popup = await browser.clickToolbarIcon();
    await popup.says(/hidden/);
    return popup;
  };

  const findHeader = () =>
    browser.page.evaluate(() => {
      const box = document.querySelector('header') ?? document.querySelector('nav');
      const { x, y } = box?.getBoundingClientRect() ?? { x: 0, y: 0 };
      return { x: x + 3, y: y + 3, text: box?.textContent?.trim().replace(/\s+/g, ' ').slice(0, 20) ?? '' };
    });

  it('shows a kind again at once when its tick is taken away, and remembers that with the site', async () => {
    await open();
    const popup = await openPopup();
    await popup.setAlways(true);
    await until('it is stored', async () => SITE in (await browser.readStorage()));
    await popup.target.click('checkbox', '2 lists of other stories');
    await until('the lists are there', () => shows(RELATED));
    expect(await shows(OFFER)).toBe(false);
    await popup.close();

    await browser.page.reload();
    await until('the offer is hidden', async () => !(await shows(OFFER)));
    expect(await shows(RELATED)).toBe(true);
    const again = await openPopup();
    // Kinds of which nothing is hidden come last.
    await again.target.evaluate(() => document.querySelector('details.more')?.setAttribute('open', ''));
    expect(await again.target.isChecked('checkbox', '2 lists of other stories')).toBe(false);
    await again.target.click('checkbox', '2 lists of other stories');
    await until('the lists are hidden', async () => !(await shows(RELATED)));
    await again.close();
  });

  it('remembers what was clicked in the moment before the popup is closed, and by a worker that slept', async () => {
    const clickAndClose = async (label: string, isAsleep: boolean) => {
      await open();
      const popup = await openPopup();
      await until('it can remember', () => popup.target.evaluate(() => !document.querySelector('.always :disabled')));
      if (isAsleep) await browser.killWorker();
      await popup.target
        .evaluate(
          (name, closesInMs) => {
            const labels = [...document.querySelectorAll<HTMLElement>('label')];
            labels.find(({ textContent }) => textContent?.trim() === name)?.click();
            setTimeout(() => window.close(), closesInMs);
            // Nobody closes it quicker; a worker that sleeps needs a moment to start.
          },
          label,
          isAsleep ? 400 : 50,
        )
        .catch(() => {});
      await popup.isGone();
      if (isAsleep) await browser.attachWorker();
    };
    const level = async () => ((await browser.readStorage())[SITE] as { level?: unknown } | undefined)?.level;
    await until('it is remembered', async () => (await level()) === 'tidy');
    for (const isAsleep of [false, true]) {
      await clickAndClose('Always on this site', isAsleep);
      await until('it is forgotten', async () => (await level()) === undefined || (await level()) === null);
      await clickAndClose('Always on this site', isAsleep);
      await until('it is remembered', async () => (await level()) === 'tidy');
    }
  });

  it('hides from the start what it hid last time, before the page is judged', async () => {
    await open();
    await until('it has learned', async () => 'learned:127.0.0.1' in (await browser.readStorage()));
    // A page that never ends loading: it is painted, and cannot be judged yet.
    await browser.page.goto(server.url('news--slow.html'), { waitUntil: 'commit' });
    await until('the story is there', () => shows('said on Monday she hopes to hear soon'));
    await until('the offer is there', () =>
      browser.page.evaluate((text) => document.body.textContent?.replace(/\s+/g, ' ').includes(text) ?? false, OFFER),
    );
    await until('it is hidden', async () => !(await shows(OFFER)));
    expect(await browser.page.evaluate(() => document.readyState)).toBe('loading');
    await browser.page.goto('about:blank');
  });

  it('is left alone on one page, and tidied on the others', async () => {
    await open();
    const popup = await openPopup();
    await popup.target.locate('combobox', 'Where it holds');
    await popup.target.evaluate(() => {
      const scope = document.querySelectorAll('select')[1];
      if (!scope) throw new Error('There is no choice of where it holds');
      scope.value = 'page';
      scope.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await popup.says(/Other pages of the site keep their own setting/);
    await popup.target.evaluate(() => {
      const level = document.querySelector('select');
      if (!level) throw new Error('There is no choice of level');
      level.value = 'nothing';
      level.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await until('it is stored', async () => JSON.stringify((await browser.readStorage())[SITE]).includes('nothing'));
    await popup.close();

    await open();
    const before = await snapshot(browser.page);
    await browser.page.goto(server.url('news--plain.html'));
    await until('another page is tidied', () =>
      browser.page.evaluate(() => document.documentElement.outerHTML.includes('cleansheet')),
    );
    await open();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await snapshot(browser.page)).toBe(before);
    expect(await shows(OFFER)).toBe(true);
  });

  it.each(['light', 'dark'])(
    'has a popup in which axe finds nothing, in %s, and that fits without scrolling',
    async (value) => {
      await browser.page.goto(server.url('news--plain.html'));
      const popup = await openPopup();
      await popup.target.locate('combobox', 'Where it holds');
      const features = [{ name: 'prefers-color-scheme', value }];
      await popup.target.send('Emulation.setEmulatedMedia', { features });
      await popup.target.send('Runtime.evaluate', { expression: AXE });
      const found = await popup.target.evaluate(async () => {
        const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
        return (await axe.run()).violations.map(({ id }) => id);
      });
      expect(found).toEqual([]);
      // Chromium makes a popup no higher than this.
      expect(await popup.target.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(600);
      await popup.close();
    },
  );

  it('rests everywhere while paused, and works again when resumed', async () => {
    await browser.page.goto(server.url('news--plain.html'));
    const popup = await openPopup();
    const cleaned = () => browser.page.evaluate(() => document.documentElement.outerHTML.includes('cleansheet'));
    await popup.target.click('button', 'Pause everywhere for an hour');
    await until('the page is as it was', async () => !(await cleaned()));
    await browser.page.reload();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await cleaned()).toBe(false);
    await popup.close();
    const again = await browser.clickToolbarIcon();
    // Until it has heard from the page, its buttons still move.
    await until('the popup has asked the page', () => again.headline());
    await again.target.click('button', 'Resume');
    await again.target.locate('button', 'Pause everywhere for an hour');
    await again.close();
    await browser.page.reload();
    await until('the page is tidied', cleaned);
  });

  it('keeps its settings when the worker is stopped in between', async () => {
    const before = (await browser.readStorage())[SITE];
    await browser.stopWorker(() => browser.page.goto(server.url('news--plain.html')));
    await until('the page is tidied', () =>
      browser.page.evaluate(() => document.documentElement.outerHTML.includes('cleansheet')),
    );
    expect((await browser.readStorage())[SITE]).toEqual(before);
  });

  it('carries settings to the browser’s sync, also when the worker is stopped before it did', async () => {
    const set = (name: string) => browser.store({ [`site:${name}`]: { level: 'tidy', changed: Date.now() } });
    await set('first.example');
    await browser.stopWorker(() => browser.page.goto(server.url('news--plain.html')));
    await until('sync has it', async () => 'site:first.example' in (await browser.readSync()));

    const options = await browser.page.context().newPage();
    await options.goto(browser.optionsUrl);
    await options.getByLabel('Sync with your other browsers').uncheck();
    await until('it is switched off', async () => (await browser.readStorage()).sync === false);
    await set('second.example');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await browser.readSync()).not.toHaveProperty(['site:second.example']);
    await options.getByLabel('Sync with your other browsers').check();
    await until('sync has it', async () => 'site:second.example' in (await browser.readSync()));
    await options.close();
  });

  it('is tidied by the click on the icon alone, and put back by the next, where the reader wants that', async () => {
    await browser.store({ [SITE]: { level: 'detect' }, settings: { version: 2, iconClick: 'tidy' } });
    await open();
    await until('the badge counts pieces', async () => Number((await browser.readToolbar()).badge) > 0);
    const before = await snapshot(browser.page);
    await browser.triggerAction();
    await until('the offer is hidden', async () => !(await shows(OFFER)));
    await browser.triggerAction();
    await until('the page is put back', async () => (await snapshot(browser.page)) === before);
    await browser.store({ settings: { version: 2 } });
  });

  it('opens in the reader view by itself, and is not even looked at, where the reader wants that', async () => {
    await browser.store({ [SITE]: { level: 'reader', paths: [{ path: '/news--plain.html', level: 'nothing' }] } });
    await open();
    const reader = await Reader.find(browser.pageTarget);
    await browser.page.keyboard.press('Escape');
    await reader.isClosed();
    // Left once, it stays closed on this page.
    await browser.page.evaluate(() => history.pushState(null, '', '#part'));
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await reader.isOpen()).toBe(false);

    await browser.page.goto(server.url('news--plain.html'));
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await browser.readToolbar()).toMatchObject({ badge: '' });
    expect(await browser.page.evaluate(() => document.documentElement.outerHTML.includes('cleansheet'))).toBe(false);
  });

  it('takes what an administrator set, where the reader set nothing, and follows when that changes', async () => {
    const setPolicy = (policy: object) =>
      browser.inWorker((given) => {
        Object.assign(chrome.storage.managed, { get: async () => given });
        const { onChanged } = chrome.storage as unknown as { onChanged: { dispatch(...args: unknown[]): void } };
        onChanged.dispatch({}, 'managed');
      }, policy);
    await browser.store({ [SITE]: {}, settings: { version: 2 } });
    await setPolicy({ defaultLevel: 'loud', kinds: 7, sites: { '127.0.0.1': { level: 'tidy' } } });
    await until('it is known', async () => 'policy' in (await browser.readStorage()));
    await browser.inWorker((key) => chrome.storage.local.remove(key), SITE);
    await open();
    await until('the offer is hidden by the policy', async () => !(await shows(OFFER)));
    await browser.store({ [SITE]: { level: 'nothing' } });
    await open();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await shows(OFFER)).toBe(true);
    await setPolicy({});
    await until('it is forgotten', async () => !('policy' in (await browser.readStorage())));
  });

  it('loses what the reader’s rules name where the page is no article, too', async () => {
    await browser.store({ [SITE]: { level: 'detect', rules: ['127.0.0.1##.lead'] } });
    await browser.page.goto(server.url('front-page--section-index.html'));
    await until('the page is looked at', async () => (await browser.readToolbar()).title.includes('not an article'));
    expect(await shows('Harbour envoy hopes island councils answer warmly')).toBe(false);
    expect(await shows('Salt pans reopen in Vasandha')).toBe(true);
  });

  it('is not remembered in a private window', async () => {
    await browser.store({ [SITE]: { level: 'detect' } });
    await browser.page.goto(server.url('news--plain.html'));
    await until('the badge counts pieces', async () => Number((await browser.readToolbar()).badge) > 0);
    onTestFinished(() => browser.stopWorker(() => browser.page.goto(server.url('news--plain.html'))));
    await browser.inWorker(() => {
      const get = chrome.tabs.get.bind(chrome.tabs);
      Object.assign(chrome.tabs, { get: async (tabId: number) => ({ ...(await get(tabId)), incognito: true }) });
    });
    await browser.pageTarget.evaluateInExtension(() => {
      Object.defineProperty(chrome.extension, 'inIncognitoContext', { value: true });
    });
    const remembered = async () =>
      Object.entries(await browser.readStorage()).filter(([key]) => /^(site|reader|learned)/.test(key));
    const before = await remembered();
    const reader = await browser.openReader();
    for (const key of ['+', 't', 'Escape']) await browser.page.keyboard.press(key);
    await reader.isClosed();
    await browser.pick();
    await until('the picker is there', () => readPicker(browser.pageTarget));
    const { x, y } = await findHeader();
    await browser.page.mouse.click(x, y);
    await browser.page.keyboard.press('Enter');
    await until('it says so', async () => /did not store/.test((await readPicker(browser.pageTarget))?.tells ?? ''));
    await browser.page.keyboard.press('Escape');
    const popup = await openPopup();
    await popup.target.send('Page.enable');
    await popup.target.send('Page.addScriptToEvaluateOnNewDocument', {
      source: `const query = chrome.tabs.query.bind(chrome.tabs);
        chrome.tabs.query = async (wanted) => (await query(wanted)).map((tab) => ({ ...tab, incognito: true }));`,
    });
    await popup.target.send('Page.reload');
    await popup.says(/private window/);
    await popup.choose('Focus');
    await popup.close();
    expect(await remembered()).toEqual(before);
  });

  it('loses what the reader points at, on this load and the next', async () => {
    await browser.page.goto(server.url('news--plain.html'));
    const wanted = await findHeader();
    const popup = await openPopup();
    await popup.target.click('button', 'Hide more…');
    await popup.isGone();
    await browser.page.mouse.move(wanted.x, wanted.y);
    await browser.page.mouse.click(wanted.x, wanted.y);
    await browser.page.keyboard.press('Enter');
    await until('a rule is stored', async () =>
      JSON.stringify((await browser.readStorage())[SITE]).includes('127.0.0.1##'),
    );
    await until('it is hidden', async () => !(await shows(wanted.text)));
    await browser.page.reload();
    await until('it is hidden again', async () => !(await shows(wanted.text)));
  });
});
