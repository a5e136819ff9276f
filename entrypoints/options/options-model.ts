import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { changeGeneralSettings, loadGeneralSettings } from '../../settings/general-settings.ts';
import type { SiteLevel } from '../../settings/levels.ts';
import type { GeneralSettings } from '../../settings/schema.ts';
import { changeSite, listSites, type RememberedSite, removeSite } from '../../settings/sites.ts';

/** What the options page shows; the storage is the truth, and changes made elsewhere appear by themselves. */
export class OptionsModel {
  readonly settings = signal<GeneralSettings | null>(null);
  readonly sites = signal<readonly RememberedSite[]>([]);
  readonly hasFailed = signal(false);

  async open(): Promise<void> {
    await this.#load();
    browser.storage.onChanged.addListener((_changes, area) => {
      if (area === 'local') void this.#load();
    });
  }

  change(change: Partial<GeneralSettings>): Promise<void> {
    return this.#store(() => changeGeneralSettings(change));
  }

  setLevel(name: string, level: SiteLevel): Promise<void> {
    return this.#store(() => changeSite(name, (site) => ({ ...site, level })));
  }

  forget(name: string): Promise<void> {
    return this.#store(() => removeSite(name));
  }

  async #store(write: () => Promise<unknown>): Promise<void> {
    this.hasFailed.value = await write().then(
      () => false,
      () => true,
    );
    await this.#load();
  }

  async #load(): Promise<void> {
    [this.settings.value, this.sites.value] = await Promise.all([loadGeneralSettings(), listSites()]);
  }
}
