import { SELLING_TOPICS, TOPICS } from '../lexicon/types.ts';
import type { Block } from '../page.ts';
import { isHeading, type Survey } from '../survey.ts';
import { cleanByline, fold } from './clean-byline.ts';

/** Farther inside, a name by itself is who speaks: an interview has those of its author too. In words of the article before it. */
const LATEST_BYLINE = 100;
/** One number among words of a byline is how long reading takes: "5 min read". Dates have more. */
const ONE_NUMBER = /^\D*\d{1,2}\D*$/;
/** Share of a line that the phrases of its topic cover, and how many words a reading time has at most. */
const COVERED = 0.5;
const LONGEST_READING_TIME = 6;
const BYLINE = TOPICS.indexOf('byline');
const LEADING_AWAY = [...SELLING_TOPICS, 'share' as const].map((topic) => TOPICS.indexOf(topic));
/** More headings in a row are a list that is written so. */
const MOST_HEADINGS = 3;
/** A line or two of the paper may follow what is said of the author. The second in words. */
const CLOSING_BLOCKS = 4;
const LONGEST_LINE = 12;
/** Longer paragraphs tell more than who wrote the story. In words. */
const LONGEST_BIOGRAPHY = 120;

/**
 * Leaves out of an article what a reader view says over it, lines with nothing but the names it is by, or how long it takes;
 * what is said of these people right under their names or behind it; and headings there with nothing under them.
 * @param byline the names, with commas between them
 */
export function dropByline(survey: Survey, isArticle: readonly boolean[], byline: string | null): boolean[] {
  const kept = [...isArticle];
  const people = (byline ?? '').split(', ').filter(Boolean);
  const folded = new Set(people.map(fold));
  const openings = people.filter((name) => name.includes(' ')).map((name) => `${name.toLowerCase()} `);
  const isBiography = ({ text, words }: Block) =>
    words <= LONGEST_BIOGRAPHY && openings.some((name) => text.toLowerCase().startsWith(name));
  let words = 0;
  let isUnderNames = false;
  for (const block of survey.blocks) {
    if (words > LATEST_BYLINE) break;
    if (!kept[block.index]) continue;
    const hasNames = namesOnly(block, folded);
    if (hasNames || isReadingTime(survey, block) || (isUnderNames && isBiography(block))) kept[block.index] = false;
    else words += block.words;
    isUnderNames = hasNames;
  }
  const end = kept.lastIndexOf(true);
  const closing = survey.blocks.filter(({ index }) => kept[index]).slice(-CLOSING_BLOCKS);
  for (const block of closing.reverse()) {
    if (namesOnly(block, folded) || isBiography(block)) kept[block.index] = false;
    else if (survey.isProse[block.index] && block.words > LONGEST_LINE) break;
  }
  for (let i = kept.lastIndexOf(true); leadsAway(survey, i); i = kept.lastIndexOf(true)) kept[i] = false;
  // A picture there is the author's, or else what the heading is over.
  if (kept[end] && (survey.blocks[end + 1]?.mediaBefore ?? 0) > 0) return kept;
  const headings = lastHeadings(survey, kept);
  if (headings.length <= MOST_HEADINGS) for (const { index } of headings) kept[index] = false;
  return kept;
}

/** Whether a block is a heading over other stories, an offer, or what to share or follow, whatever pictures those have. */
function leadsAway({ blocks, topics }: Survey, i: number): boolean {
  const block = blocks[i];
  return block !== undefined && isHeading(block) && LEADING_AWAY.some((topic) => (topics[i]?.[topic] ?? 0) >= COVERED);
}

/**
 * The headings at the end of an article that are over nothing, no text of it and no picture, the last one first. A heading that
 * is a sentence is text.
 */
function lastHeadings({ blocks }: Survey, kept: readonly boolean[]): Block[] {
  const headings: Block[] = [];
  for (let i = kept.lastIndexOf(true); i > 0; i = kept.lastIndexOf(true, i - 1)) {
    const block = blocks[i] as Block;
    if (!isHeading(block) || block.facts.endsSentence || block.mediaBefore > 0) break;
    headings.push(block);
  }
  return headings;
}

const isReadingTime = ({ topics }: Survey, { index, text, words }: Block): boolean =>
  words <= LONGEST_READING_TIME && ONE_NUMBER.test(text) && (topics[index]?.[BYLINE] ?? 0) >= COVERED;

function namesOnly({ text, words }: Block, people: ReadonlySet<string>): boolean {
  if (people.size === 0 || words > 3 * people.size + 6) return false;
  const names = cleanByline(text, null)?.split(', ');
  return names?.every((name) => people.has(fold(name))) ?? false;
}
