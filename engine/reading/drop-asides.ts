import { LOOKED_AT_CHARACTERS } from '../lexicon/match-topics.ts';
import { SELLING_TOPICS, TOPICS, type Topic } from '../lexicon/types.ts';
import { MARKS } from '../mark-names.ts';
import { FAR } from '../page.ts';
import { isHeading, type Survey } from '../survey.ts';
import { wordsIn } from './words-in.ts';

/** What a paper says for itself between and behind the paragraphs of a story. */
const FOR_ITSELF: ReadonlySet<Topic> = new Set<Topic>([
  ...SELLING_TOPICS,
  'share',
  'comments',
  'topics',
  'disclaimer',
  'consent',
]);
const IS_FOR_ITSELF = TOPICS.map((topic) => FOR_ITSELF.has(topic));
/** Share of a text that the phrases of one of these topics must cover; .6 leaves most of them, .3 takes no more of the story. */
const COVERED = 0.3;
/** Longer paragraphs tell something besides, whatever phrases they hold. In words. */
const LONGEST_ASIDE = 60;
/** Behind the last paragraph a disclaimer may be long, and its phrases cover less of it. In words. */
const SHORTEST_CLOSING = 25;
const LONGEST_CLOSING = 250;
/** "Editor's note" alone may open a correction, which belongs to the story. In characters. */
const COVERED_CLOSING = 18;
const DISCLAIMER = TOPICS.indexOf('disclaimer');
/** That links are paid for is said among the first blocks of an article, or last. */
const OPENING_BLOCKS = 8;
/** Shorter lines are the titles of what there is to buy. In words. */
const SHORTEST_DISCLOSURE = 9;
/** What is told of shops and deals has less of the phrases, on 860 articles. In characters. */
const COVERED_DISCLOSURE = 24;
const AFFILIATE = TOPICS.indexOf('affiliate');
/** Where a player is and how long it runs: "0:00 / 2:47". */
const PLAYING_TIME = /^\d{1,2}:\d{2}(?::\d{2})?(?:\s*\/\s*\d{1,2}:\d{2}(?::\d{2})?)?$/;

const NAMED_COMMENTS = MARKS.indexOf('name-comments');
const IN_TABLE = MARKS.indexOf('in-table');
/** Levels up to the name: in farther boxes it often names more than comments ("has-comments"). */
const COMMENTS_REACH = 4;
/** A greater share of what is read is the page's own text, whatever it is called. */
const MOST_COMMENTS = 0.4;

/**
 * Leaves out of an article what is not of the story: lines in which the paper speaks for itself, a player's clock, and what
 * readers said below.
 */
export function dropAsides(survey: Survey, isArticle: readonly boolean[]): boolean[] {
  const kept = isArticle.map((isIn, i) => isIn && !isAside(survey, i));
  const opening = survey.blocks.filter(({ index }) => kept[index]).slice(0, OPENING_BLOCKS);
  for (const { index } of opening) if (isDisclosure(survey, index)) kept[index] = false;
  const closes = (i: number) => isClosing(survey, i) || isDisclosure(survey, i);
  for (let i = kept.lastIndexOf(true); i > 0 && closes(i); i = kept.lastIndexOf(true)) kept[i] = false;
  const all = wordsIn(survey, kept);
  const others = [0];
  for (const { index, markDistance } of survey.blocks)
    others.push((others[index] ?? 0) + ((markDistance[NAMED_COMMENTS] ?? FAR) <= COMMENTS_REACH ? 0 : 1));
  for (const { start, end } of survey.containers) {
    if (start === end || others[start] !== others[end]) continue;
    if (wordsIn(survey, kept, start, end) < MOST_COMMENTS * all) kept.fill(false, start, end);
  }
  return kept;
}

function isAside(survey: Survey, i: number): boolean {
  const block = survey.blocks[i];
  if (!block || block.words > LONGEST_ASIDE || isHeading(block) || (block.markDistance[IN_TABLE] ?? FAR) < FAR)
    return false;
  if (PLAYING_TIME.test(block.text)) return true;
  return survey.topics[i]?.some((share, topic) => IS_FOR_ITSELF[topic] && share > COVERED) ?? false;
}

/** A paragraph in which the paper says for itself what it is not liable for, or whose rights are reserved. */
function isClosing(survey: Survey, i: number): boolean {
  const words = survey.blocks[i]?.words ?? 0;
  if (words < SHORTEST_CLOSING || words > LONGEST_CLOSING) return false;
  return coveredBy(DISCLAIMER, survey, i) >= COVERED_CLOSING;
}

/** A paragraph that says that the paper is paid for what readers buy. */
function isDisclosure(survey: Survey, i: number): boolean {
  const words = survey.blocks[i]?.words ?? 0;
  if (words < SHORTEST_DISCLOSURE || words > LONGEST_ASIDE) return false;
  return coveredBy(AFFILIATE, survey, i) >= COVERED_DISCLOSURE;
}

/** How much of a text the phrases of a topic cover, in characters; none in tables. */
function coveredBy(topic: number, { blocks, topics }: Survey, i: number): number {
  const block = blocks[i];
  if (!block || (block.markDistance[IN_TABLE] ?? FAR) < FAR) return 0;
  return (topics[i]?.[topic] ?? 0) * Math.min(block.text.length, LOOKED_AT_CHARACTERS);
}
