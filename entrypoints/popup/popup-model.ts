import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { askPage, PageOutOfReach } from '../../messages/ask-page.ts';
import { parsePageState, parseSummary } from '../../messages/parse-answers.ts';
import type { PageLevel, PageState, SummarySentence } from '../../messages/protocol.ts';
import { loadGeneralSettings } from '../../settings/general-settings.ts';
import type { SiteLevel } from '../../settings/levels.ts';
import type { GeneralSettings } from '../../settings/schema.ts';
import { forgetSite, loadSite, rememberSite } from '../../settings/sites.ts';
import { type Barrier, findBarrier, isWebAddress } from './find-barrier.ts';

/** What to remember when the reader says "always" to what the page shows now. */
const SITE_LEVEL_FOR = { off: 'detect', tidy: 'tidy', focus: 'focus' } as const satisfies Record<PageLevel, SiteLevel>;

/** What the popup shows while it is open. The page's state is the page's last answer, asked for anew each time. */
export class PopupModel {
  /** Null until the page has answered. */
  readonly state = signal<PageState | null>(null);
  /** Why the page cannot be reached, where it cannot. */
  readonly barrier = signal<Barrier | null>(null);
  readonly siteLevel = signal<SiteLevel | null>(null);
  readonly hasStoringFailed = signal(false);
  readonly isPrivate = signal(false);
  /** Null where there is nothing to sum up, undefined until the reader asks. */
  readonly summary = signal<readonly SummarySentence[] | null | undefined>(undefined);
  readonly hasReaderFailed = signal(false);
  readonly siteName = signal('');

  #tabId = -1;
  #url: string | undefined;
  #settings: GeneralSettings | null = null;

  /** Asks the page, and tidies it at once where the click on the icon means that. */
  async open(): Promise<void> {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    this.#tabId = tab?.id ?? -1;
    this.#url = tab?.url;
    this.isPrivate.value = tab?.incognito ?? false;
    try {
      const [state, settings] = await Promise.all([this.#askState(), loadGeneralSettings()]);
      this.#settings = settings;
      this.siteName.value = state.host;
      const site = await loadSite(state.host);
      this.siteLevel.value = site?.level ?? null;
      const isUntouched = state.page === 'article' && state.level === 'off' && !state.isChosen;
      if (isUntouched && settings.iconTidies && site?.level !== 'nothing') await this.#clean('tidy');
      else this.state.value = state;
      // The list of public suffixes is large: nothing waits for it.
      const { siteNameOf } = await import('../../settings/site-name.ts');
      this.siteName.value = siteNameOf(state.host);
    } catch {
      await this.#showBarrier();
    }
  }

  /** Does what the reader chose, and remembers it where the site is. Off is for this page: it may be only a look. */
  async choose(level: PageLevel): Promise<void> {
    await this.#clean(level);
    const { value: siteLevel } = this.siteLevel;
    if (level !== 'off' && (siteLevel === 'detect' || siteLevel === 'tidy' || siteLevel === 'focus')) {
      await this.remember();
    }
  }

  async openReader(): Promise<void> {
    await this.#attempt(async () => {
      const { isOpen } = await askPage(this.#tabId, { type: 'page:reader', isOpen: true });
      if (isOpen) window.close();
      else this.hasReaderFailed.value = true;
    });
  }

  async summarize(): Promise<void> {
    await this.#attempt(async () => {
      const sentences = this.#settings?.summarySentences ?? 3;
      this.summary.value = parseSummary(await askPage(this.#tabId, { type: 'page:summary', sentences }));
    });
  }

  async showSentence(text: string): Promise<void> {
    await this.#attempt(() => askPage(this.#tabId, { type: 'page:sentence', text }));
  }

  /** From the next load on, the site's pages open as this one looks now. */
  async remember(): Promise<void> {
    const { value: state } = this.state;
    if (!state) return;
    await this.#store(() => rememberSite(state.host, SITE_LEVEL_FOR[state.level]));
  }

  async forget(): Promise<void> {
    const { value: state } = this.state;
    if (state) await this.#store(() => forgetSite(state.host));
  }

  async #clean(level: PageLevel): Promise<void> {
    await this.#attempt(async () => {
      const answer = await askPage(this.#tabId, { type: 'page:clean', level, by: 'reader' });
      this.state.value = parsePageState(answer);
    });
  }

  async #store(write: () => Promise<void>): Promise<void> {
    const { value: state } = this.state;
    if (!state) return;
    this.hasStoringFailed.value = await write().then(
      () => false,
      () => true,
    );
    this.siteLevel.value = (await loadSite(state.host).catch(() => null))?.level ?? null;
  }

  async #askState(): Promise<PageState> {
    if (this.#tabId < 0 || !isWebAddress(this.#url)) throw new PageOutOfReach();
    return parsePageState(await askPage(this.#tabId, { type: 'page:state' }));
  }

  /** A page may go away while the popup is open. */
  async #attempt(action: () => Promise<unknown>): Promise<void> {
    await action().catch(() => this.#showBarrier());
  }

  async #showBarrier(): Promise<void> {
    this.barrier.value = await findBarrier(this.#url);
  }
}
