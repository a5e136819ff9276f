import { MARKS } from '../mark-names.ts';
import type { SignalFamily } from './signal.ts';

/** Levels up to the nearest box with a mark (a tag, a role, a word in a name); names lie, so near ones tell more. */
export const markDistances: SignalFamily = {
  names: MARKS,
  write({ blocks }, { values, width }, at) {
    for (const { index, markDistance } of blocks) values.set(markDistance, index * width + at);
  },
};
