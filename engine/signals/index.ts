import { atOnce, type Sliced, UNIT } from '../sliced.ts';
import type { Survey } from '../survey.ts';
import { CONTAINER_FAMILIES } from './containers.ts';
import { LEXICON_FAMILIES } from './lexicon.ts';
import { markDistances } from './names.ts';
import { aroundSignals, pageSignals, placeSignals } from './place.ts';
import { familyOf, type SignalFamily } from './signal.ts';
import { NEIGHBOURLY, textSignals, traitSignals } from './text.ts';

/** What the blocks before and after are tells of the one between. */
const OFFSETS = [-3, -2, -1, 1, 2, 3];
/** Neighbours' values are copied from the beginnings of their rows. */
const FIRST_FAMILY = familyOf(NEIGHBOURLY.map(([signal]) => signal));
const NONE = NEIGHBOURLY.map(([, none]) => none);

const neighbours: SignalFamily = {
  names: OFFSETS.flatMap((offset) => FIRST_FAMILY.names.map((name) => `${name} ${offset > 0 ? '+' : ''}${offset}`)),
  write({ blocks }, { values, width }, at) {
    for (let block = 0; block < blocks.length; block++) {
      let to = block * width + at;
      for (const offset of OFFSETS) {
        const from = (block + offset) * width;
        if (from >= 0 && from < values.length) values.copyWithin(to, from, from + NONE.length);
        else values.set(NONE, to);
        to += NONE.length;
      }
    }
  },
};

const FAMILIES = [
  FIRST_FAMILY,
  textSignals,
  traitSignals,
  ...LEXICON_FAMILIES,
  markDistances,
  placeSignals,
  pageSignals,
  aroundSignals,
  ...CONTAINER_FAMILIES,
  neighbours,
];

/** Names of all that is known of a block when its kind is decided. */
export const SIGNAL_NAMES: readonly string[] = FAMILIES.flatMap(({ names }) => names);

/** The values of all signals: a row of SIGNAL_NAMES for each block, one after the other. */
export const readSignals = (survey: Survey): Float32Array => atOnce(readSignalsBySlices(survey));

/** The same with rests. */
export function* readSignalsBySlices(survey: Survey): Sliced<Float32Array> {
  const width = SIGNAL_NAMES.length;
  const values = new Float32Array(survey.blocks.length * width);
  let at = 0;
  for (const family of FAMILIES) {
    family.write(survey, { values, width }, at);
    at += family.names.length;
    if (survey.blocks.length > UNIT) yield;
  }
  return values;
}
