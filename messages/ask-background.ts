import { browser } from '@wxt-dev/browser';
import { isEnvelope } from './answer-requests.ts';
import type { BackgroundRequest } from './protocol.ts';
import type { SettingsRequest } from './settings-requests.ts';

/** Asks the background to do something, and hears whether it did. */
export async function askBackground(request: BackgroundRequest | SettingsRequest): Promise<boolean> {
  if (!browser.runtime?.id) return false;
  const reply: unknown = await browser.runtime.sendMessage(request).catch(() => null);
  return isEnvelope(reply) && reply.answer === true;
}
