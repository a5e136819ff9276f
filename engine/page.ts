import type { TextCounts } from './count-text.ts';
import type { LinkTarget } from './link-target.ts';
import type { TextFacts } from './text-facts.ts';

/** A run of visible text that no block-level box interrupts: a paragraph, a heading, a label, a link in a list. */
export interface Block {
  readonly index: number;
  /** The innermost container whose text this is. */
  readonly container: Container;
  /** The element in which the run begins: inside `container`, or its element. */
  readonly element: Element;
  readonly nodes: readonly Text[];
  /** For each of MARKS: levels up to the nearest box with it, the block's own and what is inside being 0; FAR if none. */
  readonly markDistance: Uint8Array;
  readonly facts: TextFacts;
  readonly text: string;
  readonly counts: TextCounts;
  readonly words: number;
  /** Words inside links. */
  readonly linkWords: number;
  readonly links: number;
  /** Where its last link leads; null without links. */
  readonly linkTarget: LinkTarget | null;
  /** Words inside `<b>`, `<strong>`, `<em>` and `<i>`. */
  readonly emphasizedWords: number;
  /** Pictures, players and fields seen since the block before. */
  readonly mediaBefore: number;
  readonly fieldsBefore: number;
}

/** A block-level element with the blocks inside it, which stand in one row of the page's blocks. */
export interface Container {
  /** Place in the page's containers. */
  readonly index: number;
  readonly element: Element;
  readonly parent: Container | null;
  readonly depth: number;
  readonly children: Container[];
  /** First block inside, and the first one after. */
  readonly start: number;
  end: number;
  media: number;
  fields: number;
}

/** No ancestor carries the mark. */
export const FAR = 12;

/** A page read once: its visible text in document order, and the boxes it stands in. */
export interface Page {
  readonly document: Document;
  readonly root: Container;
  readonly blocks: readonly Block[];
  readonly containers: readonly Container[];
}
