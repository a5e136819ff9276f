import type { Survey } from '../survey.ts';
import { CONTAINER_FAMILIES } from './containers.ts';
import { LEXICON_FAMILIES } from './lexicon.ts';
import { markDistances } from './names.ts';
import { placeSignals } from './place.ts';
import type { Signal } from './signal.ts';
import { endsSentence, headingLevel, linkDensity, linkTarget, textSignals, wordCount } from './text.ts';

/** Families of a block's own signals, in the order of the fitted weights. */
const FAMILIES = [textSignals, ...LEXICON_FAMILIES, markDistances, placeSignals, ...CONTAINER_FAMILIES];
const OWN_NAMES = FAMILIES.flatMap(({ names }) => names);

/** What the blocks before and after are tells of the one between; with the value for where there are none. */
const OFFSETS = [-3, -2, -1, 1, 2, 3];
const OF_NEIGHBOURS: readonly (readonly [Signal, none: number])[] = [
  [wordCount, -1],
  [linkDensity, -1],
  [linkTarget, -2],
  [headingLevel, -1],
  [endsSentence, -1],
];
const NEIGHBOUR_NAMES = OFFSETS.flatMap((offset) =>
  OF_NEIGHBOURS.map(([{ name }]) => `${name} ${offset > 0 ? '+' : ''}${offset}`),
);
const COLUMNS = OF_NEIGHBOURS.map(([{ name }, none]) => ({ from: OWN_NAMES.indexOf(name), none }));

/** Names of all that is known of a block when its kind is decided. */
export const SIGNAL_NAMES: readonly string[] = [...OWN_NAMES, ...NEIGHBOUR_NAMES];

/** The values of all signals: a row of SIGNAL_NAMES for each block, one after the other. */
export function readSignals(survey: Survey): Float32Array {
  const width = SIGNAL_NAMES.length;
  const rows = new Float32Array(survey.blocks.length * width);
  for (const block of survey.blocks) {
    let at = block.index * width;
    for (const family of FAMILIES) {
      family.write(block, survey, rows, at);
      at += family.names.length;
    }
  }
  for (let block = 0; block < survey.blocks.length; block++) {
    let at = block * width + OWN_NAMES.length;
    for (const offset of OFFSETS) {
      const other = block + offset;
      const isThere = other >= 0 && other < survey.blocks.length;
      for (const { from, none } of COLUMNS) rows[at++] = isThere ? (rows[other * width + from] as number) : none;
    }
  }
  return rows;
}
