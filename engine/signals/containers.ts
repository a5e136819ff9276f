import { TOPICS } from '../lexicon/types.ts';
import type { Block, Container } from '../page.ts';
import type { Survey } from '../survey.ts';
import { sumIn } from '../survey.ts';
import type { Signal } from './signal.ts';

/** A box around the block, by some rule. */
type Around = (block: Block, survey: Survey) => Container | null;

const own: Around = (block) => block.container;
const parent: Around = (block) => block.container.parent;
const grandparent: Around = (block) => block.container.parent?.parent ?? null;
/** The branch on which the block hangs beside the core. */
const branch: Around = (block, { measures }) => measures[block.container.index]?.branch ?? null;
/** The largest box around the block that holds no prose but its own. */
const island: Around = (block, { measures, proseBefore, isProse }) => {
  if (!isProse[block.index]) return measures[block.container.index]?.island ?? null;
  let at: Container | null = null;
  for (let c: Container | null = block.container; c && sumIn(proseBefore, c) <= block.words; c = c.parent) at = c;
  return at;
};

/** What can be said of a box. */
const MEASURES: readonly { name: string; of: (container: Container, survey: Survey) => number }[] = [
  { name: 'words', of: (c, { wordsBefore }) => sumIn(wordsBefore, c) },
  { name: 'blocks', of: (c) => c.end - c.start },
  {
    name: 'link density',
    of: (c, { linkWordsBefore, wordsBefore }) => sumIn(linkWordsBefore, c) / Math.max(1, sumIn(wordsBefore, c)),
  },
  {
    name: 'prose share',
    of: (c, { proseBefore, wordsBefore }) => sumIn(proseBefore, c) / Math.max(1, sumIn(wordsBefore, c)),
  },
  {
    name: 'share of all prose',
    of: (c, { proseBefore, root }) => sumIn(proseBefore, c) / Math.max(1, sumIn(proseBefore, root)),
  },
  { name: 'media a block', of: (c) => c.media / Math.max(1, c.end - c.start) },
  { name: 'fields', of: (c) => c.fields },
];

const measured = (where: string, around: Around): Signal[] =>
  MEASURES.map((measure) => ({
    name: `${where} ${measure.name}`,
    of: (block, survey) => {
      const container = around(block, survey);
      return container ? measure.of(container, survey) : -1;
    },
  }));

/** What the first blocks of a box say of all of it: its heading is among them. */
const FIRST_BLOCKS = 3;
const openingSays = (where: string, around: Around): Signal[] =>
  TOPICS.map((topic, t) => ({
    name: `${where} opens with ${topic}`,
    of: (block, survey) => {
      const container = around(block, survey);
      if (!container) return 0;
      let most = 0;
      for (let i = container.start; i < Math.min(container.end, container.start + FIRST_BLOCKS); i++) {
        most = Math.max(most, survey.topics[i]?.[t] ?? 0);
      }
      return most;
    },
  }));

/** Where a box stands: before, inside or after the body. */
const branchFromBodyEnd: Signal = {
  name: 'branch from the last paragraph',
  of: (block, survey) => {
    const container = branch(block, survey);
    return container ? Math.max(-60, Math.min(60, container.start - survey.bodyEnd)) : -61;
  },
};

/** Share of the page's prose that looks like this block in markup: same tag, same class. */
export const shapeOfProse: Signal = {
  name: 'shape of prose',
  of: (block, { proseShapes, measures }) => proseShapes.get(measures[block.container.index]?.shape ?? '') ?? 0,
};

/** Share of the core's prose that stands right beside the block, in boxes of the same parent. */
export const proseBeside: Signal = {
  name: 'prose beside',
  of: (block, { measures, proseBefore, core }) => {
    const around = block.container.parent;
    return around ? (measures[around.index]?.childProse ?? 0) / Math.max(1, sumIn(proseBefore, core)) : 0;
  },
};

/** How many boxes beside the block's have its shape: cards and list items come in rows. */
const likeSiblings: Signal = {
  name: 'siblings of the same shape',
  of: (block, { measures }) => {
    const around = block.container.parent;
    const shape = measures[block.container.index]?.shape ?? '';
    return around ? (measures[around.index]?.childShapes.get(shape) ?? 0) : 0;
  },
};

export const CONTAINER_SIGNALS: readonly Signal[] = [
  ...measured('own box', own),
  ...measured('parent', parent),
  ...measured('grandparent', grandparent),
  ...measured('branch', branch),
  ...measured('island', island),
  ...openingSays('branch', branch),
  ...openingSays('island', island),
  branchFromBodyEnd,
  shapeOfProse,
  proseBeside,
  likeSiblings,
];
