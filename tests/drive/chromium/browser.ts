/** Drives a real Chromium with the built extension, by what a reader can do: load pages, click the icon, use the popup. */
import { resolve } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS } from '../../../scripts/chromium-flags.ts';
import { findBrowser } from '../../../scripts/find-browser.mjs';
import { until } from '../until.ts';
import { CdpTarget } from './cdp-target.ts';
import { Popup } from './popup.ts';
import { Reader } from './reader.ts';
import { type ConsoleError, watchConsole } from './watch-console.ts';

const EXTENSION_FOLDER_PATH = resolve('.output/chrome-mv3');
const WINDOW_SIZE = { width: 1280, height: 900 };

interface Toolbar {
  readonly badge: string;
  readonly title: string;
}

/** A browser with one tab and the extension. */
export interface TestBrowser extends AsyncDisposable {
  readonly page: Page;
  /** What any console said that it should not. */
  readonly errors: ConsoleError[];
  /** The tab's page as Chromium's debugger sees it, closed shadow roots included. */
  readonly pageTarget: CdpTarget;
  /** Clicks the icon in the toolbar, as a person would, and waits for the popup. */
  clickToolbarIcon(): Promise<Popup>;
  /** Clicks it where no popup is to open. */
  triggerAction(): Promise<void>;
  /** What the toolbar shows for the tab. */
  readToolbar(): Promise<Toolbar>;
  readonly optionsUrl: string;
  /** What of the browser's sync the extension takes; null while it takes nothing. */
  readSyncUse(): Promise<{ bytes: number; items: number } | null>;
  /** What the extension has in the browser's sync. */
  readSync(): Promise<Record<string, unknown>>;
  /** Writes entries where the extension keeps its settings. */
  store(entries: Record<string, unknown>): Promise<void>;
  /** All that the extension has stored. */
  readStorage(): Promise<Record<string, unknown>>;
  /** Opens the reader view over the tab's page, as the background does for a shortcut or a menu. */
  openReader(): Promise<Reader>;
  /** The same; says when it was asked for and when the article was there, in milliseconds of the clock. */
  askForReader(): Promise<{ readonly askedMs: number; readonly readMs: number }>;
  /** Lets the extension believe that tabs sound: a browser without a sound card never does. */
  pretendToSound(): Promise<void>;
  /** Whether the tab is muted. */
  isMuted(): Promise<boolean>;
  /** Opens the picker over the tab's page, as the background does for a shortcut or a menu. */
  pick(): Promise<void>;
  /**
   * Tells the extension of what Chromium tells it when an entry of its menus is chosen: the menus themselves are the
   * system's, out of the debugger's reach.
   */
  chooseFromMenu(id: string, info?: { readonly linkUrl?: string; readonly selectionText?: string }): Promise<void>;
  /** Tells the extension of what Chromium tells it when a shortcut is pressed. */
  pressShortcut(command: string): Promise<void>;
  /** Runs a function in the extension's worker. */
  inWorker<Args extends readonly unknown[], Result>(
    run: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;
  /** Where the extension's own files are. */
  extensionOrigin(): Promise<string>;
  /**
   * Stops the extension's worker, as Chromium does whenever it has been idle.
   * @param wake does something that needs it again
   */
  stopWorker(wake: () => Promise<unknown>): Promise<void>;
  /** The two halves of that, where something else happens in between. */
  killWorker(): Promise<void>;
  attachWorker(): Promise<void>;
  /** Loads the extension's folder again after a build. */
  reloadExtension(): Promise<void>;
}

interface Options {
  readonly headless?: boolean;
  /** Port of a proxy on loopback that all requests go through, those of workers and extension pages too. */
  readonly proxyPort?: number;
  /** Language of the browser's own interface, and so of ours: `ar`, `pt-BR`. */
  readonly language?: string;
  /** The screen is touched: the only pointer is a finger. */
  readonly hasTouch?: boolean;
}

/** Blink's name for a finger among pointers. */
const COARSE = 2;

export async function openBrowser({
  headless = true,
  proxyPort,
  language,
  hasTouch,
}: Options = {}): Promise<TestBrowser> {
  const context = await chromium.launchPersistentContext('', {
    executablePath: findBrowser('chromium') ?? undefined,
    headless,
    // Linux asks the environment, the others the flag.
    ...(language && { env: { ...process.env, LANGUAGE: language } }),
    viewport: headless ? WINDOW_SIZE : null,
    // Playwright also switches off the back/forward cache, which readers have.
    ignoreDefaultArgs: ['--disable-extensions', '--headless', '--enable-automation', '--disable-back-forward-cache'],
    args: [
      ...CHROMIUM_FLAGS,
      ...(headless ? ['--headless=new'] : []),
      ...(language ? [`--lang=${language}`] : []),
      ...(hasTouch ? [`--blink-settings=primaryPointerType=${COARSE},availablePointerTypes=${COARSE}`] : []),
      ...(proxyPort ? [`--proxy-server=http://127.0.0.1:${proxyPort}`, '--proxy-bypass-list=<-loopback>'] : []),
      // Lets the debugger load an extension and click its icon.
      '--enable-unsafe-extension-debugging',
    ],
  });
  try {
    return await loadExtension(context);
  } catch (error) {
    await context.close();
    throw error;
  }
}

async function loadExtension(context: BrowserContext): Promise<TestBrowser> {
  const [page] = context.pages();
  const session = await context.browser()?.newBrowserCDPSession();
  if (!page || !session) throw new Error('Chromium opened no window');

  const errors: ConsoleError[] = [];
  const { id } = await session.send('Extensions.loadUnpacked', { path: EXTENSION_FOLDER_PATH });
  const origin = `chrome-extension://${id}`;
  const popupUrl = `${origin}/popup.html`;
  const attachWorker = async () => {
    const target = await attachWhenThere(session, 'service_worker', (url) => url.startsWith(origin));
    await watchConsole(target, 'worker', errors);
    return target;
  };
  const isOurWorker = ({ type, url }: { type: string; url: string }) =>
    type === 'service_worker' && url.startsWith(origin);
  // What happens in the browser just then may start it again: it is stopped until it stays so.
  const killWorker = async () => {
    await until('the worker is stopped', async () => {
      const running = (await listTargets(session)).find(isOurWorker);
      if (running) await session.send('Target.closeTarget', { targetId: running.targetId });
      return !running;
    });
  };
  let worker = await attachWorker();
  await closeWelcome(session, origin);
  const pageTarget = await attachWhenThere(session, 'page', (url) => url === page.url());
  await watchConsole(pageTarget, 'page', errors);

  const askForReader = () =>
    worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true });
      const tabId = tab?.id ?? -1;
      const now = () => performance.timeOrigin + performance.now();
      const askedMs = now();
      await chrome.scripting.executeScript({ target: { tabId }, files: ['/reader.js'] });
      await chrome.tabs.sendMessage(tabId, { type: 'page:reader', isOpen: true });
      return { askedMs, readMs: now() };
    });

  const triggerAction = async () => {
    const tab = await until('there is a tab', async () => (await listTargets(session)).find((t) => t.type === 'tab'));
    await session.send('Extensions.triggerAction', { id, targetId: tab.targetId });
  };

  return {
    page,
    errors,
    pageTarget,
    optionsUrl: `${origin}/options.html`,
    store: (entries) => worker.evaluate((given) => chrome.storage.local.set(given), entries),
    readSyncUse: () =>
      worker.evaluate(async () => {
        const bytes = await chrome.storage.sync.getBytesInUse(null);
        return bytes > 0 ? { bytes, items: Object.keys(await chrome.storage.sync.get(null)).length } : null;
      }),
    readSync: () => worker.evaluate(() => chrome.storage.sync.get(null)),
    triggerAction,
    async clickToolbarIcon() {
      // A test that failed may have left the popup open, and Chromium crashes when it is asked for a second one.
      const left = (await listTargets(session)).find((target) => target.url === popupUrl);
      if (left) await session.send('Target.closeTarget', { targetId: left.targetId });
      await triggerAction();
      const target = await attachWhenThere(session, 'page', (url) => url === popupUrl);
      await watchConsole(target, 'popup', errors);
      return new Popup(target, () => isThere(session, popupUrl));
    },
    readToolbar: () =>
      worker.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ active: true });
        const tabId = tab?.id ?? -1;
        return { badge: await chrome.action.getBadgeText({ tabId }), title: await chrome.action.getTitle({ tabId }) };
      }),
    readStorage: () =>
      worker.evaluate(async () => ({
        ...(await chrome.storage.session.get(null)),
        ...(await chrome.storage.sync.get(null)),
        // What counts: sync follows a second later.
        ...(await chrome.storage.local.get(null)),
      })),
    async openReader() {
      await askForReader();
      return Reader.find(pageTarget);
    },
    askForReader,
    pretendToSound: () =>
      worker.evaluate(() => {
        const get = chrome.tabs.get.bind(chrome.tabs);
        Object.assign(chrome.tabs, { get: async (tabId: number) => ({ ...(await get(tabId)), audible: true }) });
      }),
    isMuted: () =>
      worker.evaluate(async () =>
        (await chrome.tabs.query({ active: true })).some(({ mutedInfo }) => mutedInfo?.muted),
      ),
    async chooseFromMenu(id, info = {}) {
      // For a moment after another was closed no tab is active.
      await until('a tab is active', () =>
        worker.evaluate(async () => (await chrome.tabs.query({ active: true })).length > 0),
      );
      await worker.evaluate(
        async (menuItemId, given) => {
          const [tab] = await chrome.tabs.query({ active: true });
          const { onClicked } = chrome.contextMenus as unknown as { onClicked: { dispatch(...args: unknown[]): void } };
          onClicked.dispatch({ ...given, menuItemId }, tab);
        },
        id,
        info,
      );
    },
    pressShortcut: (command) =>
      worker.evaluate(async (name) => {
        const [tab] = await chrome.tabs.query({ active: true });
        const { onCommand } = chrome.commands as unknown as { onCommand: { dispatch(...args: unknown[]): void } };
        onCommand.dispatch(name, tab);
      }, command),
    pick: () =>
      worker.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ active: true });
        const tabId = tab?.id ?? -1;
        await chrome.scripting.executeScript({ target: { tabId }, files: ['/picker.js'] });
        await chrome.tabs.sendMessage(tabId, { type: 'page:pick' });
      }),
    inWorker: (run, ...args) => worker.evaluate(run, ...args),
    extensionOrigin: async () => origin,
    async stopWorker(wake) {
      await killWorker();
      await wake();
      worker = await attachWorker();
    },
    killWorker,
    async attachWorker() {
      worker = await attachWorker();
    },
    async reloadExtension() {
      const old = (await listTargets(session)).find(isOurWorker);
      await session.send('Extensions.loadUnpacked', { path: EXTENSION_FOLDER_PATH });
      await until('the old worker is gone', async () =>
        (await listTargets(session)).every(({ targetId }) => targetId !== old?.targetId),
      );
      worker = await attachWorker();
    },
    [Symbol.asyncDispose]: () => context.close(),
  };
}

async function attachWhenThere(
  session: CDPSession,
  type: string,
  isWanted: (url: string) => boolean,
): Promise<CdpTarget> {
  const target = await until(`there is a ${type} of the extension`, async () =>
    (await listTargets(session)).find((each) => each.type === type && isWanted(each.url)),
  );
  return CdpTarget.attach(session, target.targetId);
}

/** A first installation shows the welcome page; who drives the browser has come to something else. */
export async function closeWelcome(session: CDPSession, origin: string): Promise<void> {
  const { targetId } = await until('there is the welcome page', async () =>
    (await listTargets(session)).find(({ type, url }) => type === 'page' && url === `${origin}/welcome.html`),
  );
  await session.send('Target.closeTarget', { targetId });
}

async function isThere(session: CDPSession, url: string): Promise<boolean> {
  return (await listTargets(session)).some((target) => target.url === url);
}

/** Without the filter tabs are left out. */
async function listTargets(session: CDPSession) {
  return (await session.send('Target.getTargets', { filter: [{}] })).targetInfos;
}
