import { browser } from 'wxt/browser';

/** The parts of the options page that the popup leads to, by the ids of their headings. */
export type OptionsPart = 'everywhere' | 'look' | 'sites' | 'rules' | 'shortcuts';

/**
 * Opens the options page at one of its parts.
 * @param site to be searched for in the list of sites
 */
export async function openOptions(part?: OptionsPart, site?: string): Promise<void> {
  if (part) {
    const search = site ? `?${new URLSearchParams({ site })}` : '';
    await browser.tabs.create({ url: browser.runtime.getURL(`/options.html${search}#${part}`) });
  } else await browser.runtime.openOptionsPage();
  window.close();
}
