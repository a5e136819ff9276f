import { browser } from '@wxt-dev/browser';
import type { BackgroundRequest } from './protocol.ts';

/** Tells the background, and waits until it has done its part. Says nothing when the extension is gone. */
export async function tellBackground(request: BackgroundRequest): Promise<void> {
  if (!browser.runtime?.id) return;
  await browser.runtime.sendMessage(request).catch(() => {});
}
