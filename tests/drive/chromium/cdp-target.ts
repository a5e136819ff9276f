import type { CDPSession } from 'playwright-core';
import { until } from '../until.ts';

type Params = Record<string, unknown>;
type Listener = (params: Params) => void;

interface RemoteValue {
  readonly result: { readonly value?: unknown; readonly objectId?: string };
  readonly exceptionDetails?: { readonly text: string; readonly exception?: { readonly description?: string } };
}
interface AccessibleNode {
  readonly backendDOMNodeId: number;
  readonly ignored: boolean;
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value: unknown } }[];
}

/**
 * Anything that Chromium can debug: also popups, workers and closed shadow roots, which Playwright does not show.
 * Found by role and accessible name, as a screen reader would, and used by real mouse and key events.
 */
export class CdpTarget {
  readonly #browser: CDPSession;
  readonly #sessionId: string;
  readonly #answers = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  readonly #listeners = new Map<string, Listener[]>();
  /** Names of the worlds in which scripts run here, by id; extensions have their own. */
  readonly #worlds = new Map<number, string>();
  #lastId = 0;

  private constructor(browser: CDPSession, sessionId: string) {
    this.#browser = browser;
    this.#sessionId = sessionId;
    browser.on('Target.receivedMessageFromTarget', (event) => {
      if (event.sessionId === sessionId) this.#receive(JSON.parse(event.message));
    });
    browser.on('Target.detachedFromTarget', (event) => {
      if (event.sessionId === sessionId) this.#rejectAll();
    });
    this.on('Runtime.executionContextCreated', ({ context }) => {
      const { id, name } = context as { id: number; name: string };
      this.#worlds.set(id, name);
    });
    this.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      this.#worlds.delete(executionContextId as number);
    });
    this.on('Runtime.executionContextsCleared', () => this.#worlds.clear());
  }

  static async attach(browser: CDPSession, targetId: string): Promise<CdpTarget> {
    const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
    return new CdpTarget(browser, sessionId);
  }

  async send<Result>(method: string, params: Params = {}): Promise<Result> {
    const id = ++this.#lastId;
    const answer = new Promise<Result>((resolve, reject) => this.#answers.set(id, { resolve, reject }));
    // The target may go before it answers: that must not surface before somebody waits for the answer.
    answer.catch(() => {});
    const message = JSON.stringify({ id, method, params });
    await this.#browser.send('Target.sendMessageToTarget', { sessionId: this.#sessionId, message });
    return answer;
  }

  on(event: string, listener: Listener): void {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
  }

  /** Runs a function in the target; arguments and result travel as JSON. */
  evaluate<Args extends readonly unknown[], Result>(
    run: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>> {
    return this.#evaluate(undefined, run, args);
  }

  /** Runs a function in the world of our content scripts, where it can put stand-ins for what a browser offers them. */
  async evaluateInExtension<Args extends readonly unknown[], Result>(
    run: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>> {
    const world = await until('a script of the extension is here', () =>
      [...this.#worlds].findLast(([, name]) => name === 'Cleansheet'),
    );
    return this.#evaluate(world[0], run, args);
  }

  async #evaluate<Args extends readonly unknown[], Result>(
    contextId: number | undefined,
    run: (...args: Args) => Result,
    args: Args,
  ): Promise<Awaited<Result>> {
    const expression = `(${run})(...${JSON.stringify(args)})`;
    const value = await this.send<RemoteValue>('Runtime.evaluate', {
      expression,
      contextId,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    });
    return unwrap(value) as Awaited<Result>;
  }

  /** Runs a function on a node, as its `this`. */
  async evaluateOn<This extends Node = HTMLElement, Args extends readonly unknown[] = [], Result = unknown>(
    backendNodeId: number,
    run: (this: This, ...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>> {
    const { object } = await this.send<{ object: { objectId: string } }>('DOM.resolveNode', { backendNodeId });
    const value = await this.send<RemoteValue>('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: String(run),
      arguments: args.map((value) => ({ value })),
      awaitPromise: true,
      returnByValue: true,
    });
    return unwrap(value) as Awaited<Result>;
  }

  /** Whether something with this role and accessible name is there. */
  async has(role: string, name: string): Promise<boolean> {
    return (await this.#find(role, name)) !== null;
  }

  /** Waits for what has this role and accessible name. */
  async locate(role: string, name: string): Promise<AccessibleNode> {
    return until(`there is a ${role} “${name}”`, () => this.#find(role, name));
  }

  async isChecked(role: string, name: string): Promise<boolean> {
    const { properties } = await this.locate(role, name);
    return properties?.find((property) => property.name === 'checked')?.value.value === 'true';
  }

  /** The live region that something is in, and how what changes there is told; null if it is in none. */
  async liveRegionOf(role: string, name: string): Promise<{ live: unknown; region: number } | null> {
    const { backendDOMNodeId } = await this.locate(role, name);
    await this.send('Accessibility.enable');
    const { nodes } = await this.send<{ nodes: AccessibleNode[] }>('Accessibility.getAXNodeAndAncestors', {
      backendNodeId: backendDOMNodeId,
    });
    for (const { properties, backendDOMNodeId: region } of nodes) {
      const live = properties?.find((property) => property.name === 'live')?.value.value;
      if (live) return { live, region };
    }
    return null;
  }

  /** Clicks what has this role and name, in its middle; an input that is drawn by its label is clicked there. */
  async click(role: string, name: string): Promise<void> {
    const { backendDOMNodeId } = await this.locate(role, name);
    const place = await this.evaluateOn(backendDOMNodeId, function () {
      const shown = ('labels' in this && (this as HTMLInputElement).labels?.[0]) || this;
      shown.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const box = shown.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
    const click = { ...place, button: 'left', clickCount: 1 };
    await this.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...place });
    await this.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...click });
    await this.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...click });
  }

  async press(key: keyof typeof KEYS): Promise<void> {
    const { code, windowsVirtualKeyCode, text } = KEYS[key];
    const event = { key: text === ' ' ? ' ' : key, code, windowsVirtualKeyCode };
    await this.send('Input.dispatchKeyEvent', { type: text ? 'keyDown' : 'rawKeyDown', ...event, text });
    // The key may have closed the popup by now.
    await this.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event }).catch(() => {});
  }

  /** A picture of all of the page's body, also of what one would have to scroll to. */
  async screenshot(): Promise<Buffer> {
    const body = await this.evaluate(() => document.body.getBoundingClientRect().toJSON() as DOMRect);
    const { data } = await this.send<{ data: string }>('Page.captureScreenshot', {
      format: 'png',
      captureBeyondViewport: true,
      clip: { x: body.x, y: 0, width: body.width, height: body.height, scale: 1 },
    });
    return Buffer.from(data, 'base64');
  }

  async #find(role: string, accessibleName: string): Promise<AccessibleNode | null> {
    const { result } = await this.send<RemoteValue>('Runtime.evaluate', { expression: 'document' });
    const { nodes } = await this.send<{ nodes: AccessibleNode[] }>('Accessibility.queryAXTree', {
      objectId: result.objectId,
      role,
      accessibleName,
    });
    return nodes.find((node) => !node.ignored) ?? null;
  }

  #receive(message: { id?: number; method?: string; params?: Params; result?: never; error?: { message: string } }) {
    if (message.method)
      for (const listener of this.#listeners.get(message.method) ?? []) listener(message.params ?? {});
    const waiting = this.#answers.get(message.id ?? -1);
    if (!waiting) return;
    this.#answers.delete(message.id ?? -1);
    if (message.error) waiting.reject(new Error(message.error.message));
    else waiting.resolve(message.result as never);
  }

  #rejectAll() {
    for (const { reject } of this.#answers.values()) reject(new Error('The target is gone'));
    this.#answers.clear();
  }
}

const KEYS = {
  Tab: { code: 'Tab', windowsVirtualKeyCode: 9, text: undefined },
  Enter: { code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' },
  Escape: { code: 'Escape', windowsVirtualKeyCode: 27, text: undefined },
  Space: { code: 'Space', windowsVirtualKeyCode: 32, text: ' ' },
  ArrowLeft: { code: 'ArrowLeft', windowsVirtualKeyCode: 37, text: undefined },
  ArrowRight: { code: 'ArrowRight', windowsVirtualKeyCode: 39, text: undefined },
} as const;

function unwrap({ result, exceptionDetails }: RemoteValue): unknown {
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}
