import type { Block } from '../page.ts';
import type { Survey } from '../survey.ts';

/** One weak sign of what a block is. Named, so that fitted weights and reasons can speak of it. */
export interface Signal {
  readonly name: string;
  readonly of: (block: Block, survey: Survey) => number;
}

/** Signals that are found out together. */
export interface SignalFamily {
  readonly names: readonly string[];
  /** Writes a block's values into `row` from `at` on, where zeros are. */
  readonly write: (block: Block, survey: Survey, row: Float32Array, at: number) => void;
}

/** Single signals as a family. */
export const familyOf = (signals: readonly Signal[]): SignalFamily => ({
  names: signals.map(({ name }) => name),
  write(block, survey, row, at) {
    for (let i = 0; i < signals.length; i++) row[at + i] = (signals[i] as Signal).of(block, survey);
  },
});
