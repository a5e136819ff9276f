import { NO_TOPICS } from '../lexicon/match-topics.ts';
import { SELLING_TOPICS, TOPICS } from '../lexicon/types.ts';
import { familyOf, type Signal, type SignalFamily } from './signal.ts';
import { isQuestion } from './text-traits.ts';

/** How much of the block the phrases of a topic cover, 0 to 1. */
const ownTopics: SignalFamily = {
  names: TOPICS.map((topic) => `says ${topic}`),
  write({ blocks, topics }, { values, width }, at) {
    for (let block = 0; block < blocks.length; block++) {
      const said = topics[block] ?? NO_TOPICS;
      if (said !== NO_TOPICS) values.set(said, block * width + at);
    }
  },
};

const SELLING = SELLING_TOPICS.map((topic) => TOPICS.indexOf(topic));
/** The same of the heading that stands over the block, of what there is to sell: "More From This Section" tells what its list is. */
const headingTopics: SignalFamily = {
  names: SELLING_TOPICS.map((topic) => `heading says ${topic}`),
  write({ blocks, topics, headingOver }, { values, width }, at) {
    for (let block = 0; block < blocks.length; block++) {
      const said = topics[headingOver[block] ?? -1] ?? NO_TOPICS;
      if (said === NO_TOPICS) continue;
      for (const [place, topic] of SELLING.entries()) values[block * width + at + place] = said[topic] as number;
    }
  },
};

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

/** Answers stand under questions. */
export const headingAsks: Signal = {
  name: 'heading asks',
  of: ({ index }, { blocks, headingOver }) => {
    const heading = blocks[headingOver[index] ?? -1];
    return heading ? isQuestion.of(heading.text, heading.counts) : 0;
  },
};

/** The headline repeats in the page's title; so does a link to the page itself. */
export const likeTitle: Signal = { name: 'like the title', of: ({ facts }) => facts.likeTitle };

/** The standfirst is often the page's description. */
export const likeDescription: Signal = { name: 'like the description', of: ({ facts }) => facts.likeDescription };

export const LEXICON_FAMILIES: readonly SignalFamily[] = [
  ownTopics,
  headingTopics,
  nearTopics,
  familyOf([headingAsks, likeTitle, likeDescription]),
];
