/**
 * `npm run pictures`: every state of the interface, in light, dark and forced colours and both directions, into
 * `.output/screenshots/states/`, and the pictures for stores and README into `store/pictures/`. All are of the real extension,
 * on our own pages.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { openBrowser } from '../tests/drive/chromium/browser.ts';
import { type FixtureServer, serveFixtures } from '../tests/fixtures/server.ts';
import { buildAll } from './build-all.ts';
import { LONG_READ, openArticle, openPopup, SAMPLE, takeStates } from './take-states.ts';

const STATES = '.output/screenshots/states';
const STORE = 'store/pictures';
/** What the stores ask for. */
const LARGE = { width: 1280, height: 800 };
const TILE = { width: 440, height: 280 };

/** What the stores and the README show. */
async function takeStorePictures(server: FixtureServer): Promise<void> {
  await using browser = await openBrowser({ language: 'en' });
  const { page } = browser;
  const keep = (name: string, picture: Buffer) => writeFileSync(join(STORE, `${name}.png`), picture);
  await page.setViewportSize(LARGE);
  await openArticle(browser, server.url(SAMPLE));
  await page.evaluate(() => window.scrollTo(0, 420));
  keep('1-before', await page.screenshot());

  const popup = await openPopup(browser);
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

  await openArticle(browser, server.url(LONG_READ));
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

await buildAll();
await using server = await serveFixtures();
await takeStorePictures(server);
for (const language of ['en', 'ar']) await takeStates(STATES, language, server);
console.log(`Look at them in ${STATES} and ${STORE}`);
