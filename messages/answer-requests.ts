import { type Browser, browser } from '@wxt-dev/browser';

/** What went over the wire: an answer, or nothing where nobody was there to give one. */
export interface Envelope {
  readonly answer: unknown;
}

/** Reads an envelope from whatever a listener sent back. */
export function isEnvelope(value: unknown): value is Envelope {
  return typeof value === 'object' && value !== null && 'answer' in value;
}

/** Who asks. */
export interface Asker {
  /** Of the tab whose page asks; undefined for the popup. */
  readonly tabId: number | undefined;
  /** A page of the extension itself, and not a script of ours in somebody else's page. */
  readonly isOwnPage: boolean;
}

/**
 * Answers messages from our own extension that `isRequest` accepts; all others are not even looked at.
 * A request that fails is answered with nothing, like one that nobody knows.
 * @param signal ends the listening.
 */
export function answerRequests<Request>(
  isRequest: (message: unknown) => message is Request,
  answer: (request: Request, asker: Asker) => unknown,
  signal?: AbortSignal,
): void {
  const listen = (message: unknown, sender: Browser.runtime.MessageSender, respond: (reply?: unknown) => void) => {
    if (sender.id !== browser.runtime.id || !isRequest(message)) return;
    Promise.resolve()
      .then(() => answer(message, askerOf(sender)))
      .then(
        (value) => respond(value === undefined ? null : ({ answer: value } satisfies Envelope)),
        () => respond(null),
      );
    // The only way to answer later that all browsers know.
    return true as const;
  };
  browser.runtime.onMessage.addListener(listen);
  signal?.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(listen));
}

function askerOf({ tab, url = '' }: Browser.runtime.MessageSender): Asker {
  return { tabId: tab?.id, isOwnPage: url.startsWith(browser.runtime.getURL('')) };
}
