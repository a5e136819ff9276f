import { attributeOf } from '../dom.ts';
import { TOPICS } from '../lexicon/types.ts';
import type { Block, Container } from '../page.ts';
import { FAR } from '../page.ts';
import type { Survey } from '../survey.ts';
import { sumIn } from '../survey.ts';
import { writeMost } from './lexicon.ts';
import { familyOf, type Signal, type SignalFamily } from './signal.ts';

/** A box around the block, by some rule. */
type Around = (block: Block, survey: Survey) => Container | null;

const own: Around = (block) => block.container;
const parent: Around = (block) => block.container.parent;
const grandparent: Around = (block) => block.container.parent?.parent ?? null;
/** The branch on which the block hangs beside the core. */
const branch: Around = (block, { measures }) => measures.branch[block.container.index] ?? null;
/** The largest box around the block that holds no prose but its own. */
const island: Around = (block, { measures, proseBefore, isProse }) => {
  if (!isProse[block.index]) return measures.island[block.container.index] ?? null;
  let at: Container | null = null;
  let next: Container | null = block.container;
  for (let levels = 0; next && levels < FAR && sumIn(proseBefore, next) <= block.words; levels++) {
    at = next;
    next = next.parent;
  }
  return at;
};

const MEASURES = ['words', 'blocks', 'link density', 'prose share', 'share of all prose', 'media a block', 'fields'];

/** Writes what is said of the box around each block; blocks that follow each other are often in the same. */
function writeByBox(
  around: Around,
  length: number,
  writeBox: (box: Container | null, survey: Survey, values: Float32Array, at: number) => void,
): SignalFamily['write'] {
  return (survey, { values, width }, at) => {
    let written: Container | null | undefined;
    for (const block of survey.blocks) {
      const box = around(block, survey);
      const to = block.index * width + at;
      if (box === written) values.copyWithin(to, to - width, to - width + length);
      else writeBox(box, survey, values, to);
      written = box;
    }
  };
}

/** What can be said of a box. */
const measured = (where: string, around: Around): SignalFamily => ({
  names: MEASURES.map((measure) => `${where} ${measure}`),
  write: writeByBox(around, MEASURES.length, (box, survey, values, at) => {
    if (!box) {
      values.fill(-1, at, at + MEASURES.length);
      return;
    }
    const words = sumIn(survey.wordsBefore, box);
    const prose = sumIn(survey.proseBefore, box);
    const blocks = box.end - box.start;
    values[at] = words;
    values[at + 1] = blocks;
    values[at + 2] = sumIn(survey.linkWordsBefore, box) / Math.max(1, words);
    values[at + 3] = prose / Math.max(1, words);
    values[at + 4] = prose / Math.max(1, sumIn(survey.proseBefore, survey.root));
    values[at + 5] = box.media / Math.max(1, blocks);
    values[at + 6] = box.fields;
  }),
});

/** What the first blocks of a box say of all of it: its heading is among them. */
const FIRST_BLOCKS = 3;
const openingSays = (where: string, around: Around): SignalFamily => ({
  names: TOPICS.map((topic) => `${where} opens with ${topic}`),
  write: writeByBox(around, TOPICS.length, (box, { topics }, values, at) => {
    if (!box) return;
    const end = Math.min(box.end, box.start + FIRST_BLOCKS);
    for (let i = box.start; i < end; i++) writeMost(topics[i], values, at);
  }),
});

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
  of: ({ container }, { proseShapes, shapes }) => proseShapes.get(shapes.of(container)) ?? 0,
};

/** Share of the core's prose that stands right beside the block, in boxes of the same parent. */
export const proseBeside: Signal = {
  name: 'prose beside',
  of: (block, { measures, proseBefore, core }) => {
    const around = block.container.parent;
    return around ? (measures.childProse[around.index] as number) / Math.max(1, sumIn(proseBefore, core)) : 0;
  },
};

/** How many boxes beside the block's have its shape: cards and list items come in rows. */
const likeSiblings: Signal = {
  name: 'siblings of the same shape',
  of: ({ container }, { shapes }) => shapes.alike(container),
};

/** Share of the branch's class names that the box beside it with the core has too: sections of one text are named alike. */
const branchNamedAsCore: SignalFamily = {
  names: ['branch named as the core'],
  write(survey, table, at) {
    const coreIn = new Map([...survey.corePath].map((container) => [container.parent, container]));
    const writeBranch = writeByBox(branch, 1, (box, _, values, to) => {
      const beside = coreIn.get(box?.parent ?? null);
      values[to] = box && beside ? sharedNames(box.element, beside.element) : -1;
    });
    writeBranch(survey, table, at);
  },
};

function sharedNames(element: Element, other: Element): number {
  const names = attributeOf(element, 'class').split(/\s+/).filter(Boolean);
  const others = new Set(attributeOf(other, 'class').split(/\s+/));
  return names.filter((name) => others.has(name)).length / Math.max(1, names.length);
}

export const CONTAINER_FAMILIES: readonly SignalFamily[] = [
  measured('own box', own),
  measured('parent', parent),
  measured('grandparent', grandparent),
  measured('branch', branch),
  measured('island', island),
  openingSays('branch', branch),
  openingSays('island', island),
  branchNamedAsCore,
  familyOf([branchFromBodyEnd, shapeOfProse, proseBeside, likeSiblings]),
];
