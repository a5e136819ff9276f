import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from '../../../drive/chromium/browser.ts';
import type { Reader } from '../../../drive/chromium/reader.ts';
import { countPrintedPages } from '../../../drive/count-printed-pages.ts';
import { until } from '../../../drive/until.ts';
import { type FixtureServer, serveFixtures } from '../../../fixtures/server.ts';

describe('reading in the reader view', () => {
  let server: FixtureServer;
  let browser: TestBrowser;
  let reader: Reader;

  beforeAll(async () => {
    server = await serveFixtures();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.[Symbol.asyncDispose]();
    await server?.[Symbol.asyncDispose]();
  });
  beforeEach(() => open('long--river-survey'));
  afterEach(() => expect(browser.errors).toEqual([]));

  const open = async (fixture: string) => {
    await browser.page.goto(server.url(`${fixture}.html`));
    reader = await browser.openReader();
  };
  const press = (key: string) => browser.page.keyboard.press(key);
  const scrolled = () =>
    reader.evaluate(function () {
      return Math.round(this.querySelector('dialog')?.scrollTop ?? 0);
    });
  /** Whether a text of the article is in the window. */
  const isInSight = (text: string) =>
    reader.evaluate(function (wanted) {
      const holder = [...this.querySelectorAll('.content *')].findLast((each) =>
        each.textContent?.replace(/\s+/g, ' ').includes(wanted),
      );
      const { top, bottom } = holder?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
      return bottom > 0 && top < innerHeight;
    }, text);

  it('shows what is known of the article, in the reader’s own way', async () => {
    const facts = await reader.evaluate(function () {
      return this.querySelector('article > header')?.textContent ?? '';
    });
    for (const fact of ['Harrow Quarterly', 'Both were right.', 'Maud Ferris', 'May 11, 2031', 'minutes']) {
      expect(facts).toContain(fact);
    }
  });

  it('tells how far one is, and leads to the sections', async () => {
    await press('o');
    await reader.click('button', 'Both of them were right');
    await until('it is there', () => isInSight('The rule behind this'));
    await press('o');
    await reader.until('the outline marks it', function () {
      return this.querySelector('[aria-current]')?.textContent === 'Both of them were right';
    });
    await press('Escape');
    const progress = await reader.evaluate(function () {
      return this.querySelector<HTMLProgressElement>('.progress')?.value ?? 0;
    });
    expect(progress).toBeGreaterThan(0.4);
    expect(progress).toBeLessThan(1);
    await press('p');
    await until('the section before is there', () => isInSight('Ines Calder walked'));
  });

  it('opens a note where it is referred to, and follows links without leaving', async () => {
    const address = browser.page.url();
    const noteOf = () =>
      reader.evaluate(function () {
        return this.querySelector('.note')?.textContent ?? null;
      });
    await reader.click('link', '1');
    expect(await noteOf()).toContain('downstream face of the bridge');
    await reader.click('link', '1');
    expect(await noteOf()).toBeNull();
    expect(browser.page.url()).toBe(address);
  });

  it('opens pictures large, leaves the words of broken ones, and lets what is wide scroll', async () => {
    await reader.until('the broken one says so', function () {
      return this.querySelector('.broken')?.textContent?.includes('A walker with an aerial');
    });
    await reader.click('button', 'Enlarge picture: A stone bridge with three arches over a brown river');
    await reader.sees('dialog', 'Picture');
    expect(
      await reader.evaluate(function () {
        return this.querySelector('.large-picture p')?.textContent;
      }),
    ).toContain('where both surveys begin');
    await press('Escape');
    expect(await reader.has('dialog', 'Picture')).toBe(false);
    await reader.until('the focus is back', function () {
      return this.activeElement?.ariaLabel?.includes('A stone bridge');
    });

    await browser.page.setViewportSize({ width: 400, height: 800 });
    const wide = await reader.evaluate(function () {
      return [...this.querySelectorAll('.wide')].map(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);
    });
    expect(wide).toEqual([true, true]);
    await browser.page.setViewportSize({ width: 1280, height: 900 });
  });

  it('turns from picture to picture by the arrow keys', async () => {
    await open('long--gallery');
    await reader.click('button', 'Enlarge picture: The old bridge, out of the water to its knees');
    const caption = () =>
      reader.evaluate(function () {
        return this.querySelector('.large-picture p')?.textContent;
      });
    expect(await caption()).toContain('nobody took along');
    await press('ArrowRight');
    expect(await caption()).toContain('churchyard');
    await press('ArrowLeft');
    await press('ArrowLeft');
    expect(await caption()).toContain('nobody took along');
    await press('Escape');
  });

  it('moves by lines under the ruler', async () => {
    await press('r');
    await press('ArrowDown');
    await press('ArrowDown');
    await press('ArrowDown');
    await press('ArrowDown');
    await press('ArrowDown');
    expect(Math.abs((await scrolled()) - 5 * 19 * 1.6)).toBeLessThan(1);
    await press('ArrowUp');
    expect(Math.abs((await scrolled()) - 4 * 19 * 1.6)).toBeLessThan(1);
    await press('r');
  });

  it('lists its keys', async () => {
    await press('?');
    const sheet = await reader.evaluate(function () {
      return this.querySelector('.keys')?.textContent ?? '';
    });
    for (const words of ['Line focus', 'Next theme', 'Summary', 'Esc']) expect(sheet).toContain(words);
    await press('Escape');
    expect(await reader.isOpen()).toBe(true);
  });

  it('sums up in as many sentences as wanted, each of which leads to its place', async () => {
    await press('s');
    const sentences = () =>
      reader.evaluate(function () {
        return [...this.querySelectorAll('.sentence')].map(({ textContent }) => textContent ?? '');
      });
    expect(await sentences()).toHaveLength(3);
    await reader.evaluate(function () {
      this.querySelector<HTMLInputElement>('.summary input')?.focus();
    });
    for (let i = 0; i < 4; i++) await press('ArrowRight');
    const more = await sentences();
    expect(more).toHaveLength(7);
    const last = more.at(-1) ?? '';
    await reader.click('button', last);
    await until('it is in sight', () => isInSight(last));
    const marked = await browser.pageTarget.evaluateInExtension(() =>
      [...(CSS.highlights.get('cleansheet-sentence') ?? [])].map(String),
    );
    expect(marked.join('').replace(/\s+/g, ' ')).toBe(last);
  });

  it('asks the browser’s model only when told to, shows it work, and says whose words they are', async () => {
    await browser.pageTarget.evaluateInExtension(() => {
      class StandIn extends EventTarget {
        static created = 0;
        static availability = async () => 'downloadable';
        static async create({ monitor, signal }: { monitor: (target: EventTarget) => void; signal: AbortSignal }) {
          StandIn.created++;
          const target = new EventTarget();
          monitor(target);
          for (const loaded of [0.25, 1]) {
            target.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded }));
            await new Promise((resolve) => setTimeout(resolve, 400));
            signal.throwIfAborted();
          }
          return new StandIn();
        }
        summarizeStreaming(text: string) {
          return new ReadableStream({
            start(controller) {
              if (text.includes('quota')) throw new DOMException('', 'QuotaExceededError');
              controller.enqueue('Two surveys, ');
              controller.enqueue('one river.');
              controller.close();
            },
          });
        }
        destroy() {}
      }
      Object.assign(globalThis, { Summarizer: StandIn });
    });
    const created = () =>
      browser.pageTarget.evaluateInExtension(() => Reflect.get(Reflect.get(globalThis, 'Summarizer'), 'created'));
    await press('s');
    await reader.sees('button', 'Summary by the browser’s model');
    expect(await created()).toBe(0);
    await reader.click('button', 'Summary by the browser’s model');
    await reader.sees('progressbar', 'The browser downloads its model: 25%');
    await reader.click('button', 'Cancel');
    await reader.click('button', 'Summary by the browser’s model');
    await reader.until('the summary is written', function () {
      return this.querySelector('.by-browser')?.textContent?.includes('Two surveys, one river.');
    });
    expect(
      await reader.evaluate(function () {
        return this.querySelector('.by-browser')?.textContent;
      }),
    ).toContain('Written by the browser’s model on this device');
    expect(await created()).toBe(2);
  });

  it('says in plain words what the browser’s model could not do', async () => {
    await browser.pageTarget.evaluateInExtension(() => {
      const create = () => Promise.reject(new DOMException('', 'QuotaExceededError'));
      Object.assign(globalThis, { Summarizer: { availability: async () => 'available', create } });
    });
    await press('s');
    await reader.click('button', 'Summary by the browser’s model');
    await reader.until('it says so', function () {
      return this.querySelector('.by-browser')?.textContent?.includes('too long for the browser’s model');
    });
  });

  it('reads aloud by sentences, marks them, skips, pauses and goes on', async () => {
    await browser.pageTarget.evaluateInExtension(() => {
      const spoken: string[] = [];
      const voice = { name: 'Sam', voiceURI: 'sam', lang: 'en-GB', localService: true, default: true };
      let current: SpeechSynthesisUtterance | null = null;
      const standIn = Object.assign(new EventTarget(), {
        getVoices: () => [voice],
        get speaking() {
          return current !== null;
        },
        pending: false,
        speak(utterance: SpeechSynthesisUtterance) {
          current = utterance;
          spoken.push(utterance.text);
        },
        cancel() {
          current = null;
        },
        finish() {
          const done = current;
          current = null;
          done?.onend?.(new Event('end') as SpeechSynthesisEvent);
        },
      });
      class Utterance {
        readonly text: string;
        onend: (() => void) | null = null;
        constructor(text: string) {
          this.text = text;
        }
      }
      Object.defineProperty(globalThis, 'speechSynthesis', { value: standIn, configurable: true });
      Object.assign(globalThis, { spoken, SpeechSynthesisUtterance: Utterance });
    });
    // Opened again, so that it finds the voice.
    await press('Escape');
    await reader.isClosed();
    reader = await browser.openReader();
    const said = () => browser.pageTarget.evaluateInExtension(() => Reflect.get(globalThis, 'spoken') as string[]);
    const finish = () =>
      browser.pageTarget.evaluateInExtension(() => Reflect.get(speechSynthesis, 'finish').call(speechSynthesis));
    const marked = () =>
      browser.pageTarget.evaluateInExtension(() =>
        [...(CSS.highlights.get('cleansheet-spoken') ?? [])].map(String).join(''),
      );

    await press('l');
    await until('it speaks', async () => (await said()).length > 0);
    await finish();
    const [first = '', second = ''] = await said();
    expect(second).not.toBe(first);
    expect((await marked()).replace(/\s+/g, ' ')).toBe(second);

    await press('l');
    await reader.sees('button', 'Play');
    await press('.');
    await press(',');
    await reader.click('button', 'Play');
    expect((await said()).at(-1)).toBe(second);
    await press(',');
    expect((await said()).at(-1)).toBe(first);
    for (let i = 0; i < 30; i++) await finish();
    await until('the place is kept in sight', async () => (await scrolled()) > 0);
    await reader.click('button', 'Stop');
    expect(await marked()).toBe('');
  });

  it('says so where the browser has no voice', async () => {
    await press('l');
    await reader.until('it says so', function () {
      return this.querySelector('.player')?.textContent?.includes('no voice to read this aloud');
    });
  });

  it('is taken along as text, Markdown, rich text and files', async () => {
    const { page } = browser;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const copy = async (name: string, type: string) => {
      await page.evaluate(() => navigator.clipboard.writeText(''));
      await press('e');
      await reader.click('button', name);
      return until('it is copied', () =>
        page
          .evaluate(async (wanted) => {
            const [item] = await navigator.clipboard.read();
            return item?.types.includes(wanted) && (await (await item.getType(wanted)).text());
          }, type)
          .then((text) => text || null),
      );
    };
    const text = await copy('Copy as text', 'text/plain');
    expect(text).toMatch(/^The river that was measured twice\n/);
    const rich = await copy('Copy with formatting', 'text/html');
    expect(rich).toContain('<h2');
    const markdown = await copy('Copy as Markdown', 'text/plain');
    for (const line of [
      'source: "http://127.0.0.1',
      'author: "Maud Ferris"',
      'date: "2031-05-11T07:00:00Z"',
      '## A chain, two boys and a mule',
      '| 20.1 m | 28,403 m |',
      '```\ndef length',
    ]) {
      expect(markdown).toContain(line);
    }

    const save = async (name: string) => {
      await press('e');
      const [download] = await Promise.all([page.waitForEvent('download'), reader.click('button', name)]);
      return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
    };
    const saved = await save('Save as Markdown');
    expect(saved).toEqual({ name: 'The river that was measured twice.md', text: markdown });
    const file = await save('Save as one HTML file');
    expect(file.name).toBe('The river that was measured twice.html');
    expect(file.text).toContain('src="data:image/svg+xml');
    expect(file.text).not.toMatch(/<(script|link|img[^>]+src="http)/);
    expect(file.text).toContain('lifted, and laid again');
  });

  it('copies in the old way where there is no new one', async () => {
    const { page } = browser;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate(() => navigator.clipboard.writeText('nothing'));
    await browser.pageTarget.evaluateInExtension(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
    });
    await press('e');
    await reader.click('button', 'Copy as Markdown');
    await until('it is copied', async () =>
      (await page.evaluate(() => navigator.clipboard.readText())).includes('# The river that was measured twice'),
    );
  });

  it('says so where the browser refuses to copy', async () => {
    await browser.pageTarget.evaluateInExtension(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
      Object.defineProperty(document, 'execCommand', { value: () => false, configurable: true });
    });
    await press('e');
    await reader.click('button', 'Copy as text');
    await reader.until('it says so', function () {
      return this.querySelector('.told')?.textContent?.includes('did not allow copying');
    });
  });

  it('prints the article alone, over as many pages as it takes', async () => {
    // Light ink on white paper would be none.
    for (const _ of ['sepia', 'grey', 'dark']) await press('t');
    const { data } = await browser.pageTarget.send<{ data: string }>('Page.printToPDF', {
      paperWidth: 5,
      paperHeight: 7,
    });
    expect(countPrintedPages(Buffer.from(data, 'base64'))).toBeGreaterThan(3);
    await browser.page.emulateMedia({ media: 'print' });
    const printed = await reader.evaluate(function () {
      const isShown = (selector: string) => this.querySelector(selector)?.checkVisibility() ?? false;
      const dialog = this.querySelector('dialog') as HTMLElement;
      return {
        ink: getComputedStyle(this.querySelector('.content p') as Element).color,
        page: document.body.checkVisibility(),
        controls: isShown('.toolbar') || isShown('.summarize'),
        isWhole: dialog.clientHeight >= (this.querySelector('.page')?.clientHeight ?? Infinity),
      };
    });
    await browser.page.emulateMedia({ media: null });
    await press('a');
    await reader.click('button', 'Reset: Theme');
    expect(printed).toEqual({ ink: 'rgb(0, 0, 0)', page: false, controls: false, isWhole: true });
  });

  it('tells what was left out, and brings it back and out again', async () => {
    const articleText = () =>
      reader.evaluate(function () {
        return this.querySelector('.content')?.textContent ?? '';
      });
    const offer = 'One long read a week in your inbox';
    expect(await articleText()).not.toContain(offer);
    await reader.until('it tells of the newsletter', function () {
      return this.querySelector('.left-out summary')?.textContent?.includes('newsletter box');
    });
    await reader.evaluate(function () {
      this.querySelector<HTMLElement>('.left-out summary')?.click();
    });
    const toggle = (name: string) =>
      reader.evaluate(function (wanted) {
        const pieces = [...this.querySelectorAll('.left-out li')];
        const piece = pieces.find(({ textContent }) => textContent?.includes('free newsletter'));
        const button = piece?.querySelector('button');
        if (button?.textContent !== wanted) throw new Error(`It says ${button?.textContent}`);
        button.click();
      }, name);
    await toggle('Bring back');
    await until('it is in the article', async () => (await articleText()).includes(offer));
    await toggle('Leave out');
    await until('it is out again', async () => !(await articleText()).includes(offer));
  });

  it('brings back what tidying hid', async () => {
    await press('Escape');
    const popup = await browser.clickToolbarIcon();
    await popup.says(/hidden/);
    await popup.openReader();
    await reader.until('it tells of the newsletter', function () {
      return this.querySelector('.left-out summary')?.textContent?.includes('newsletter box');
    });
    const before = await reader.evaluate(function () {
      return this.querySelector('.content')?.textContent ?? '';
    });
    await reader.evaluate(function () {
      this.querySelector<HTMLElement>('.left-out summary')?.click();
      this.querySelector<HTMLElement>('.left-out li button')?.click();
    });
    await reader.until(
      'more is there',
      function (length) {
        return (this.querySelector('.content')?.textContent?.length ?? 0) > length;
      },
      before.length,
    );
  });

  it('tries another reading of the page, and keeps to it on this site', async () => {
    const textOf = () =>
      reader.evaluate(function () {
        return this.querySelector('.content')?.textContent ?? '';
      });
    const first = await textOf();
    await reader.click('button', 'Try the next best guess');
    const other = await until('another text is there', async () => {
      const text = await textOf();
      return text !== first && text;
    });
    await press('Escape');
    await reader.isClosed();
    await open('long--river-survey');
    expect(await textOf()).toBe(other);
    // Round to the first again, which is then forgotten.
    await until('the first is there', async () => {
      if ((await textOf()) === first) return true;
      await reader.click('button', 'Try the next best guess');
      return false;
    });
    await press('Escape');
    await until(
      'nothing is kept of it',
      async () => !Object.keys(await browser.readStorage()).includes('reader:127.0.0.1'),
    );
  });
});
