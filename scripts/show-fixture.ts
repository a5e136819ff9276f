/** `npm run fixture -- <category>--<name>`: shows a fixture before, tidy, in focus and in the reader. */
import { readdirSync } from 'node:fs';
import { openBrowser } from '../tests/drive/chromium/browser.ts';
import { serveFixtures } from '../tests/fixtures/server.ts';
import { buildAll } from './build-all.ts';
import { showPage } from './show-page.ts';

const name = process.argv[2]?.replace(/\.html$/, '') ?? '';
const fixtures = readdirSync('tests/fixtures')
  .filter((file) => file.endsWith('.html'))
  .map((file) => file.replace(/\.html$/, ''));

if (fixtures.includes(name)) {
  await buildAll();
  await using server = await serveFixtures();
  await using browser = await openBrowser();
  await showPage(browser, server.url(`${name}.html`), `.output/screenshots/${name}`);
} else {
  console.error(
    `${name ? `There is no fixture “${name}”` : 'Which fixture?'} These exist:\n  ${fixtures.join('\n  ')}`,
  );
  process.exitCode = 2;
}
