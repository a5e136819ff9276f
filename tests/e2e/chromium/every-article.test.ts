import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import locale from '../../../locales/en.json' with { type: 'json' };
import { openBrowser, type TestBrowser } from '../../drive/chromium/browser.ts';
import { showsText, snapshot } from '../../drive/chromium/page-facts.ts';
import { waitForReader } from '../../drive/chromium/reader.ts';
import { until } from '../../drive/until.ts';
import { readExpectation } from '../../fixtures/expectation.ts';
import { type FixtureServer, serveFixtures } from '../../fixtures/server.ts';

const ARTICLES = [
  'news--seed-layout',
  'news--plain',
  'news--overlay-and-scroll-lock',
  'news--stub',
  'news--german',
  'news--hindi',
  'news--rtl-arabic',
];

describe.each(ARTICLES)('%s', (name) => {
  const expected = readExpectation(name);
  let server: FixtureServer;
  let browser: TestBrowser;

  beforeAll(async () => {
    server = await serveFixtures();
    browser = await openBrowser();
    await browser.page.goto(server.url(`${name}.html`));
  });
  afterAll(async () => {
    await browser?.[Symbol.asyncDispose]();
    await server?.[Symbol.asyncDispose]();
  });

  it('is taken for an article', async () => {
    const { title } = await until('the page is looked at', async () => {
      const toolbar = await browser.readToolbar();
      return toolbar.title !== 'Cleansheet' && toolbar;
    });
    expect(title).toMatch(/: an article/);
  });

  it('loses its clutter and keeps its story, and gets both back', async () => {
    const before = await snapshot(browser.page);
    const popup = await browser.clickToolbarIcon();
    await popup.choose('Tidy');
    const words = await popup.text();

    const wronglyShown = [];
    for (const { kind, text } of expected.hidden ?? []) {
      if (await showsText(browser.page, text)) wronglyShown.push(`${kind}: ${text}`);
    }
    expect(wronglyShown).toEqual([]);
    const wronglyHidden = [];
    for (const text of expected.kept ?? []) if (!(await showsText(browser.page, text))) wronglyHidden.push(text);
    expect(wronglyHidden).toEqual([]);
    for (const { kind } of expected.hidden ?? []) expect(words).toMatch(wordsFor(kind));
    if (expected.unlocksScroll) expect(await canScroll(browser)).toBe(true);

    await popup.choose('Off');
    await until('the page is as before', async () => (await snapshot(browser.page)) === before);
    await popup.close();
  });

  it('is read as its author wrote it', async () => {
    const popup = await browser.clickToolbarIcon();
    await popup.openReader();
    const view = await waitForReader(browser.pageTarget);
    expect(view.title).toBe(expected.reader?.title);
    for (const text of expected.reader?.holds ?? []) expect(view.text).toContain(text);
    for (const text of expected.reader?.lacks ?? []) expect(view.text).not.toContain(text);
    expect(view.dir).toBe(expected.reader?.dir ?? 'ltr');
    expect(view.text.includes(locale.reader.stub)).toBe(expected.reader?.isStub);
    expect(browser.errors).toEqual([]);
  });
});

/** A kind as the popup words it, for one piece or for many. */
function wordsFor(kind: string): RegExp {
  const words: { '1': string; n: string } = locale.kinds[kind.replaceAll('-', '_') as keyof typeof locale.kinds];
  return new RegExp(`${words['1']}|${words.n.replace('$1', '\\d+')}`);
}

async function canScroll({ page }: TestBrowser): Promise<boolean> {
  await page.mouse.move(400, 400);
  await page.mouse.wheel(0, 400);
  return until('the page has scrolled', () => page.evaluate(() => window.scrollY > 0)).then(
    () => true,
    () => false,
  );
}
