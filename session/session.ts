import { browser } from '@wxt-dev/browser';
import type { Detection } from '../engine/types.ts';
import { answerRequests } from '../messages/answer-requests.ts';
import { isPageRequest, type PageAnswers, type PageRequest } from '../messages/protocol.ts';

type Answers = {
  [Type in PageRequest['type']]: (
    request: Extract<PageRequest, { type: Type }>,
  ) => PageAnswers[Type] | Promise<PageAnswers[Type]>;
};

/**
 * All that Cleansheet knows of the page it is in. Watcher, cleaner and reader come as separate scripts and share it;
 * popup and background ask it and keep nothing.
 */
export interface Session {
  /** Aborted when the session ends; every listener, observer and sheet of ours hangs on it. */
  readonly signal: AbortSignal;
  /** Aborted when this page gives way to another, with or without a load. */
  readonly page: AbortSignal;
  detection: Detection | null;
  isReaderOpen: boolean;
  /** What the tools that are here can answer. */
  readonly answers: Partial<Answers>;
  /** False once the extension was updated, disabled or removed under this script. */
  isAlive(): boolean;
  /** Another article took this one's place without a load: what was known of it is void. */
  turnPage(): void;
  end(): void;
}

const SESSION = Symbol.for('cleansheet.session');

/** The session of this page; the first script that asks starts it. */
export function joinSession(): Session {
  const world = globalThis as { [SESSION]?: Session };
  const found = world[SESSION];
  if (found?.isAlive()) return found;
  // After an update the new scripts meet what the old ones left behind.
  found?.end();
  const session = startSession();
  world[SESSION] = session;
  return session;
}

function startSession(): Session {
  const whole = new AbortController();
  let page = new AbortController();
  const answers: Partial<Answers> = {};

  answerRequests(isPageRequest, (request) => answerWith(answers, request), whole.signal);

  return {
    signal: whole.signal,
    get page() {
      return page.signal;
    },
    detection: null,
    isReaderOpen: false,
    answers,
    isAlive: () => !whole.signal.aborted && Boolean(browser.runtime?.id),
    turnPage() {
      page.abort();
      page = new AbortController();
      this.detection = null;
    },
    end() {
      page.abort();
      whole.abort();
    },
  };
}

function answerWith<Type extends PageRequest['type']>(
  answers: Partial<Answers>,
  request: Extract<PageRequest, { type: Type }>,
) {
  return answers[request.type as Type]?.(request);
}
