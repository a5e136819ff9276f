import { attributeOf } from '../dom.ts';
import type { Container } from '../page.ts';
import { isHeading, type Survey } from '../survey.ts';

/** With fewer entries a box is not a table of contents. */
const LEAST_ENTRIES = 3;

/**
 * Leaves out tables of contents, which a reader view has of its own: boxes of links that all lead to places on the page, with the
 * heading over them.
 */
export function dropContentsList(survey: Survey, isArticle: readonly boolean[]): boolean[] {
  const kept = [...isArticle];
  for (const box of survey.containers) {
    if (!isContentsList(survey, box)) continue;
    kept.fill(false, box.start, box.end);
    const over = survey.blocks[box.start - 1];
    if (over && isHeading(over)) kept[over.index] = false;
  }
  return kept;
}

function isContentsList({ blocks }: Survey, { start, end, element }: Container): boolean {
  if (end - start < LEAST_ENTRIES) return false;
  for (let i = start; i < end; i++) {
    const block = blocks[i];
    if (block?.linkTarget !== 'nowhere' || block.linkWords < block.words) return false;
  }
  // Buttons are often written as links to "#".
  return [...element.querySelectorAll('a')].every((link) => /^#./.test(attributeOf(link, 'href')));
}
