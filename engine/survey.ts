import { MARKS } from './mark-names.ts';
import { BoxShapes, type ContainerMeasures, measureContainers } from './measure-containers.ts';
import type { Block, Container, Page } from './page.ts';
import { atOnce, type Sliced, UNIT } from './sliced.ts';

/** What signals need to know of the whole page, found out once. */
export interface Survey extends Page {
  /** For each block, how much of it the phrases of each of TOPICS cover. */
  readonly topics: readonly Readonly<Float32Array>[];
  readonly measures: ContainerMeasures;
  readonly shapes: BoxShapes;
  readonly isProse: readonly boolean[];
  /** For each block, how many blocks before and after it the nearest prose stands; FAR_FROM_PROSE if none is nearer. */
  readonly sinceProse: Uint8Array;
  readonly untilProse: Uint8Array;
  /** Sums over all blocks before: `wordsBefore[end] - wordsBefore[start]` are a container's words. */
  readonly wordsBefore: Float64Array;
  readonly linkWordsBefore: Float64Array;
  readonly proseBefore: Float64Array;
  /** The smallest container with most of the page's prose. */
  readonly core: Container;
  /** The ancestors of `core`, itself included. */
  readonly corePath: ReadonlySet<Container>;
  /** The box around `core` that holds most prose for the links that come with it: articles are cut into sections. */
  readonly trunk: Container;
  /** First and last block of prose in `trunk`. */
  readonly bodyStart: number;
  readonly bodyEnd: number;
  /** Share of the blocks in `trunk` that name a price, and how many are headings: guides to what one can buy have many of both. */
  readonly bodyPrices: number;
  readonly bodyHeadings: number;
  /** Block that holds the headline, -1 if none does. */
  readonly headline: number;
  /** For each block, the heading that stands over it, -1 if none does. */
  readonly headingOver: Int32Array;
  /** Share of prose words whose paragraph has this shape. */
  readonly proseShapes: ReadonlyMap<string, number>;
}

/** Half of the prose: an article split over two sections still has its core around both. */
const CORE_SHARE = 0.55;
/** The shortest paragraph that counts as prose, in words. */
const PROSE_WORDS = 15;

/** Finds out what signals need to know of the whole page. */
export const surveyPage = (page: Page): Survey => atOnce(surveyPageBySlices(page));

/** The same with rests. */
export function* surveyPageBySlices(page: Page): Sliced<Survey> {
  const { blocks } = page;
  const isLarge = blocks.length > UNIT;
  const isProse = blocks.map(isProseBlock);
  const wordsBefore = sumBefore(blocks, (block) => block.words);
  const linkWordsBefore = sumBefore(blocks, (block) => block.linkWords);
  const proseBefore = sumBefore(blocks, (block) => (isProse[block.index] ? block.words : 0));
  if (isLarge) yield;
  const core = findCore(page.root, proseBefore);
  const corePath = new Set<Container>();
  for (let container: Container | null = core; container; container = container.parent) corePath.add(container);
  const trunk = findTrunk(core, proseBefore, linkWordsBefore);
  let bodyStart = trunk.start;
  while (bodyStart < trunk.end - 1 && !isProse[bodyStart]) bodyStart++;
  let bodyEnd = trunk.end - 1;
  while (bodyEnd > bodyStart && !isProse[bodyEnd]) bodyEnd--;
  const body = blocks.slice(trunk.start, trunk.end);
  const measures = measureContainers(page, core, corePath, proseBefore, isProse);
  if (isLarge) yield;
  const shapes = new BoxShapes(page.containers.length);
  const headline = findHeadline(blocks);
  const headingOver = findHeadings(page);
  if (isLarge) yield;
  return {
    ...page,
    topics: blocks.map((block) => block.facts.topics),
    measures,
    shapes,
    isProse,
    sinceProse: farFromProse(isProse, 1),
    untilProse: farFromProse(isProse, -1),
    wordsBefore,
    linkWordsBefore,
    proseBefore,
    core,
    corePath,
    trunk,
    bodyStart,
    bodyEnd,
    bodyPrices: body.filter(hasPrice).length / Math.max(1, body.length),
    bodyHeadings: body.filter(isHeading).length,
    headline,
    headingOver,
    proseShapes: findProseShapes(blocks, isProse, shapes),
  };
}

const isProseBlock = (block: Block): boolean =>
  block.words >= PROSE_WORDS && block.linkWords < 0.4 * block.words && block.counts.sentenceEnds > 0;

/** Beyond this many blocks, farther is no different. */
const FAR_FROM_PROSE = 13;

function farFromProse(isProse: readonly boolean[], step: 1 | -1): Uint8Array {
  const far = new Uint8Array(isProse.length);
  let since = FAR_FROM_PROSE;
  for (let i = step > 0 ? 0 : isProse.length - 1; i >= 0 && i < isProse.length; i += step) {
    far[i] = since;
    since = isProse[i] ? 1 : Math.min(FAR_FROM_PROSE, since + 1);
  }
  return far;
}

/** Sums of a value over all blocks before each. */
export function sumBefore(blocks: readonly Block[], value: (block: Block) => number): Float64Array {
  const sums = new Float64Array(blocks.length + 1);
  for (const block of blocks) sums[block.index + 1] = (sums[block.index] as number) + value(block);
  return sums;
}

/** A sum over the blocks of a container. */
export const sumIn = (sums: Float64Array, { start, end }: { start: number; end: number }): number =>
  (sums[end] as number) - (sums[start] as number);

function findCore(root: Container, proseBefore: Float64Array): Container {
  const enough = CORE_SHARE * sumIn(proseBefore, root);
  let core = root;
  if (enough === 0) return core;
  for (;;) {
    const next = core.children.find((child) => sumIn(proseBefore, child) >= enough);
    // A single paragraph is no container of paragraphs.
    if (!next || next.end - next.start < 2) return core;
    core = next;
  }
}

/** Words of prose that make up for a word in a link. */
const PROSE_FOR_LINK = 4;

function findTrunk(core: Container, proseBefore: Float64Array, linkWordsBefore: Float64Array): Container {
  let trunk = core;
  let most = Number.NEGATIVE_INFINITY;
  for (let box: Container | null = core; box; box = box.parent) {
    const balance = sumIn(proseBefore, box) - PROSE_FOR_LINK * sumIn(linkWordsBefore, box);
    if (balance <= most) continue;
    most = balance;
    trunk = box;
  }
  return trunk;
}

export const hasPrice = ({ counts }: Block): boolean => counts.currencies > 0;

const IN_HEADING = MARKS.indexOf('in-heading');
/** A block is a heading if it, or the box right around it, is one. */
export const isHeading = (block: Block): boolean =>
  (block.markDistance[IN_HEADING] as number) <= 1 && block.words <= 40;

/** What a guide to things to buy has at least: share of blocks with prices, and headings. */
const GUIDE = { prices: 0.08, headings: 10 };
/** Whether prices and trials may well be what the article is about. */
export const isGuide = ({ bodyPrices, bodyHeadings }: Survey): boolean =>
  bodyPrices >= GUIDE.prices && bodyHeadings >= GUIDE.headings;

function findHeadline(blocks: readonly Block[]): number {
  let best = -1;
  let bestScore = 0.2;
  for (const block of blocks) {
    if (!isHeading(block)) continue;
    const isTop = block.container.element.localName === 'h1' || block.element.localName === 'h1';
    const score = block.facts.likeTitle + (isTop ? 0.3 : 0);
    if (score > bestScore) {
      best = block.index;
      bestScore = score;
    }
  }
  return best;
}

function findHeadings({ blocks }: Page): Int32Array {
  const over = new Int32Array(blocks.length).fill(-1);
  let heading: Block | undefined;
  for (const block of blocks) {
    if (heading && standsOver(heading, block)) over[block.index] = heading.index;
    if (isHeading(block)) heading = block;
  }
  return over;
}

/** A heading stands over what follows it inside the box that is two levels around it. */
function standsOver(heading: Block, block: Block): boolean {
  const { parent } = heading.container;
  const around = parent?.parent ?? parent ?? heading.container;
  return block.index < around.end;
}

function findProseShapes(
  blocks: readonly Block[],
  isProse: readonly boolean[],
  shapes: BoxShapes,
): Map<string, number> {
  const words = new Map<string, number>();
  let all = 0;
  for (const block of blocks) {
    if (!isProse[block.index]) continue;
    const shape = shapes.of(block.container);
    words.set(shape, (words.get(shape) ?? 0) + block.words);
    all += block.words;
  }
  for (const [shape, count] of words) words.set(shape, count / all);
  return words;
}
