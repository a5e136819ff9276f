import { HIDDEN } from '../hide.ts';

/** More than these need not be told apart: the page is judged as a whole then. */
const MOST_ADDED = 1000;
/** Attributes by which pages lock themselves away behind an overlay. */
const LOCKS = ['inert', 'aria-hidden'];

/** What a page did to itself since the last look. */
export interface Changes {
  /** Elements that came, or got new text, oldest first. */
  readonly added: ReadonlySet<Element>;
  /** Whether our attribute was taken off somewhere. */
  readonly isStripped: boolean;
  /** Whether what may lock the page changed. */
  readonly isLockChanged: boolean;
}

/** Only notes what changes on a page; nothing is looked at before the next frame. */
export class ChangeNotes {
  readonly #onNote: () => void;
  readonly #content = new MutationObserver((records) => this.#note(records));
  readonly #frame = new MutationObserver(() => {
    this.#isLockChanged = true;
    this.#onNote();
  });
  #body: Element | null = null;
  #added = new Set<Element>();
  #isStripped = false;
  #isLockChanged = false;
  /** Records since the count was last reset. */
  noise = 0;

  constructor(onNote: () => void) {
    this.#onNote = onNote;
  }

  /** Notes all that comes into a document or shadow root. */
  watchClosely(root: Node): void {
    this.#content.observe(root, { subtree: true, childList: true, attributeFilter: [HIDDEN, ...LOCKS] });
  }

  /** From now on notes only what comes right into the body, as overlays do. */
  watchLoosely({ documentElement, body }: Document): void {
    this.#content.disconnect();
    this.#content.observe(documentElement, { childList: true });
    if (body) this.#content.observe(body, { childList: true });
  }

  /** Notes when the class or style of the page's frame changes, which is how scroll is locked. */
  watchFrame({ documentElement, body }: Document): void {
    if (body === this.#body) return;
    this.#body = body;
    this.#frame.disconnect();
    for (const element of [documentElement, body]) {
      if (element) this.#frame.observe(element, { attributeFilter: ['class', 'style'] });
    }
  }

  take(): Changes {
    const changes = { added: this.#added, isStripped: this.#isStripped, isLockChanged: this.#isLockChanged };
    this.#added = new Set();
    this.#isStripped = false;
    this.#isLockChanged = false;
    return changes;
  }

  stop(): void {
    this.#content.disconnect();
    this.#frame.disconnect();
  }

  #note(records: readonly MutationRecord[]): void {
    this.noise += records.length;
    for (const { type, target, addedNodes, attributeName } of records) {
      if (type === 'attributes') {
        if (attributeName === HIDDEN) this.#isStripped = true;
        else this.#isLockChanged = true;
        continue;
      }
      for (const node of addedNodes) {
        const element = node.nodeType === Node.ELEMENT_NODE ? node : node.nodeType === Node.TEXT_NODE ? target : null;
        if (element?.nodeType === Node.ELEMENT_NODE && this.#added.size < MOST_ADDED)
          this.#added.add(element as Element);
      }
    }
    this.#onNote();
  }
}
