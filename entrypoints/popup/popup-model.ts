import { computed, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { ClutterKind } from '../../engine/types.ts';
import { askBackground } from '../../messages/ask-background.ts';
import { askPage, bringTool, PageOutOfReach } from '../../messages/ask-page.ts';
import { parsePageState, parseSummary } from '../../messages/parse-answers.ts';
import type { AppliedRule, PageLevel, PageState, SummarySentence } from '../../messages/protocol.ts';
import type { SettingsRequest } from '../../messages/settings-requests.ts';
import { loadGeneralSettingsOrDefaults } from '../../settings/general-settings.ts';
import { decidingScope, levelIn, type Scope, scopesOf } from '../../settings/level-scopes.ts';
import type { SiteLevel } from '../../settings/levels.ts';
import { pausedUntil } from '../../settings/pause.ts';
import type { GeneralSettings } from '../../settings/schema.ts';
import { loadSites, type RememberedSite, type SiteOfHost } from '../../settings/sites.ts';
import { type Barrier, findBarrier, isWebAddress } from './find-barrier.ts';

/** What to remember when the reader says "always" to what the page shows now. */
const SITE_LEVEL_FOR = { off: 'detect', tidy: 'tidy', focus: 'focus' } as const satisfies Record<PageLevel, SiteLevel>;

/**
 * Chromium stops a worker after half a minute. One that must be started first may not hear of a click before the popup is
 * closed.
 */
const STAY_AWAKE_MS = 20_000;

/** What the popup shows while it is open. The page's state is the page's last answer, asked for anew each time. */
export class PopupModel {
  /** Null until the page has answered. */
  readonly state = signal<PageState | null>(null);
  /** Why the page cannot be reached, where it cannot. */
  readonly barrier = signal<Barrier | null>(null);
  /** The level that the reader chose, until the page has answered. */
  readonly wanted = signal<PageLevel | null>(null);
  readonly siteLevel = signal<SiteLevel | null>(null);
  readonly hasStoringFailed = signal(false);
  /** In a private window nothing is remembered, unless the reader asked for it. */
  readonly isForgetful = signal(false);
  /** Which of the site's pages the level may hold for, and for which it does. */
  readonly scopes = signal<readonly Scope[]>([]);
  readonly scope = signal<Scope | null>(null);
  /** Until when Cleansheet rests, in milliseconds since 1970; null while it works. */
  readonly pausedUntil = signal<number | null>(null);
  /** Null where there is nothing to sum up, undefined until the reader asks. */
  readonly summary = signal<readonly SummarySentence[] | null | undefined>(undefined);
  readonly hasReaderFailed = signal(false);
  readonly siteName = signal('');
  /** What is remembered is written under these names; null until they are known. */
  readonly #of = signal<SiteOfHost | null>(null);
  readonly canRemember = computed(() => this.#of.value !== null && !this.isForgetful.value);
  /** What the page and the background were asked for and have not answered yet. */
  readonly #asked = signal(0);
  readonly isBusy = computed(() => this.#asked.value > 0);
  /** How many changes the background was asked to store. */
  #changes = 0;

  #tabId = -1;
  #url: string | undefined;
  #settings: GeneralSettings | null = null;

  /** Asks the page, and tidies it at once where the click on the icon means that. */
  async open(): Promise<void> {
    setInterval(() => void askBackground({ type: 'settings:soon' }), STAY_AWAKE_MS);
    // The list of public suffixes is large: it is on its way while the page answers.
    const naming = import('../../settings/site-name.ts');
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    this.#tabId = tab?.id ?? -1;
    this.#url = tab?.url;
    this.pausedUntil.value = await this.#readPause();
    try {
      const [state, settings] = await Promise.all([this.#askState(), loadGeneralSettingsOrDefaults()]);
      this.#settings = settings;
      this.isForgetful.value = (tab?.incognito ?? false) && !settings.remembersInPrivate;
      this.siteName.value = state.host;
      const sites = await this.#readSites(state.host);
      this.siteLevel.value = sites.find(({ level }) => level !== null)?.level ?? null;
      const isUntouched = state.page === 'article' && state.level === 'off' && !state.isChosen;
      const tidies = settings.iconClick === 'tidy-and-show' && this.siteLevel.value !== 'nothing';
      if (isUntouched && tidies && this.pausedUntil.value === null) await this.#clean('tidy');
      else this.state.value = state;
      // What the next click may ask for is on the page before it.
      if (state.page === 'article') requestIdleCallback(() => void bringTool(this.#tabId, 'reader').catch(() => {}));
      const { siteNameOf } = await naming;
      const of = { host: state.host, site: siteNameOf(state.host) };
      this.siteName.value = of.site;
      this.scopes.value = scopesOf(of, this.#url ?? '');
      // Known before anything can be remembered: a level goes to the scope that decides.
      await this.#readSiteLevel(state.host, this.#changes);
      this.#of.value = of;
    } catch {
      await this.#showBarrier();
    }
  }

  /** Does what the reader chose, and remembers it where the site is. Off is for this page: it may be only a look. */
  async choose(level: PageLevel): Promise<void> {
    this.wanted.value = level;
    const { value: siteLevel } = this.siteLevel;
    const isRemembered = siteLevel === 'detect' || siteLevel === 'tidy' || siteLevel === 'focus';
    await Promise.all([
      this.#clean(level),
      level !== 'off' && isRemembered && this.setSiteLevel(SITE_LEVEL_FOR[level]),
    ]);
    // A later choice is still to be answered.
    if (this.wanted.value === level) this.wanted.value = null;
  }

  /** Hides a kind or shows it; remembered where the site is. */
  async chooseKind(kind: ClutterKind, isHidden: boolean): Promise<void> {
    const { value: of } = this.#of;
    const remembers = this.siteLevel.value !== null && of && !this.isForgetful.value;
    await Promise.all([
      this.#attempt(async () => {
        this.state.value = parsePageState(await askPage(this.#tabId, { type: 'page:choose', kind, isHidden }));
      }),
      remembers && this.#store({ type: 'settings:kind', of, kind, isHidden }),
    ]);
  }

  async choosePiece(id: number, isHidden: boolean): Promise<void> {
    await this.#attempt(async () => {
      this.state.value = parsePageState(await askPage(this.#tabId, { type: 'page:choose', id, isHidden }));
    });
  }

  /** Sets what happens, from the next load on, on the pages that the scope names; where none does, on the whole site. */
  async setSiteLevel(level: SiteLevel): Promise<void> {
    const { value: of } = this.#of;
    const { value: scope } = this.scope;
    if (!of || this.isForgetful.value) return;
    if (this.siteLevel.value === null) this.scope.value = this.scopes.value[0] ?? null;
    this.siteLevel.value = level;
    await this.#store({ type: 'settings:level', of, scope, level });
  }

  /** Makes the present level hold for other pages of the site; the wider scope keeps what it has. */
  async setScope(to: Scope): Promise<void> {
    const { value: of } = this.#of;
    const { value: level } = this.siteLevel;
    const { value: from } = this.scope;
    if (!of || level === null) return;
    this.scope.value = to;
    await this.#store({ type: 'settings:scope', of, from, to, level });
  }

  /** Lets Cleansheet rest everywhere for an hour, or wakes it. */
  async togglePause(): Promise<void> {
    await askBackground({ type: 'settings:pause', isWanted: this.pausedUntil.value === null });
    this.pausedUntil.value = await this.#readPause();
    await this.#attempt(async () => {
      this.state.value = await this.#askState();
    });
  }

  /** Keeps a piece on all pages of the site from now on. */
  async keep(id: number): Promise<void> {
    await this.#attempt(async () => {
      this.state.value = parsePageState(await askPage(this.#tabId, { type: 'page:keep', id }));
    });
  }

  /** Takes back one of the reader's own rules. */
  async unrule({ selector, keeps }: AppliedRule): Promise<void> {
    const { value: state } = this.state;
    if (!state) return;
    await this.#store({ type: 'settings:unrule', host: state.host, selector, keeps });
    await this.#attempt(async () => {
      this.state.value = await this.#askState();
    });
  }

  async pick(): Promise<void> {
    await this.#attempt(async () => {
      await askPage(this.#tabId, { type: 'page:pick' });
      window.close();
    });
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

  /** From the next load on, the site's pages open as this one looks now, or shall look. */
  async remember(): Promise<void> {
    const level = this.wanted.value ?? this.state.value?.level;
    if (level) await this.setSiteLevel(SITE_LEVEL_FOR[level]);
  }

  async forget(): Promise<void> {
    const { value: of } = this.#of;
    if (!of) return;
    this.siteLevel.value = null;
    this.scope.value = null;
    await this.#store({ type: 'settings:level', of, scope: null, level: null });
  }

  async #clean(level: PageLevel): Promise<void> {
    await this.#attempt(async () => {
      const answer = await askPage(this.#tabId, { type: 'page:clean', level, by: 'reader' });
      this.state.value = parsePageState(answer);
    });
  }

  /**
   * Asks at once, before anything is waited for: the popup may be closed the moment after a click. What is chosen counts
   * before it is stored, for the next click may follow at once; what is stored then has the last word.
   */
  async #store(request: SettingsRequest): Promise<void> {
    const change = ++this.#changes;
    this.#asked.value++;
    this.hasStoringFailed.value = !(await askBackground(request));
    if (this.state.value) await this.#readSiteLevel(this.state.value.host, change);
    this.#asked.value--;
  }

  /** @param change is the last one that can have been stored: what was chosen after it is newer than what is read */
  async #readSiteLevel(host: string, change: number): Promise<void> {
    const sites = await this.#readSites(host);
    const scope = await decidingScope(host, this.scopes.value).catch(() => null);
    if (change < this.#changes) return;
    this.scope.value = scope;
    this.siteLevel.value = scope ? levelIn(sites, scope) : (sites.find(({ level }) => level !== null)?.level ?? null);
  }

  // Where the storage fails nothing is remembered, and the page can be tidied all the same.
  #readPause(): Promise<number | null> {
    return pausedUntil().catch(() => null);
  }

  #readSites(host: string): Promise<RememberedSite[]> {
    return loadSites(host).catch(() => []);
  }

  async #askState(): Promise<PageState> {
    if (this.#tabId < 0 || !isWebAddress(this.#url)) throw new PageOutOfReach();
    return parsePageState(await askPage(this.#tabId, { type: 'page:state' }));
  }

  /** A page may go away while the popup is open. */
  async #attempt(action: () => Promise<unknown>): Promise<void> {
    this.#asked.value++;
    await action().catch(() => this.#showBarrier());
    this.#asked.value--;
  }

  async #showBarrier(): Promise<void> {
    this.barrier.value = await findBarrier(this.#url);
  }
}
