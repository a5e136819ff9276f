import { NO_TOPICS } from '../lexicon/match-topics.ts';
import { TOPICS } from '../lexicon/types.ts';
import type { Survey } from '../survey.ts';
import { familyOf, type Signal, type SignalFamily } from './signal.ts';

/** What is said of each topic, somewhere by the block. */
type Saying = (block: number, survey: Survey) => Readonly<Float32Array>;

const sayings = (where: string, saying: Saying): SignalFamily => ({
  names: TOPICS.map((topic) => `${where} ${topic}`),
  write(survey, { values, width }, at) {
    for (let block = 0; block < survey.blocks.length; block++) {
      const said = saying(block, survey);
      if (said !== NO_TOPICS) values.set(said, block * width + at);
    }
  },
});

/** How much of the block the phrases of a topic cover, 0 to 1. */
const ownTopics = sayings('says', (block, { topics }) => topics[block] ?? NO_TOPICS);

/** The same of the heading that stands over the block: "More From This Section" tells what its list is. */
const headingTopics = sayings(
  'heading says',
  (block, { topics, headingOver }) => topics[headingOver[block] ?? -1] ?? NO_TOPICS,
);

/** The most that any of the two blocks before and after says. */
const nearTopics: SignalFamily = {
  names: TOPICS.map((topic) => `near says ${topic}`),
  write({ blocks, topics }, { values, width }, at) {
    for (let block = 0; block < blocks.length; block++) {
      const said = topics[block];
      if (!said || said === NO_TOPICS) continue;
      for (const near of [block - 2, block - 1, block + 1, block + 2]) {
        if (near >= 0 && near < blocks.length) writeMost(said, values, near * width + at);
      }
    }
  },
};

/** Raises each topic's value to what is said of it. */
export function writeMost(said: Readonly<Float32Array> | undefined, values: Float32Array, at: number): void {
  if (!said || said === NO_TOPICS) return;
  for (let t = 0; t < said.length; t++) {
    if ((said[t] as number) > (values[at + t] as number)) values[at + t] = said[t] as number;
  }
}

/** The headline repeats in the page's title; so does a link to the page itself. */
export const likeTitle: Signal = { name: 'like the title', of: ({ facts }) => facts.likeTitle };

/** The standfirst is often the page's description. */
export const likeDescription: Signal = { name: 'like the description', of: ({ facts }) => facts.likeDescription };

export const LEXICON_FAMILIES: readonly SignalFamily[] = [
  ownTopics,
  headingTopics,
  nearTopics,
  familyOf([likeTitle, likeDescription]),
];
