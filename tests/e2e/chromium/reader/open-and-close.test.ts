import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from '../../../drive/chromium/browser.ts';
import { scrollTop, snapshot } from '../../../drive/chromium/page-facts.ts';
import { until } from '../../../drive/until.ts';
import { type FixtureServer, serveFixtures } from '../../../fixtures/server.ts';

describe('the reader view as a layer', () => {
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
    await browser.page.goto('about:blank');
    await browser.page.goto(server.url('long--river-survey.html'));
  });
  afterEach(() => expect(browser.errors).toEqual([]));

  const WAYS_OUT = {
    Escape: () => browser.page.keyboard.press('Escape'),
    'the close button': () => browser.pageTarget.click('button', 'Close reader view'),
    Back: () => browser.page.goBack(),
  };

  it.each(Object.keys(WAYS_OUT) as (keyof typeof WAYS_OUT)[])('is left by %s, to the same place', async (way) => {
    const { page } = browser;
    await page.evaluate(() => {
      window.scrollTo(0, 700);
      history.replaceState({ page: 7 }, '');
    });
    const before = await snapshot(page);
    const address = page.url();
    const reader = await browser.openReader();
    expect(page.url()).toBe(address);

    await WAYS_OUT[way]();
    await reader.isClosed();
    expect(await scrollTop(page)).toBe(700);
    expect(page.url()).toBe(address);
    expect(await snapshot(page)).toBe(before);
    expect(await page.evaluate(() => history.state)).toEqual({ page: 7 });
  });

  it('leaves Back to lead where it led before', async () => {
    const { page } = browser;
    const reader = await browser.openReader();
    await page.keyboard.press('Escape');
    await reader.isClosed();
    const again = await browser.openReader();
    await again.click('button', 'Close reader view');
    await again.isClosed();
    await page.goBack();
    await until('the page before is there', () => page.url() === 'about:blank');
  });

  it('leads by a link to another page, and Back leads to the article, not to it twice', async () => {
    const { page } = browser;
    const address = page.url();
    const reader = await browser.openReader();
    await reader.evaluate(function (href) {
      const link = document.createElement('a');
      link.href = href;
      link.textContent = 'elsewhere';
      this.querySelector('.content p')?.append(link);
    }, server.url('news--plain.html'));
    await reader.click('link', 'elsewhere');
    await until('the other page is there', () => page.url() === server.url('news--plain.html'));
    await page.evaluate(() => setTimeout(() => history.back()));
    await until('the article is there', () => page.url() === address);
    // Where the browser kept the page, the reader view is still open: then the first Back closes it.
    if (await reader.isOpen()) {
      await page.evaluate(() => setTimeout(() => history.back()));
      await reader.isClosed();
      expect(page.url()).toBe(address);
    }
    await page.evaluate(() => setTimeout(() => history.back()));
    await until('the page before is there', () => page.url() === 'about:blank');
  });

  it('mutes what cannot be paused, and gives it its sound back', async () => {
    const { page } = browser;
    await browser.pretendToSound();
    const reader = await browser.openReader();
    await until('it is muted', () => browser.isMuted());
    await page.keyboard.press('Escape');
    await reader.isClosed();
    await until('it sounds again', async () => !(await browser.isMuted()));
  });

  it('keeps what happens in it from the page', async () => {
    const { page } = browser;
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      for (const type of ['keydown', 'click', 'input', 'copy']) {
        window.addEventListener(type, () => heard.push(type));
        document.addEventListener(type, () => heard.push(type));
      }
    });
    const reader = await browser.openReader();
    await page.keyboard.press('a');
    await reader.click('radio', 'Sepia');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await reader.isClosed();
    expect(await page.evaluate(() => Reflect.get(window, 'heard'))).toEqual([]);
  });

  it('silences the page, and gives it its sound back', async () => {
    const { page } = browser;
    await page.mouse.click(5, 400);
    await page.evaluate(async () => {
      // An empty stream plays for as long as it is let.
      const audio = document.createElement('audio');
      audio.srcObject = new AudioContext().createMediaStreamDestination().stream;
      document.body.append(audio);
      await audio.play();
    });
    const isPlaying = () => page.evaluate(() => document.querySelector('audio')?.paused === false);
    expect(await isPlaying()).toBe(true);
    const reader = await browser.openReader();
    expect(await isPlaying()).toBe(false);
    await page.evaluate(() =>
      document
        .querySelector('audio')
        ?.play()
        .catch(() => {}),
    );
    await until('it is silenced again', async () => !(await isPlaying()));
    await page.keyboard.press('Escape');
    await reader.isClosed();
    await until('it plays on', isPlaying);
  });

  it('silences players in shadow roots and in frames', async () => {
    const { page } = browser;
    await page.mouse.click(5, 400);
    await page.evaluate(async () => {
      const playIn = async (place: Node & ParentNode) => {
        const audio = (place.ownerDocument ?? document).createElement('audio');
        audio.srcObject = new AudioContext().createMediaStreamDestination().stream;
        place.append(audio);
        await audio.play();
        return audio;
      };
      const player = document.createElement('div');
      const frame = document.createElement('iframe');
      document.body.append(player, frame);
      const players = [
        await playIn(player.attachShadow({ mode: 'open' })),
        await playIn(frame.contentDocument?.body as HTMLElement),
      ];
      Object.assign(window, { players });
    });
    const sounding = () =>
      page.evaluate(() => (Reflect.get(window, 'players') as HTMLAudioElement[]).map(({ paused }) => !paused));
    expect(await sounding()).toEqual([true, true]);
    const reader = await browser.openReader();
    expect(await sounding()).toEqual([false, false]);
    await page.keyboard.press('Escape');
    await reader.isClosed();
    await until('both go on', async () => (await sounding()).every(Boolean));
  });

  it('silences a page that reads itself aloud, and lets it go on', async () => {
    await browser.pageTarget.evaluateInExtension(() => {
      Object.defineProperty(globalThis, 'speechSynthesis', {
        value: Object.assign(new EventTarget(), {
          speaking: true,
          paused: false,
          pause: () => Object.assign(speechSynthesis, { paused: true }),
          resume: () => Object.assign(speechSynthesis, { paused: false }),
          getVoices: () => [],
        }),
        configurable: true,
      });
    });
    const isPaused = () => browser.pageTarget.evaluateInExtension(() => speechSynthesis.paused);
    const reader = await browser.openReader();
    expect(await isPaused()).toBe(true);
    await browser.page.keyboard.press('Escape');
    await reader.isClosed();
    expect(await isPaused()).toBe(false);
  });

  it('looks the same whatever the page’s sheets say', async () => {
    const { page } = browser;
    const reader = await browser.openReader();
    const look = () =>
      reader.evaluate(function () {
        return ['dialog', '.title', '.content p', '.content a', '.toolbar button', '.content img'].map((selector) => {
          const element = this.querySelector(selector) as Element;
          const { x, y, width, height } = element.getBoundingClientRect();
          const { color, backgroundColor, fontFamily, fontSize, visibility, opacity, filter } =
            getComputedStyle(element);
          return {
            selector,
            x,
            y,
            width,
            height,
            color,
            backgroundColor,
            fontFamily,
            fontSize,
            visibility,
            opacity,
            filter,
          };
        });
      });
    const before = await look();
    await page.addStyleTag({
      content: `
        * { --ink: red !important; --paper: lime !important; --reader-size: 90px !important; color: red !important }
        html > div, div:not([class]), dialog, p, a, img, button {
          position: absolute !important; display: none !important; visibility: hidden !important; opacity: 0 !important;
          width: 0 !important; height: 0 !important; overflow: hidden !important; transform: scale(0) !important;
          filter: blur(9px) !important; clip-path: inset(100%) !important; contain: strict !important;
          content-visibility: hidden !important; pointer-events: none !important; font: 0/0 fantasy !important;
          writing-mode: vertical-rl !important; direction: rtl !important; user-select: none !important; z-index: -1 !important
        }
        html { transform: scale(0.5) rotate(9deg) !important; direction: rtl !important; font-size: 3px !important }
        body { position: fixed !important; z-index: 2147483647 !important; inset: 0 !important; background: red !important }`,
    });
    expect(await look()).toEqual(before);
    expect(
      await reader.evaluate(function () {
        return document.elementFromPoint(innerWidth / 2, innerHeight / 2) === this.host;
      }),
    ).toBe(true);
    await page.keyboard.press('Escape');
    await reader.isClosed();
  });

  it('comes back on top when the page removes it, hides it or covers it', async () => {
    const { page } = browser;
    const reader = await browser.openReader();
    await reader.evaluate(function () {
      this.querySelector('dialog')?.scrollTo(0, 500);
    });
    const isOnTop = () =>
      reader.evaluate(function () {
        const host = this.host;
        const box = host.getBoundingClientRect();
        return (
          document.elementFromPoint(innerWidth / 2, innerHeight / 2) === host &&
          box.width >= 0 &&
          this.querySelector('dialog')?.scrollTop === 500
        );
      });
    await until('it shows', isOnTop);
    const host = 'html > div:last-child';
    await page.locator(host).evaluate((element) => element.remove());
    await until('it is back', isOnTop);
    await page.locator(host).evaluate((element) => {
      element.style.setProperty('display', 'none', 'important');
      element.setAttribute('inert', '');
    });
    await until('it is not hidden', isOnTop);
    await page.evaluate(() => {
      const nag = document.createElement('dialog');
      nag.style.cssText = 'position: fixed; inset: 0; width: 100%; height: 100%; max-width: none; max-height: none';
      nag.textContent = 'Subscribe to go on reading';
      document.body.append(nag);
      nag.showModal();
    });
    await until('it is over the dialog', isOnTop);
    await page.evaluate(() => {
      const bar = document.createElement('div');
      bar.popover = 'manual';
      bar.style.cssText = 'inset: 0; width: 100%; height: 100%';
      document.body.append(bar);
      bar.showPopover();
    });
    await until('it is over the popover', isOnTop);
    await page.keyboard.press('Escape');
    await reader.isClosed();
  });

  it('closes cleanly when the page will not have it', async () => {
    const { page } = browser;
    await page.evaluate(() => window.scrollTo(0, 300));
    await page.evaluate(() => {
      new MutationObserver((records) => {
        for (const { addedNodes } of records) for (const node of addedNodes) (node as Element).remove();
      }).observe(document.documentElement, { childList: true });
    });
    await browser.askForReader();
    await until('nothing of it is left', () =>
      page.evaluate(() => document.documentElement.children.length === 2 && document.adoptedStyleSheets.length === 0),
    );
    expect(await scrollTop(page)).toBe(300);
  });

  it('is not hidden with the page’s root, or closes cleanly', async () => {
    const { page } = browser;
    const reader = await browser.openReader();
    await page.addStyleTag({ content: 'html { display: none !important; content-visibility: hidden !important }' });
    const isSeen = () =>
      reader.evaluate(function () {
        return this.querySelector('dialog')?.checkVisibility() && this.elementFromPoint(640, 450) !== null;
      });
    expect(await isSeen()).toBe(true);
    await page.evaluate(() => document.documentElement.style.setProperty('display', 'none', 'important'));
    await reader.isClosed();
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
  });

  it('follows the browser’s translation of the page behind it, and back', async () => {
    const { page } = browser;
    const reader = await browser.openReader();
    const before = await reader.evaluate(function () {
      return this.querySelector('.page')?.textContent ?? '';
    });
    // As Chromium does it: the root is marked, and every text stands in elements of the translation's own.
    const translate = () =>
      page.evaluate(() => {
        document.documentElement.classList.add('translated-ltr');
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const texts: Text[] = [];
        while (walker.nextNode()) texts.push(walker.currentNode as Text);
        for (const text of texts.filter(({ data }) => data.trim())) {
          const [outer, inner] = [document.createElement('font'), document.createElement('font')];
          inner.textContent = text.data.replaceAll('river', 'Fluss');
          outer.append(inner);
          Object.assign(outer, { original: text });
          text.replaceWith(outer);
        }
      });
    await translate();
    await reader.until('the article is translated', function () {
      return this.querySelector('.content')?.textContent?.includes('Fluss');
    });
    await reader.until('so is the headline', function () {
      return this.querySelector('h1')?.textContent?.includes('Fluss');
    });
    await page.evaluate(() => {
      document.documentElement.classList.remove('translated-ltr');
      for (const font of document.querySelectorAll('body font')) {
        const original: unknown = Reflect.get(font, 'original');
        if (original instanceof Text) font.replaceWith(original);
      }
    });
    await reader.until(
      'the article is in its own words',
      function (words) {
        return this.querySelector('.page')?.textContent === words;
      },
      before,
    );
    await page.keyboard.press('Escape');
    await reader.isClosed();
  });

  it('keeps the article while the page moves on, and offers the new one', async () => {
    const { page } = browser;
    const reader = await browser.openReader();
    await page.evaluate(() => {
      history.pushState(null, '', '/another.html');
      const title = document.querySelector('h1') as HTMLElement;
      title.textContent = 'The weir that nobody opened';
    });
    await reader.sees('button', 'Read that');
    expect(
      await reader.evaluate(function () {
        return this.querySelector('h1')?.textContent;
      }),
    ).toContain('measured twice');
    await reader.click('button', 'Read that');
    await reader.until('the new article is there', function () {
      return this.querySelector('h1')?.textContent?.includes('nobody opened');
    });
    await page.keyboard.press('Escape');
    await reader.isClosed();
    expect(page.url()).toContain('/another.html');
  });

  it('says so where there is no article', async () => {
    await browser.page.goto(server.url('app--login.html'));
    const reader = await browser.openReader();
    await reader.sees('heading', 'No article to read here');
    await reader.click('button', 'Show the best guess');
    await reader.until('it says that there is none', function () {
      return this.querySelector('.told')?.textContent?.includes('no other text');
    });
    await browser.page.keyboard.press('Escape');
    await reader.isClosed();
  });

  it('shows its best guess where it found no article, and keeps that to itself', async () => {
    await browser.page.goto(server.url('front-page--section-index.html'));
    const reader = await browser.openReader();
    await reader.click('button', 'Show the best guess');
    await reader.until('there is a text', function () {
      return (this.querySelector('.content')?.textContent?.length ?? 0) > 200;
    });
    await browser.page.keyboard.press('Escape');
    await reader.isClosed();
    expect(Object.keys(await browser.readStorage()).filter((key) => key.startsWith('reader:'))).toEqual([]);
  });

  it('is a page like any other to search, selection, clipboard, keys and screen readers', async () => {
    const { page, pageTarget } = browser;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const reader = await browser.openReader();
    const find = (text: string) =>
      pageTarget.evaluate((wanted) => Reflect.get(window, 'find').call(window, wanted), text);
    expect(await find('stands in a field now')).toBe(true);
    expect(await find('printed four times a year')).toBe(false);
    expect(await pageTarget.has('heading', 'Ten times a second')).toBe(true);
    expect(await pageTarget.has('link', 'Maps')).toBe(false);

    const line = await reader.evaluate(function () {
      const paragraph = [...this.querySelectorAll('.content p')].find(({ textContent }) =>
        textContent?.includes('The first'),
      );
      const { x, y, width } = paragraph?.getBoundingClientRect() ?? new DOMRect();
      return { x, y, width };
    });
    await page.mouse.move(line.x + 1, line.y + 12);
    await page.mouse.down();
    await page.mouse.move(line.x + line.width - 2, line.y + 12, { steps: 4 });
    await page.mouse.up();
    await page.keyboard.press('Control+c');
    await until('it is copied', async () =>
      (await page.evaluate(() => navigator.clipboard.readText())).startsWith('The first time anybody measured'),
    );

    const top = () =>
      reader.evaluate(function () {
        return this.querySelector('dialog')?.scrollTop ?? 0;
      });
    await page.keyboard.press('PageDown');
    const first = await until('it scrolls', top);
    await page.keyboard.press('a');
    await page.keyboard.press('Escape');
    await page.keyboard.press('PageDown');
    await until('it scrolls on', async () => (await top()) > first);
    await page.keyboard.press('Escape');
    await reader.isClosed();
  });
});
