import { browser } from '@wxt-dev/browser';
import { isEnvelope } from './answer-requests.ts';
import type { BackgroundRequest } from './protocol.ts';

/** Asks the background to do something, and hears whether it did. */
export async function askBackground(request: BackgroundRequest): Promise<boolean> {
  if (!browser.runtime?.id) return false;
  const reply: unknown = await browser.runtime.sendMessage(request).catch(() => null);
  return isEnvelope(reply) && reply.answer === true;
}
