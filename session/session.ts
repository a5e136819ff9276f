import { browser } from '@wxt-dev/browser';
import { clearLeftovers } from '../engine/clear-leftovers.ts';
import type { ClutterKind, Detection } from '../engine/types.ts';
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
  /** The watcher is here, and does not begin again when it is brought once more. */
  isWatched: boolean;
  isReaderOpen: boolean;
  /** Whether the reader chose by hand how much of this page is hidden: what is remembered of its site waits. */
  isChosen: boolean;
  /** Each undoes what style hid from the start: what the reader's rules name, and what was hidden here last time. */
  readonly early: Early;
  takeEarly(early: Early): void;
  /** What the cleaner tells the other tools; null until it is here. */
  cleaner: Cleaner | null;
  /** What the tools that are here can answer. */
  readonly answers: Partial<Answers>;
  /** False once the extension was updated, disabled or removed under this script. */
  isAlive(): boolean;
  /** Another article took this one's place without a load: what was known of it is void. */
  turnPage(): void;
  end(): void;
}

/** What was found on the page, for tools that show it. */
export interface Cleaner {
  /** Finds out what pieces there are, if that is not known yet. */
  look(): Promise<void>;
  /** Pieces by their kind, hidden or not. */
  pieces(): readonly FoundPiece[];
  /** What the reader's own rules hide, by selector. */
  ruled(): ReadonlyMap<string, readonly Element[]>;
  /** Lets all that is hidden be seen until its end is called. */
  showAll(): () => Promise<void>;
}

export interface FoundPiece {
  readonly kind: ClutterKind;
  readonly elements: readonly Element[];
  readonly isHidden: boolean;
}

interface Early {
  readonly ruled: () => void;
  readonly learned: () => void;
}

const SESSION = Symbol.for('cleansheet.session');

/** The session of this page; the first script that asks starts it. */
export function joinSession(): Session {
  const world = globalThis as { [SESSION]?: Session };
  const found = world[SESSION];
  if (found?.isAlive()) return found;
  // After an update the new scripts meet what the old ones left behind.
  found?.end();
  clearLeftovers(document);
  const session = startSession();
  world[SESSION] = session;
  return session;
}

function startSession(): Session {
  const whole = new AbortController();
  let page = new AbortController();
  let early: Early = { ruled() {}, learned() {} };
  const answers: Partial<Answers> = {};

  answerRequests(isPageRequest, (request) => answerWith(answers, request), whole.signal);

  const session: Session = {
    signal: whole.signal,
    get page() {
      return page.signal;
    },
    detection: null,
    isWatched: false,
    isReaderOpen: false,
    cleaner: null,
    isChosen: false,
    get early() {
      return early;
    },
    takeEarly(taken) {
      early = taken;
    },
    answers,
    isAlive: () => !whole.signal.aborted && Boolean(browser.runtime?.id),
    turnPage() {
      page.abort();
      page = new AbortController();
      this.detection = null;
      this.isChosen = false;
    },
    end() {
      page.abort();
      whole.abort();
      early.ruled();
      early.learned();
    },
  };
  endWhenOrphaned(session);
  return session;
}

/** Nobody tells a script that its extension is gone: it finds out when the reader comes back to the page. */
function endWhenOrphaned(session: Session): void {
  const check = () => session.isAlive() || session.end();
  const options = { capture: true, passive: true, signal: session.signal };
  document.addEventListener('visibilitychange', check, options);
  for (const type of ['focus', 'pageshow', 'pointerdown']) window.addEventListener(type, check, options);
}

function answerWith<Type extends PageRequest['type']>(
  answers: Partial<Answers>,
  request: Extract<PageRequest, { type: Type }>,
) {
  return answers[request.type as Type]?.(request);
}
