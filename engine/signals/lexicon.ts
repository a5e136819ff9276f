import { NO_TOPICS } from '../lexicon/match-topics.ts';
import { TOPICS } from '../lexicon/types.ts';
import type { Survey } from '../survey.ts';
import { overlap } from '../survey.ts';
import { familyOf, type Signal, type SignalFamily } from './signal.ts';

/** What is said of each topic, somewhere by the block. */
type Saying = (block: number, survey: Survey) => Readonly<Float32Array>;

const sayings = (where: string, saying: Saying): SignalFamily => ({
  names: TOPICS.map((topic) => `${where} ${topic}`),
  write(block, survey, row, at) {
    const said = saying(block.index, survey);
    if (said !== NO_TOPICS) row.set(said, at);
  },
});

/** How much of the block the phrases of a topic cover, 0 to 1. */
const ownTopics = sayings('says', (block, { topics }) => topics[block] ?? NO_TOPICS);

/** The same of the heading that stands over the block: "More From This Section" tells what its list is. */
const headingTopics = sayings(
  'heading says',
  (block, { topics, headingOver }) => topics[headingOver[block] ?? -1] ?? NO_TOPICS,
);

/** What the name for screen readers says of the box around: `aria-label="Related articles"`. */
const labelTopics = sayings('label says', (block, { blocks, labelTopics: topicsOf }) => {
  const container = blocks[block]?.container;
  return container ? topicsOf(container) : NO_TOPICS;
});

/** The most that any of the two blocks before and after says. */
const nearTopics: SignalFamily = {
  names: TOPICS.map((topic) => `near says ${topic}`),
  write({ index }, { topics }, row, at) {
    for (const near of [index - 2, index - 1, index + 1, index + 2]) writeMost(topics[near], row, at);
  },
};

/** Raises each topic's value to what is said of it. */
export function writeMost(said: Readonly<Float32Array> | undefined, row: Float32Array, at: number): void {
  if (!said || said === NO_TOPICS) return;
  for (let t = 0; t < said.length; t++) row[at + t] = Math.max(row[at + t] as number, said[t] as number);
}

/** The headline repeats in the page's title; so does a link to the page itself. */
export const likeTitle: Signal = {
  name: 'like the title',
  of: (block, survey) => overlap(block, survey.titleWords),
};

/** The standfirst is often the page's description. */
export const likeDescription: Signal = {
  name: 'like the description',
  of: (block, survey) => overlap(block, survey.descriptionWords),
};

export const LEXICON_FAMILIES: readonly SignalFamily[] = [
  ownTopics,
  headingTopics,
  nearTopics,
  labelTopics,
  familyOf([likeTitle, likeDescription]),
];
