import type { Block } from '../page.ts';
import type { Survey } from '../survey.ts';
import { CONTAINER_SIGNALS } from './containers.ts';
import { LEXICON_SIGNALS } from './lexicon.ts';
import { NAME_SIGNALS } from './names.ts';
import { PLACE_SIGNALS } from './place.ts';
import type { Signal } from './signal.ts';
import { neighbour } from './signal.ts';
import { endsSentence, headingLevel, linkDensity, linkTarget, TEXT_SIGNALS, wordCount } from './text.ts';

const NEIGHBOUR_SIGNALS: readonly Signal[] = [-3, -2, -1, 1, 2, 3].flatMap((offset) => [
  neighbour(wordCount, offset, -1),
  neighbour(linkDensity, offset, -1),
  neighbour(linkTarget, offset, -2),
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

/** The values of signals for a block; 0 in the place of those left out. */
export function signalsOf(block: Block, survey: Survey, signals: readonly (Signal | null)[] = SIGNALS): Float32Array {
  const values = new Float32Array(signals.length);
  for (let i = 0; i < signals.length; i++) values[i] = signals[i]?.of(block, survey) ?? 0;
  return values;
}
