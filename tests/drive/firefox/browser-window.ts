import type { Browser } from 'puppeteer-core';
import { until } from '../until.ts';
import { evaluateInFrame, evaluateInReader, readClosedReader } from './frame-script.ts';

/** The part of Puppeteer's browser that carries commands it has no method for. */
interface BidiConnection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

type Evaluated =
  | { readonly type: 'success'; readonly result: { readonly value?: unknown } }
  | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } };

export interface ReaderView {
  readonly title: string;
  readonly text: string;
}

/** Firefox's own window, in which code may do what the reader's hand does. */
export class BrowserWindow {
  readonly #connection: BidiConnection;
  readonly #context: string;
  readonly #widgetId: string;
  readonly #extensionId: string;

  private constructor(connection: BidiConnection, context: string, extensionId: string) {
    this.#connection = connection;
    this.#context = context;
    this.#extensionId = extensionId;
    this.#widgetId = `${extensionId.replace(/[^a-z0-9_-]/gi, '_').toLowerCase()}-browser-action`;
  }

  static async find(browser: Browser, extensionId: string): Promise<BrowserWindow> {
    const { connection } = browser as unknown as { connection: BidiConnection };
    const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const { contexts } = tree.result as { contexts: { context: string }[] };
    const [window] = contexts;
    if (!window) throw new Error('Firefox shows no window');
    return new BrowserWindow(connection, window.context, extensionId);
  }

  /** Takes the icon out of the extensions menu into the toolbar. */
  async showIcon(): Promise<boolean> {
    return this.#run(`
      const { CustomizableUI } = ChromeUtils.importESModule('moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs');
      CustomizableUI.addWidgetToArea(${JSON.stringify(this.#widgetId)}, 'nav-bar');
      return document.getElementById(${JSON.stringify(this.#widgetId)}) !== null;`);
  }

  /** A first installation shows the welcome page. Closes it, and says whether it was there. */
  async closeWelcome(): Promise<boolean> {
    return this.#run(`
      const tab = [...gBrowser.tabs].find(({ linkedBrowser }) => linkedBrowser.currentURI.spec.endsWith('/welcome.html'));
      if (tab) gBrowser.removeTab(tab);
      return Boolean(tab);`);
  }

  /** Closes the tab that is shown. */
  async closeTab(): Promise<void> {
    await this.#run(`gBrowser.removeTab(gBrowser.selectedTab);`);
  }

  /** Opens the tab again that was closed last, as Ctrl+Shift+T does. */
  async reopenTab(): Promise<void> {
    await this.#run(`
      const { SessionStore } = ChromeUtils.importESModule('resource:///modules/sessionstore/SessionStore.sys.mjs');
      if (!SessionStore.undoCloseTab(window, 0)) throw new Error('No tab was closed');`);
  }

  /** Switches the extension off or on, as the add-ons page does. */
  async setEnabled(isEnabled: boolean): Promise<void> {
    await this.#run(`
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      const addon = await AddonManager.getAddonByID(${JSON.stringify(this.#extensionId)});
      await addon.${isEnabled ? 'enable' : 'disable'}();`);
  }

  /** Has all that opens the extension's storage from now on fail, in every process. */
  async breakStorage(): Promise<void> {
    const script = `
      const { ExtensionStorageIDB } = ChromeUtils.importESModule('resource://gre/modules/ExtensionStorageIDB.sys.mjs');
      ExtensionStorageIDB.open = () => Promise.reject(new Error('The disk is full'));`;
    await this.#run(`
      ${script}
      Services.ppmm.loadProcessScript('data:application/javascript;charset=utf-8,' + ${JSON.stringify(encodeURIComponent(script))}, true);`);
  }

  /** Stops the extension's background, as Firefox does whenever it has been idle. */
  async stopBackground(): Promise<void> {
    await this.#run(`
      const policy = WebExtensionPolicy.getByID(${JSON.stringify(this.#extensionId)});
      await policy.extension.terminateBackground();`);
  }

  /** Gives the page the focus of the system, which no window has without a display: keys press buttons only then. */
  async focusPage(): Promise<void> {
    await this.#run(`
      Services.focus.activeWindow = window;
      window.focus();
      gBrowser.selectedBrowser.focus();`);
  }

  /** What the toolbar shows for the tab. */
  readToolbar(): Promise<{ badge: string; title: string }> {
    return this.#run(`
      const button = ${this.#button};
      return { badge: button.getAttribute('badge') ?? '', title: button.getAttribute('tooltiptext') ?? button.getAttribute('label') ?? '' };`);
  }

  /** Clicks the icon, and waits until the popup shows something. */
  async clickToolbarIcon(): Promise<void> {
    await this.#run(`${this.#button}.click();`);
    await until('the popup is open', () => this.popup(() => Boolean(document.querySelector('main')?.textContent)));
  }

  /** Runs a function in the popup. */
  popup<Args extends readonly unknown[], Result>(run: (...args: Args) => Result, ...args: Args): Promise<Result> {
    return this.#inFrame('browser.webextension-popup-browser', `(${run})(...${JSON.stringify(args)})`);
  }

  /** Chooses a level in the popup, waits until the page has it, and closes the popup. */
  async choose(level: 'Off' | 'Tidy'): Promise<void> {
    await this.clickToolbarIcon();
    await until(`the popup offers ${level}`, () =>
      this.popup((name) => {
        const labels = [...document.querySelectorAll<HTMLElement>('label')];
        const found = labels.find((label) => label.textContent?.trim() === name);
        found?.click();
        return found !== undefined;
      }, level),
    );
    await until(`the page has got ${level}`, () =>
      this.popup(
        (name) =>
          document.querySelector('main')?.ariaBusy !== 'true' &&
          [...document.querySelectorAll<HTMLInputElement>('input[type=radio]:checked')].some((each) =>
            [...(each.labels ?? [])].some((label) => label.textContent?.trim() === name),
          ),
        level,
      ),
    );
    await this.closePopup();
  }

  async closePopup(): Promise<void> {
    await this.#run(`document.querySelector('browser.webextension-popup-browser')?.closest('panel')?.hidePopup();`);
    await until('the popup is gone', () =>
      this.#run<boolean>(`return document.querySelector('browser.webextension-popup-browser') === null;`),
    );
  }

  /** Tells the extension what Firefox tells it when an entry of the page's context menu is chosen. */
  async chooseFromMenu(id: string): Promise<void> {
    await this.#run(`
      const policy = WebExtensionPolicy.getActiveExtensions().find(({ id }) => id === ${JSON.stringify(this.#extensionId)});
      const info = { menuItemId: ${JSON.stringify(id)}, editable: false, modifiers: [], pageUrl: gBrowser.currentURI.spec };
      policy.extension.emit('webext-menu-menuitem-click', info, gBrowser.selectedTab);`);
  }

  /** Does what Firefox does when the keys of a command are pressed. */
  async pressShortcut(keys: { readonly key: string; readonly modifiers: string }): Promise<void> {
    const isThere = await this.#run<boolean>(`
      const all = [...document.querySelectorAll('keyset[id^="ext-keyset-id-cleansheet"] key')];
      const key = all.find((each) => each.getAttribute('key') === '${keys.key}' && each.getAttribute('modifiers') === '${keys.modifiers}');
      key?.doCommand();
      return key !== undefined;`);
    if (!isThere) throw new Error(`Firefox gave no command the key ${keys.modifiers} ${keys.key}`);
  }

  /** What the reader view over the page shows, null if it is not open. */
  async readReader(): Promise<ReaderView | null> {
    const answer = await this.#run<string>(readClosedReader());
    return JSON.parse(answer);
  }

  /** Runs a function on the reader's shadow root, with the page's own rights. */
  async inReader<Args extends readonly unknown[], Result>(
    run: (this: ShadowRoot, ...args: Args) => Result,
    ...args: Args
  ): Promise<Result> {
    const answer = JSON.parse(await this.#run<string>(evaluateInReader(`${run}`, args)));
    if (answer.error) throw new Error(answer.error);
    return answer.value;
  }

  get #button(): string {
    return `document.getElementById(${JSON.stringify(this.#widgetId)}).querySelector('.unified-extensions-item-action-button')`;
  }

  async #inFrame<Result>(selector: string, expression: string): Promise<Result> {
    const answer = JSON.parse(await this.#run<string>(evaluateInFrame(selector, expression)));
    if (answer.error) throw new Error(answer.error);
    return answer.value;
  }

  async #run<Result>(body: string): Promise<Result> {
    // Objects come back as JSON: BiDi's own form of them would have to be taken apart.
    const expression = `(async () => { ${body} })().then((value) => JSON.stringify({ value }))`;
    const { result } = await this.#connection.send('script.evaluate', {
      expression,
      target: { context: this.#context },
      awaitPromise: true,
    });
    const evaluated = result as Evaluated;
    if (evaluated.type === 'exception') throw new Error(evaluated.exceptionDetails.text);
    return JSON.parse(String(evaluated.result.value)).value;
  }
}
