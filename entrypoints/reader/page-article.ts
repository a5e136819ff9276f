import { read } from '../../engine/read.ts';
import { findLeftOut, type LeftOut } from '../../engine/reading/left-out.ts';
import type { ReadingSource } from '../../engine/reading/read-options.ts';
import { hiddenElements, seeWholePage } from '../../engine/see-whole-page.ts';
import type { Article } from '../../engine/types.ts';

/** The article of a page as it can be asked for, again and again. */
export interface PageArticle {
  /**
   * @param source from what it is taken
   * @param kept pieces that were left out and belong to it after all
   */
  read(source: ReadingSource, kept?: Iterable<LeftOut>): Article | null;
  findLeftOut(): LeftOut[];
}

/** The article of a document, which may be tidied: what tidying hid is left out, and can be brought back. */
export function pageArticle(document: Document): PageArticle {
  return {
    read(source, kept = []) {
      const keep = [...kept].flatMap(({ elements }) => elements);
      if (keep.length === 0) return read(document, { source });
      return seeWholePage(document, () => read(document, { source, keep, drop: hiddenElements(document) }));
    },
    findLeftOut: () => seeWholePage(document, () => findLeftOut(document, hiddenElements(document))),
  };
}
