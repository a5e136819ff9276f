/**
 * `npm run pictures`: every state of the interface, in both themes and both directions, into `.output/screenshots/states/`, and
 * the pictures for stores and README into `store/pictures/`. All are of the real extension, on our own pages.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { openBrowser, type TestBrowser } from '../tests/drive/chromium/browser.ts';
import type { CdpTarget } from '../tests/drive/chromium/cdp-target.ts';
import { until } from '../tests/drive/until.ts';
import { type FixtureServer, serveFixtures } from '../tests/fixtures/server.ts';
import { buildAll } from './build-all.ts';

const STATES = '.output/screenshots/states';
const STORE = 'store/pictures';
const SAMPLE = 'news--seed-layout.html';
/** What the stores ask for. */
const LARGE = { width: 1280, height: 800 };
const TILE = { width: 440, height: 280 };

const SCHEMES = ['light', 'dark'] as const;
type Scheme = (typeof SCHEMES)[number];

/** An article whose pieces are counted, in the tab. */
async function openArticle({ page, readToolbar }: TestBrowser, server: FixtureServer, name = SAMPLE): Promise<void> {
  await page.goto(server.url(name));
  await until('the page is looked at', async () => (await readToolbar()).title !== 'Cleansheet');
}

async function openPopup(browser: TestBrowser, scheme: Scheme) {
  const popup = await browser.clickToolbarIcon();
  await until('it speaks', () => popup.headline());
  await setScheme(popup.target, scheme);
  return popup;
}

function setScheme(target: CdpTarget, value: Scheme): Promise<unknown> {
  return target.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] });
}

/** All that the interface can look like, for somebody to look at. */
async function takeStates(language: string, server: FixtureServer): Promise<void> {
  await using browser = await openBrowser({ language });
  const { page } = browser;
  const origin = await browser.extensionOrigin();
  for (const scheme of SCHEMES) {
    const keep = (name: string, picture: Buffer) =>
      writeFileSync(join(STATES, `${language}-${scheme}-${name}.png`), picture);
    await page.emulateMedia({ colorScheme: scheme });

    await page.goto(`${origin}/welcome.html`);
    for (const [index, view] of (await page.getByRole('radio').all()).entries()) {
      await view.check();
      keep(`welcome-${index}`, await page.screenshot({ fullPage: true }));
    }
    await page.goto(browser.optionsUrl);
    await page.getByRole('textbox').first().waitFor();
    keep('options', await page.screenshot({ fullPage: true }));
    await page.setViewportSize({ width: 280, height: 700 });
    keep('options-narrow', await page.screenshot({ fullPage: true }));
    await page.setViewportSize(LARGE);

    for (const fixture of [SAMPLE, 'shop--product.html']) {
      await openArticle(browser, server, fixture);
      const popup = await openPopup(browser, scheme);
      keep(`popup-${fixture.split('--')[0]}`, await popup.target.screenshot());
      await popup.close();
    }
    await page.goto('about:blank');
    const away = await openPopup(browser, scheme);
    keep('popup-out-of-reach', await away.target.screenshot());
    await away.close();

    await openArticle(browser, server);
    await browser.pick();
    await page.mouse.move(500, 500);
    keep('picker', await page.screenshot());
    await page.keyboard.press('Escape');

    await openArticle(browser, server, 'long--river-survey.html');
    const reader = await browser.openReader();
    keep('reader', await page.screenshot());
    for (const [key, panel] of Object.entries({ a: 'look', o: 'outline', e: 'take', '?': 'keys', s: 'summary' })) {
      await page.keyboard.press(key);
      keep(`reader-${panel}`, await page.screenshot());
    }
    while (await reader.isOpen()) await page.keyboard.press('Escape');
  }
}

/** What the stores and the README show. */
async function takeStorePictures(server: FixtureServer): Promise<void> {
  await using browser = await openBrowser({ language: 'en' });
  const { page } = browser;
  const keep = (name: string, picture: Buffer) => writeFileSync(join(STORE, `${name}.png`), picture);
  await page.setViewportSize(LARGE);
  await openArticle(browser, server);
  await page.evaluate(() => window.scrollTo(0, 420));
  keep('1-before', await page.screenshot());

  const popup = await openPopup(browser, 'light');
  await popup.says(/hidden/);
  const shown = await popup.target.screenshot();
  const { width = 0 } = await sharp(shown).metadata();
  const tidy = await page.screenshot();
  await popup.close();
  keep(
    '2-tidy',
    await sharp(tidy)
      .composite([{ input: shown, top: 16, left: LARGE.width - width - 32 }])
      .png()
      .toBuffer(),
  );

  await openArticle(browser, server, 'long--river-survey.html');
  const reader = await browser.openReader();
  const calm = await page.screenshot();
  keep('3-reader', calm);
  keep(
    'tile',
    await sharp(calm)
      .resize({ ...TILE, position: 'top' })
      .png()
      .toBuffer(),
  );
  while (await reader.isOpen()) await page.keyboard.press('Escape');

  await page.goto(`${await browser.extensionOrigin()}/welcome.html`);
  await page.getByRole('radio').nth(1).check();
  keep('4-welcome', await page.screenshot());
}

for (const folder of [STATES, STORE]) mkdirSync(folder, { recursive: true });
await buildAll();
await using server = await serveFixtures();
await takeStorePictures(server);
for (const language of ['en', 'ar']) await takeStates(language, server);
console.log(`Look at them in ${STATES} and ${STORE}`);
