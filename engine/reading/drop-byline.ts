import type { Block } from '../page.ts';
import { isHeading, type Survey } from '../survey.ts';
import { cleanByline, fold } from './clean-byline.ts';

/** Farther inside, a name by itself is who speaks: an interview has those of its author too. In words of the article before it. */
const LATEST_BYLINE = 100;
/** More headings in a row are a list that is written so. */
const MOST_HEADINGS = 2;
/** Longer paragraphs tell more than who wrote the story. In words. */
const LONGEST_BIOGRAPHY = 120;

/**
 * Leaves out of an article what a reader view says over it, lines with nothing but the names it is by; what is said of these
 * people behind it; and headings there with nothing under them.
 * @param byline the names, with commas between them
 */
export function dropByline(survey: Survey, isArticle: readonly boolean[], byline: string | null): boolean[] {
  const kept = [...isArticle];
  const people = (byline ?? '').split(', ').filter(Boolean);
  const folded = new Set(people.map(fold));
  let words = 0;
  for (const block of survey.blocks) {
    if (words > LATEST_BYLINE) break;
    if (!kept[block.index]) continue;
    if (namesOnly(block, folded)) kept[block.index] = false;
    else words += block.words;
  }
  const openings = people.filter((name) => name.includes(' ')).map((name) => `${name.toLowerCase()} `);
  const isOfAuthor = (block: Block) =>
    namesOnly(block, folded) ||
    (block.words <= LONGEST_BIOGRAPHY && openings.some((name) => block.text.toLowerCase().startsWith(name)));
  const end = kept.lastIndexOf(true);
  let last = end;
  for (; last > 0 && isOfAuthor(survey.blocks[last] as Block); last = kept.lastIndexOf(true)) kept[last] = false;
  // A picture there is the author's, or else what the heading is over.
  if (last === end && (survey.blocks[end + 1]?.mediaBefore ?? 0) > 0) return kept;
  const headings = lastHeadings(survey, kept);
  if (headings.length <= MOST_HEADINGS) for (const { index } of headings) kept[index] = false;
  return kept;
}

/** The headings at the end of an article, the last one first, if they are over nothing: no text of it, and no picture. */
function lastHeadings({ blocks }: Survey, kept: readonly boolean[]): Block[] {
  const headings: Block[] = [];
  for (let i = kept.lastIndexOf(true); i > 0; i = kept.lastIndexOf(true, i - 1)) {
    const block = blocks[i] as Block;
    if (!isHeading(block) || block.mediaBefore > 0) break;
    headings.push(block);
  }
  return headings;
}

function namesOnly({ text, words }: Block, people: ReadonlySet<string>): boolean {
  if (people.size === 0 || words > 3 * people.size + 6) return false;
  const names = cleanByline(text, null)?.split(', ');
  return names?.every((name) => people.has(fold(name))) ?? false;
}
