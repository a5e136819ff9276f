import { browser } from 'wxt/browser';
import { readHarmless } from '../../engine/watch/harmless-style.ts';

/**
 * Holds a style for the page in a tab, or no longer: the browser takes it away when the extension is switched off. Only Firefox
 * is asked to (`session/lend-style.ts`), and only its background can read styles.
 * @throws where the style does more than to hide or to lock
 */
export async function holdStyle(tabId: number, css: string, isWanted: boolean): Promise<void> {
  const { scripting } = browser;
  const change = isWanted ? scripting.insertCSS : scripting.removeCSS;
  await change({ target: { tabId }, css: readHarmless(css), origin: 'USER' });
}
