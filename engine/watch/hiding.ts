import { adoptSheets, OUR_MARK, outranking, sheetsOf } from '../adopt-rule.ts';
import { documentOf, frameOf, rootElementOf, rootOf, selectFrom, viewOf } from '../dom.ts';
import { HIDDEN, HIDING_RULE } from '../hide.ts';
import { drop, has, nearest, put } from './attributes.ts';

type Root = Document | ShadowRoot;

/**
 * Has somebody hold a style of the page's document in our place, above all of the page's own.
 * @returns takes it back, and resolves when it is gone; null where nobody does
 */
export type LendStyle = (css: string) => Promise<(() => Promise<unknown>) | null>;

/** Hidden, and not to be judged again either. */
const APART = 'apart';
const APART_SELECTOR = `[${HIDDEN}="${APART}"]`;
const LIFTED_RULE = `${outranking(APART_SELECTOR)} { display: none !important }`;
/** On the root while a lent style must not hide, since it takes a moment to take that back; if it says so, not even what stands apart. */
export const LIFTED = 'data-cleansheet-lifted';
export const LIFTED_WHOLLY = 'wholly';
const LENT_RULE = `
  [${HIDDEN}]:where(:root:not([${LIFTED}]) *),
  ${APART_SELECTOR}:where(:root:not([${LIFTED}="${LIFTED_WHOLLY}"]) *) { display: none !important }`;

/** What is hidden on a page that lives: more may come, some may go, and the page may copy our attribute or delete it. */
export class Hiding {
  readonly #document: Document;
  readonly #elements = new Set<Element>();
  readonly #sheets = new Map<Root, CSSStyleSheet>();
  readonly #lendStyle: LendStyle | undefined;
  /** Takes back what is lent, and hides in the place of the document's sheet. */
  #takeBack: (() => Promise<unknown>) | null = null;

  constructor(document: Document, lendStyle?: LendStyle) {
    this.#document = document;
    this.#lendStyle = lendStyle;
  }

  get elements(): ReadonlySet<Element> {
    return this.#elements;
  }

  /** @param isApart whether it stays hidden while the page is judged */
  hide(element: Element, isApart = false): void {
    this.#elements.add(element);
    if (!has(element, HIDDEN)) put(element, HIDDEN, isApart ? APART : '');
    this.#styleRootOf(element);
  }

  show(element: Element): void {
    this.#elements.delete(element);
    drop(element, HIDDEN);
  }

  /** Whether an element stands in something hidden, itself included. */
  covers(element: Element): boolean {
    return this.coverOf(element) !== null;
  }

  /** The hidden element that an element stands in. */
  coverOf(element: Element): Element | null {
    for (let at: Element | null = element; at; ) {
      const cover = nearest(at, `[${HIDDEN}]`);
      if (cover) return cover;
      at = holderOf(rootOf(at));
    }
    return null;
  }

  /** Runs something while the page is laid out as if nothing were hidden; nothing of that is painted. */
  lifted<Result>(run: () => Result): Result {
    const root = rootElementOf(this.#document);
    this.#fillSheets(LIFTED_RULE);
    if (this.#lendStyle) put(root, LIFTED);
    try {
      return run();
    } finally {
      if (this.#lendStyle) drop(root, LIFTED);
      this.#fillSheets(HIDING_RULE);
    }
  }

  /** Brings back what the page took away. @returns how much that was */
  repair(): number {
    let repairs = 0;
    for (const [root, sheet] of this.#sheets) {
      if (sheetsOf(root).includes(sheet)) continue;
      adoptSheets(root, [...sheetsOf(root), sheet]);
      repairs++;
    }
    for (const element of this.#elements) {
      if (has(element, HIDDEN)) continue;
      put(element, HIDDEN);
      repairs++;
    }
    return repairs;
  }

  /** Shows everything, the page's own copies of hidden elements too. */
  undo(): void {
    for (const element of this.#elements) drop(element, HIDDEN);
    this.#elements.clear();
    for (const [root, sheet] of this.#sheets) {
      for (const copy of selectFrom(root, `[${HIDDEN}]`)) drop(copy, HIDDEN);
      adoptSheets(
        root,
        sheetsOf(root).filter((other) => other !== sheet),
      );
    }
    this.#sheets.clear();
    void this.#takeBack?.();
    this.#takeBack = null;
  }

  #fillSheets(rule: string): void {
    for (const [root, sheet] of this.#sheets) if (root !== this.#document || !this.#takeBack) sheet.replaceSync(rule);
  }

  /** What stands around gets a sheet too, though nothing of it may be hidden: they lead `clearLeftovers` further in. */
  #styleRootOf(element: Element): void {
    const root = rootOf(element);
    if (!('adoptedStyleSheets' in root) || this.#sheets.has(root as Root)) return;
    const view = viewOf(documentOf(element));
    if (!view) return;
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(HIDING_RULE);
    adoptSheets(root as Root, [...sheetsOf(root as Root), sheet]);
    this.#sheets.set(root as Root, sheet);
    if (root === this.#document) void this.#lend(sheet);
    const holder = root === this.#document ? null : holderOf(root);
    if (holder) this.#styleRootOf(holder);
  }

  /** Once the rule is lent, the document's sheet stays only to lead `clearLeftovers`. */
  async #lend(sheet: CSSStyleSheet): Promise<void> {
    const takeBack = await this.#lendStyle?.(LENT_RULE);
    if (!takeBack) return;
    if (this.#sheets.get(this.#document) !== sheet) return void takeBack();
    this.#takeBack = takeBack;
    sheet.replaceSync(OUR_MARK);
  }
}

/** The element that a shadow root or the document in a frame stands in. */
const holderOf = (root: Node): Element | null => ('host' in root ? (root as ShadowRoot).host : frameOf(root));
