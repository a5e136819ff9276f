import { MARKS } from '../mark-names.ts';
import type { SignalFamily } from './signal.ts';

/** Levels up to the nearest box with a mark (a tag, a role, a word in a name); names lie, so near ones tell more. */
export const markDistances: SignalFamily = {
  names: MARKS,
  write: (block, _, row, at) => row.set(block.markDistance, at),
};
