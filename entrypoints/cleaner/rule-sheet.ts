import { adoptRule } from '../../engine/hide.ts';

/** The style that hides what the reader's own rules name. */
export class RuleSheet {
  readonly #document: Document;
  #selectors: readonly string[] = [];
  #undo = () => {};

  constructor(document: Document) {
    this.#document = document;
  }

  /** @param selectors each stands alone: one that the browser does not know harms no other */
  set(selectors: readonly string[]): void {
    if (selectors.join() === this.#selectors.join()) return;
    this.remove();
    this.#selectors = selectors;
    if (selectors.length === 0) return;
    const rules = selectors.map((selector) => `${fenced(selector)} { display: none !important }`);
    this.#undo = adoptRule(this.#document, rules.join('\n'));
  }

  /** How many elements the rules hide. */
  count(): number {
    const isOutermost = (element: Element, _: number, all: readonly Element[]) =>
      !all.some((other) => other !== element && other.contains(element));
    return this.#selectors
      .flatMap((selector) => [...this.#document.querySelectorAll(fenced(selector))])
      .filter(isOutermost).length;
  }

  remove(): void {
    this.#undo();
    this.#undo = () => {};
    this.#selectors = [];
  }
}

/** No rule may blank the page; `:is()` forgives what the browser does not know. */
const fenced = (selector: string) => `:is(${selector}):not(html, body)`;
