import { until } from '../until.ts';
import type { CdpTarget } from './cdp-target.ts';
import { findClosedRoot } from './closed-root.ts';

/** What the reader view over a page shows; it lies in a closed shadow root, where only the debugger can look. */
export interface ReaderView {
  readonly title: string;
  readonly text: string;
  readonly dir: string;
}

export async function readReader(page: CdpTarget): Promise<ReaderView | null> {
  const root = await findClosedRoot(page);
  if (root === null) return null;
  return page.evaluateOn(root, function () {
    const article = this.querySelector('article');
    return {
      title: this.querySelector('h1')?.textContent ?? '',
      text: article?.textContent ?? '',
      dir: article?.dir ?? '',
    };
  });
}

/** Waits until the reader view is open and has all its text: the body comes a frame after the headline. */
export async function waitForReader(page: CdpTarget): Promise<ReaderView> {
  let last = '';
  return until('the reader view is open', async () => {
    const view = await readReader(page);
    const isSettled = view?.text === last;
    last = view?.text ?? '';
    return view?.title && isSettled ? view : null;
  });
}

/** The reader view over a page: read through the debugger, used by mouse and keys like a person's. */
export class Reader {
  readonly #page: CdpTarget;

  private constructor(page: CdpTarget) {
    this.#page = page;
  }

  /** Waits until it is open. */
  static async find(page: CdpTarget): Promise<Reader> {
    await waitForReader(page);
    return new Reader(page);
  }

  async isOpen(): Promise<boolean> {
    return (await findClosedRoot(this.#page)) !== null;
  }

  async isClosed(): Promise<void> {
    await until('the reader is closed', async () => !(await this.isOpen()));
  }

  /** Runs a function in the page, on the reader's shadow root. */
  async evaluate<Args extends readonly unknown[], Result>(
    run: (this: ShadowRoot, ...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>> {
    const root = await findClosedRoot(this.#page);
    if (root === null) throw new Error('The reader view is not open');
    return this.#page.evaluateOn(root, run as (this: Node, ...args: Args) => Result, ...args);
  }

  /** Waits until a function in the page has something to say. */
  until<Args extends readonly unknown[], Result>(
    what: string,
    run: (this: ShadowRoot, ...args: Args) => Result,
    ...args: Args
  ) {
    return until(what, () => this.evaluate(run, ...args));
  }

  /** Clicks what has this role and name. */
  click(role: string, name: string): Promise<void> {
    return this.#page.click(role, name);
  }

  has(role: string, name: string): Promise<boolean> {
    return this.#page.has(role, name);
  }

  async sees(role: string, name: string): Promise<void> {
    await this.#page.locate(role, name);
  }
}
