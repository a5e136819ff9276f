import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { changeGeneralSettings, loadGeneralSettingsOrDefaults } from '../../settings/general-settings.ts';
import type { GeneralSettings } from '../../settings/schema.ts';

/** What the sample can be shown as. */
export const VIEWS = ['off', 'tidy', 'focus', 'reader', 'summary'] as const;
export type View = (typeof VIEWS)[number];

/** What the welcome page shows. */
export class WelcomeModel {
  readonly view = signal<View>('off');
  readonly settings = signal<GeneralSettings | null>(null);
  /** The key that tidies, as the browser writes it; null where there is none, undefined until the browser has told. */
  readonly shortcut = signal<string | null | undefined>(undefined);
  readonly hasPressedShortcut = signal(false);
  readonly hasFailed = signal(false);

  async open(): Promise<void> {
    // The key works here as on any page, but on the sample.
    browser.commands.onCommand.addListener((command) => {
      if (command !== 'tidy') return;
      this.hasPressedShortcut.value = true;
      this.view.value = this.view.value === 'tidy' ? 'off' : 'tidy';
    });
    this.settings.value = await loadGeneralSettingsOrDefaults();
    const commands = await browser.commands.getAll();
    this.shortcut.value = commands.find(({ name }) => name === 'tidy')?.shortcut || null;
  }

  async setDefaultLevel(defaultLevel: GeneralSettings['defaultLevel']): Promise<void> {
    this.hasFailed.value = await changeGeneralSettings({ defaultLevel }).then(
      () => false,
      () => true,
    );
    this.settings.value = await loadGeneralSettingsOrDefaults();
  }
}
