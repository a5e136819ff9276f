import { computed, signal } from '@preact/signals';
import { changeGeneralSettings, generalSettingsIn } from '../../settings/general-settings.ts';
import { ruleTextIn } from '../../settings/rules/rule-text.ts';
import type { GeneralSettings, SiteSettings } from '../../settings/schema.ts';
import { asideIn, dropAside } from '../../settings/set-aside.ts';
import { changeSite, forgetReader, listedSitesIn, removeSite, restoreSite } from '../../settings/sites.ts';
import type { Stored } from '../../settings/store.ts';
import { switchSync, syncStateOf } from '../../settings/sync.ts';
import {
  exportName,
  exportSettings,
  type ImportPreview,
  importSettings,
  previewImport,
  resetSettings,
} from '../../settings/transfer.ts';
import { followStorage } from './follow-storage.ts';
import { saveFile } from './save-file.ts';

/** What the options page shows; the storage is the truth, and changes made elsewhere appear by themselves. */
export class OptionsModel {
  /** What lies on this device, and in the browser's sync; null until it is read. */
  readonly #stored = signal<Stored | null>(null);
  readonly #synced = signal<Stored | null>(null);
  readonly settings = computed(() => this.#stored.value && generalSettingsIn(this.#stored.value));
  readonly sites = computed(() => listedSitesIn(this.#stored.value ?? {}));
  readonly sitesByName = computed(() => new Map(this.sites.value.map((site) => [site.name, site])));
  readonly ruleText = computed(() => ruleTextIn(this.#stored.value ?? {}));
  readonly sync = computed(
    () => this.#stored.value && this.#synced.value && syncStateOf(this.#stored.value, this.#synced.value),
  );
  /** What could not be read, and is kept for the reader to decide on. */
  readonly aside = computed(() => asideIn(this.#stored.value ?? {}));
  /** The site that was forgotten last, as long as it can come back. */
  readonly forgotten = signal<{ readonly name: string; readonly stored: Stored } | null>(null);
  readonly wasReset = signal<Stored | null>(null);
  readonly hasFailed = signal(false);

  async open(): Promise<void> {
    await Promise.all([followStorage('local', this.#stored), followStorage('sync', this.#synced)]);
  }

  change(change: Partial<GeneralSettings>): Promise<void> {
    return this.#store(() => changeGeneralSettings(change));
  }

  /** Changes what is remembered of a site; where nothing is left of it, it is forgotten. */
  changeSite(name: string, change: (site: SiteSettings) => SiteSettings): Promise<void> {
    return this.#store(() => changeSite(name, change));
  }

  forgetReader(name: string): Promise<void> {
    return this.#store(() => forgetReader(name));
  }

  forget(name: string): Promise<void> {
    return this.#store(async () => {
      this.forgotten.value = { name, stored: await removeSite(name) };
    });
  }

  restore(): Promise<void> {
    return this.#store(async () => {
      if (this.forgotten.value) await restoreSite(this.forgotten.value.stored);
      this.forgotten.value = null;
    });
  }

  switchSync(isWanted: boolean): Promise<void> {
    return this.#store(() => switchSync(isWanted));
  }

  async export(): Promise<void> {
    saveFile(exportName(new Date()), await exportSettings());
  }

  previewImport(text: string): Promise<ImportPreview> {
    return previewImport(text);
  }

  import(preview: ImportPreview, mode: 'merge' | 'replace'): Promise<void> {
    return this.#store(() => importSettings(preview, mode));
  }

  reset(): Promise<void> {
    return this.#store(async () => {
      this.wasReset.value = await resetSettings();
    });
  }

  undoReset(): Promise<void> {
    return this.#store(async () => {
      if (this.wasReset.value) await restoreSite(this.wasReset.value);
      this.wasReset.value = null;
    });
  }

  saveAside(): void {
    saveFile('cleansheet-set-aside.json', JSON.stringify(this.aside.value, null, 2));
  }

  dropAside(): Promise<void> {
    return this.#store(dropAside);
  }

  async #store(write: () => Promise<unknown>): Promise<void> {
    this.hasFailed.value = await write().then(
      () => false,
      () => true,
    );
    // Controls show again what is stored.
    if (this.hasFailed.value && this.#stored.value) this.#stored.value = { ...this.#stored.value };
  }
}
