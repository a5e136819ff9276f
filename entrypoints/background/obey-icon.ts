import { browser } from 'wxt/browser';
import { loadGeneralSettingsOrDefaults } from '../../settings/general-settings.ts';
import { GENERAL_KEY } from '../../settings/site-keys.ts';
import { toggleLevel } from './obey-shortcuts.ts';

/** Lets a click on the icon tidy at once, without the popup, where the reader prefers that. */
export function obeyIcon(): void {
  browser.action.onClicked.addListener(({ id }) => {
    // Where no script can run there is nothing to do, and nowhere to say so.
    if (id !== undefined) toggleLevel(id, 'tidy').catch(() => {});
  });
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && GENERAL_KEY in changes) void setPopup();
  });
  void setPopup();
}

/** The browser tells of a click only where no popup opens. */
async function setPopup(): Promise<void> {
  const { iconClick } = await loadGeneralSettingsOrDefaults();
  await browser.action.setPopup({ popup: iconClick === 'tidy' ? '' : '/popup.html' });
}
