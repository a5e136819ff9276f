import { computed, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { themeOf } from '../../../components/look-style.ts';
import type { ReadingSource } from '../../../engine/reading/read-options.ts';
import { completeLook, type ReaderLook } from '../../../settings/reader-look.ts';
import {
  isReaderKey,
  loadReaderSettings,
  NO_READER_SETTINGS,
  type ReaderSettings,
  saveLook,
  saveSiteReader,
} from '../../../settings/reader-settings.ts';
import { nameSite } from './name-site.ts';

/** A slider sends a change with every pixel, and the browser allows two writes a second. */
const SAVE_AFTER_MS = 600;

/** How the reader looks on this site, and how that is remembered. */
export class LookModel {
  readonly settings = signal<ReaderSettings>(NO_READER_SETTINGS);
  readonly hasStoringFailed = signal(false);
  readonly #isSystemDark = signal(false);

  /** What this site changes belongs to it alone. */
  readonly isForSite = computed(() => this.settings.value.site.look !== null);
  readonly look = computed(() => completeLook(this.settings.value.look, this.settings.value.site.look ?? {}));
  /** What a reset leads back to: the look of all sites, or the one before anybody changed it. */
  readonly base = computed(() => (this.isForSite.value ? completeLook(this.settings.value.look) : completeLook()));
  readonly theme = computed(() => themeOf(this.look.value, this.#isSystemDark.value));

  readonly #host: string;
  readonly #remembers: boolean;
  /** What the storage has: only what differs is written, so that it does not look changed to other devices. */
  #stored: ReaderSettings;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param remembers whether changes are stored; in a private window they are not, unless the reader asked for it */
  constructor(host: string, settings: ReaderSettings, remembers: boolean, signal: AbortSignal) {
    this.#host = host;
    this.#remembers = remembers;
    this.#stored = settings;
    this.settings.value = settings;
    const dark = matchMedia('(prefers-color-scheme: dark)');
    this.#isSystemDark.value = dark.matches;
    dark.addEventListener('change', () => (this.#isSystemDark.value = dark.matches), { signal });

    const reload = async (changes: Record<string, unknown>) => {
      if (this.#timer !== undefined || !Object.keys(changes).some(isReaderKey)) return;
      this.#stored = await loadReaderSettings(host);
      this.settings.value = this.#stored;
    };
    browser.storage.local.onChanged.addListener(reload);
    const saveNow = () => this.#timer !== undefined && void this.#save();
    window.addEventListener('pagehide', saveNow, { signal });
    signal.addEventListener('abort', () => {
      browser.storage?.local.onChanged.removeListener(reload);
      saveNow();
    });
  }

  change(change: Partial<ReaderLook>): void {
    const { look, site } = this.settings.value;
    if (site.look) this.#set({ look, site: { ...site, look: { ...site.look, ...change } } });
    else this.#set({ look: { ...look, ...change }, site });
  }

  reset(field: keyof ReaderLook): void {
    const { look, site } = this.settings.value;
    if (site.look) this.#set({ look, site: { ...site, look: without(site.look, field) } });
    else this.#set({ look: without(look, field), site });
  }

  /** From now on changes belong to this site, or it follows all others again. */
  setForSite(isForSite: boolean): void {
    const { look, site } = this.settings.value;
    this.#set({ look, site: { ...site, look: isForSite ? {} : null } });
  }

  /** Remembers from what this site's articles are taken. */
  setSource(source: ReadingSource): void {
    const { look, site } = this.settings.value;
    this.#set({ look, site: { ...site, source } });
  }

  #set(settings: ReaderSettings): void {
    this.settings.value = settings;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#save(), SAVE_AFTER_MS);
  }

  async #save(): Promise<void> {
    const timer = this.#timer;
    clearTimeout(timer);
    const { value: wanted } = this.settings;
    const { look, site } = wanted;
    let hasFailed = false;
    try {
      if (this.#remembers) {
        await Promise.all([
          look !== this.#stored.look && saveLook(look),
          site !== this.#stored.site && saveSiteReader(this.#host, site, nameSite),
        ]);
      }
      this.#stored = wanted;
    } catch {
      hasFailed = true;
    }
    // Unless something was changed meanwhile, which is still to be written.
    if (this.#timer === timer) this.#timer = undefined;
    this.hasStoringFailed.value = hasFailed;
  }
}

function without(look: Partial<ReaderLook>, field: keyof ReaderLook): Partial<ReaderLook> {
  const { [field]: _, ...others } = look;
  return others;
}
