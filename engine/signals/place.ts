import type { Block, Container } from '../page.ts';
import { hasPrice, sumBefore, sumIn } from '../survey.ts';
import { familyOf, type Signal, type SignalFamily } from './signal.ts';

/** Beyond this many blocks, farther is no different. */
const FAR_BLOCKS = 60;
const near = (blocks: number): number => Math.max(-FAR_BLOCKS, Math.min(FAR_BLOCKS, blocks));

const isInside = (block: Block, container: Container): boolean =>
  block.index >= container.start && block.index < container.end;

export const inCore: Signal = { name: 'in the core', of: (block, { core }) => (isInside(block, core) ? 1 : 0) };

/** Levels from the block up to the first box that holds the core: clutter hangs on branches. */
export const levelsToCorePath: Signal = {
  name: 'levels to the core',
  of: ({ container }, { measures }) => measures.levelsToCore[container.index] as number,
};

/** Levels from the core up to the first box that holds the block too. */
export const levelsFromCore: Signal = {
  name: 'levels from the core',
  of: ({ container }, { measures }) => measures.levelsFromCore[container.index] as number,
};

/** Levels from the trunk down to the block; negative: from the block up to the first box that holds the trunk. */
export const levelsFromTrunk: Signal = {
  name: 'levels from the trunk',
  of: (block, { trunk, measures }) =>
    isInside(block, trunk)
      ? block.container.depth - trunk.depth
      : -(measures.levelsToCore[block.container.index] as number),
};

export const fromHeadline: Signal = {
  name: 'blocks from the headline',
  of: ({ index }, { headline }) => (headline < 0 ? -FAR_BLOCKS - 1 : near(index - headline)),
};
export const fromBodyStart: Signal = {
  name: 'blocks from the first paragraph',
  of: ({ index }, { bodyStart }) => near(index - bodyStart),
};
export const fromBodyEnd: Signal = {
  name: 'blocks from the last paragraph',
  of: ({ index }, { bodyEnd }) => near(index - bodyEnd),
};

/** Share of the body's prose that stands before the block. */
export const proseBeforeShare: Signal = {
  name: 'prose before',
  of: ({ index }, { proseBefore, trunk }) => {
    const { start, end } = trunk;
    const before = (proseBefore[Math.max(start, Math.min(end, index))] ?? 0) - (proseBefore[start] ?? 0);
    return before / Math.max(1, sumIn(proseBefore, trunk));
  },
};

export const pagePart: Signal = { name: 'part of the page', of: ({ index }, { blocks }) => index / blocks.length };

/** Blocks since the last paragraph of prose, and to the next. */
export const sinceProse: Signal = {
  name: 'blocks since prose',
  of: ({ index }, { sinceProse: since }) => since[index] as number,
};
export const untilProse: Signal = {
  name: 'blocks until prose',
  of: ({ index }, { untilProse: until }) => until[index] as number,
};

export const sinceHeading: Signal = {
  name: 'blocks since the heading',
  of: ({ index }, { headingOver }) => {
    const heading = headingOver[index] ?? -1;
    return heading < 0 ? FAR_BLOCKS : near(index - heading);
  },
};

/** What is the same for all blocks of a page: guides to what one can buy have prices and many headings. */
export const pageSignals: SignalFamily = {
  names: ['words of the page', 'prose of the page', 'prose of the core', 'prices of the body', 'headings of the body'],
  write({ blocks, root, core, wordsBefore, proseBefore, bodyPrices, bodyHeadings }, { values, width }, at) {
    const words = sumIn(wordsBefore, root);
    const same = [
      words,
      sumIn(proseBefore, root) / Math.max(1, words),
      sumIn(proseBefore, core),
      bodyPrices,
      bodyHeadings,
    ];
    for (let block = 0; block < blocks.length; block++) values.set(same, block * width + at);
  },
};

/** Blocks to each side that tell what stands around a block. */
const AROUND = 6;

/** Whether prose goes on around a block, and prices: shares of the words, and of the blocks. */
export const aroundSignals: SignalFamily = {
  names: ['prose around', 'prices around'],
  write({ blocks, proseBefore, wordsBefore }, { values, width }, at) {
    const pricesBefore = sumBefore(blocks, (block) => Number(hasPrice(block)));
    for (let i = 0; i < blocks.length; i++) {
      const range = { start: Math.max(0, i - AROUND), end: Math.min(blocks.length, i + AROUND + 1) };
      const to = i * width + at;
      values[to] = sumIn(proseBefore, range) / Math.max(1, sumIn(wordsBefore, range));
      values[to + 1] = sumIn(pricesBefore, range) / (range.end - range.start);
    }
  },
};

export const placeSignals = familyOf([
  inCore,
  levelsToCorePath,
  levelsFromCore,
  levelsFromTrunk,
  fromHeadline,
  fromBodyStart,
  fromBodyEnd,
  proseBeforeShare,
  pagePart,
  sinceProse,
  untilProse,
  sinceHeading,
]);
