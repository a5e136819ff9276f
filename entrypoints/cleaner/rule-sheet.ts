import { adoptRule, outranking } from '../../engine/adopt-rule.ts';
import { drop, put } from '../../engine/watch/attributes.ts';
import { openRoots, type Root } from '../../selectors/open-roots.ts';
import { lendInPlace, lendStyle } from '../../session/lend-style.ts';

/** On the root while rules that were lent are taken back, which takes a moment. */
const UNRULED = 'data-cleansheet-unruled';

/** The style that hides what the reader's own rules name, in the page and in its open shadow roots. */
export class RuleSheet {
  readonly #document: Document;
  readonly #undos = new Map<Root, () => void>();
  #selectors: readonly string[] = [];

  constructor(document: Document) {
    this.#document = document;
  }

  /** @param selectors each stands alone: one that the browser does not know harms no other */
  set(selectors: readonly string[]): void {
    if (selectors.join() !== this.#selectors.join()) this.remove();
    this.#selectors = selectors;
    this.reach();
  }

  /** Goes into shadow roots that came since. */
  reach(): void {
    if (this.#selectors.length === 0) return;
    const rules = hiding(this.#selectors.map((selector) => outranking(fenced(selector))));
    for (const root of openRoots(this.#document)) {
      if (this.#undos.has(root)) continue;
      const undo = adoptRule(root, rules);
      this.#undos.set(root, root === this.#document ? this.#lend(undo) : undo);
    }
  }

  /** @param undoOwn takes the rules away again, as long as they are not lent */
  #lend(undoOwn: () => void): () => void {
    if (!lendStyle) return undoOwn;
    const lent = this.#selectors.map((selector) => `${fenced(selector)}:where(:root:not([${UNRULED}]) *)`);
    const undo = lendInPlace(undoOwn, hiding(lent));
    const { documentElement: root } = this.#document;
    return () => {
      put(root, UNRULED);
      void undo().then(() => drop(root, UNRULED));
    };
  }

  /** What the rules hide, by rule. */
  hidden(): ReadonlyMap<string, readonly Element[]> {
    return findRuled(this.#document, this.#selectors);
  }

  remove(): void {
    for (const undo of this.#undos.values()) undo();
    this.#undos.clear();
    this.#selectors = [];
  }
}

/** What stands on the page under each of the selectors; those that name nothing are left out. */
export function findRuled(document: Document, selectors: readonly string[]): ReadonlyMap<string, readonly Element[]> {
  if (selectors.length === 0) return new Map();
  const roots = openRoots(document);
  const found = selectors.map((selector) => {
    const elements = roots.flatMap((root) => [...root.querySelectorAll(fenced(selector))]);
    return [selector, elements.filter(isOutermost)] as const;
  });
  return new Map(found.filter(([, elements]) => elements.length > 0));
}

const isOutermost = (element: Element, _: number, all: readonly Element[]) =>
  !all.some((other) => other !== element && other.contains(element));

const hiding = (selectors: readonly string[]) =>
  selectors.map((selector) => `${selector} { display: none !important }`).join('\n');

/** No rule may blank the page; `:is()` forgives what the browser does not know. */
const fenced = (selector: string) => `:is(${selector}):not(html, body)`;
