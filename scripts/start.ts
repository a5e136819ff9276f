/** `npm start [URL]`: builds the extension and shows it at work on our sample article or on the page given. */
import { parseArgs } from 'node:util';
import { openBrowser, type TestBrowser } from '../tests/drive/chromium/browser.ts';
import { type FixtureServer, serveFixtures } from '../tests/fixtures/server.ts';
import { buildAll } from './build-all.ts';
import { PageDidNotLoad, showPage } from './show-page.ts';
import { onSourceChange } from './watch-sources.ts';

const SAMPLE = 'news--seed-layout.html';

const HELP = `npm start [URL] [-- --watch]

Builds Cleansheet and opens a browser with it, on our own sample article or on URL.
Without a display it works all the same: it tells what a person would have seen, and saves screenshots.

  --watch   build and load again whenever a source file changes
  --help    this text`;

/** Only Linux can be without a screen and still run browsers. */
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

async function start(url: string | undefined, isWatching: boolean): Promise<void> {
  await buildAll();
  await using server: FixtureServer = await serveFixtures();
  await using browser = await openBrowser({ headless: !hasDisplay });
  const address = url ?? server.url(SAMPLE);
  const show = () => (hasDisplay ? openForPerson(browser, address) : showPage(browser, address, '.output/screenshots'));

  await show();
  if (isWatching) {
    onSourceChange(async () => {
      await buildAll();
      await browser.reloadExtension();
      await show();
    });
    console.log('\nWatching the sources. Ctrl+C ends it.');
  }
  if (hasDisplay || isWatching) await browser.page.context().waitForEvent('close', { timeout: 0 });
}

async function openForPerson({ page }: TestBrowser, url: string): Promise<void> {
  await page.goto(url).catch((cause: unknown) => {
    throw new PageDidNotLoad(url, cause);
  });
  console.log(
    `\nOpened ${url}\nClick the Cleansheet icon (it may be behind the puzzle piece). Close the window to end.`,
  );
}

/** Takes `example.com/story` for what its writer means. */
function parseAddress(text: string): string | null {
  const withScheme =
    /^[a-z][a-z\d+.-]*:/i.test(text) && !/^localhost:|^[\w.-]+:\d/.test(text) ? text : `http://${text}`;
  return URL.canParse(withScheme) ? withScheme : null;
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { watch: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
    });
  } catch {
    return null;
  }
}

const given = readArguments();
const [text] = given?.positionals ?? [];
const url = text === undefined ? undefined : parseAddress(text);
if (!given || url === null || given.positionals.length > 1) {
  console.error(`That is not understood: ${process.argv.slice(2).join(' ')}\n\n${HELP}`);
  process.exitCode = 2;
} else if (given.values.help) {
  console.log(HELP);
} else {
  await start(url, given.values.watch).catch((error: unknown) => {
    console.error(`\ncleansheet: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  });
}
