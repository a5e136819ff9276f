import type { Block } from '../page.ts';
import type { Survey } from '../survey.ts';
import { CONTAINER_SIGNALS } from './containers.ts';
import { LEXICON_SIGNALS } from './lexicon.ts';
import { NAME_SIGNALS } from './names.ts';
import { PLACE_SIGNALS } from './place.ts';
import type { Signal } from './signal.ts';
import { neighbour } from './signal.ts';
import { endsSentence, headingLevel, linkDensity, TEXT_SIGNALS, wordCount } from './text.ts';

const NEIGHBOUR_SIGNALS: readonly Signal[] = [-3, -2, -1, 1, 2, 3].flatMap((offset) => [
  neighbour(wordCount, offset, -1),
  neighbour(linkDensity, offset, -1),
  neighbour(headingLevel, offset, -1),
  neighbour(endsSentence, offset, -1),
]);

/** All that is known of a block when its kind is decided. The order is that of the fitted weights. */
export const SIGNALS: readonly Signal[] = [
  ...TEXT_SIGNALS,
  ...LEXICON_SIGNALS,
  ...NAME_SIGNALS,
  ...PLACE_SIGNALS,
  ...CONTAINER_SIGNALS,
  ...NEIGHBOUR_SIGNALS,
];

/** The values of all signals for a block. */
export const signalsOf = (block: Block, survey: Survey): Float32Array =>
  Float32Array.from(SIGNALS, (signal) => signal.of(block, survey));
