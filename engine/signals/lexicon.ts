import { TOPICS } from '../lexicon/types.ts';
import type { Survey } from '../survey.ts';
import { overlap } from '../survey.ts';
import type { Signal } from './signal.ts';

const coverage = (survey: Survey, index: number, topic: number): number => survey.topics[index]?.[topic] ?? 0;

/** How much of the block the phrases of a topic cover, 0 to 1. */
const ownTopics: readonly Signal[] = TOPICS.map((topic, t) => ({
  name: `says ${topic}`,
  of: (block, survey) => coverage(survey, block.index, t),
}));

/** The same of the heading that stands over the block: "More From This Section" tells what its list is. */
const headingTopics: readonly Signal[] = TOPICS.map((topic, t) => ({
  name: `heading says ${topic}`,
  of: (block, survey) => coverage(survey, survey.headingOver[block.index] ?? -1, t),
}));

/** The most that any of the two blocks before and after says. */
const nearTopics: readonly Signal[] = TOPICS.map((topic, t) => ({
  name: `near says ${topic}`,
  of: ({ index }, survey) =>
    Math.max(
      coverage(survey, index - 1, t),
      coverage(survey, index - 2, t),
      coverage(survey, index + 1, t),
      coverage(survey, index + 2, t),
    ),
}));

/** What the name for screen readers says of the box around: `aria-label="Related articles"`. */
const labelTopics: readonly Signal[] = TOPICS.map((topic, t) => ({
  name: `label says ${topic}`,
  of: (block, survey) => survey.labelTopics(block.container)[t] ?? 0,
}));

/** The headline repeats in the page's title; so does a link to the page itself. */
export const likeTitle: Signal = {
  name: 'like the title',
  of: (block, survey) => overlap(block.text, survey.titleWords),
};

/** The standfirst is often the page's description. */
export const likeDescription: Signal = {
  name: 'like the description',
  of: (block, survey) => overlap(block.text, survey.descriptionWords),
};

export const LEXICON_SIGNALS: readonly Signal[] = [
  ...ownTopics,
  ...headingTopics,
  ...nearTopics,
  ...labelTopics,
  likeTitle,
  likeDescription,
];
