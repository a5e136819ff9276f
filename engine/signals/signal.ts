import type { Block } from '../page.ts';
import type { Survey } from '../survey.ts';

/** One weak sign of what a block is. Named, so that fitted weights and reasons can speak of it. */
export interface Signal {
  readonly name: string;
  readonly of: (block: Block, survey: Survey) => number;
}

/** The values of all signals: a row for each block, one after the other. */
export interface SignalTable {
  readonly values: Float32Array;
  /** Signals in a row. */
  readonly width: number;
}

/** Signals that are found out together. */
export interface SignalFamily {
  readonly names: readonly string[];
  /** Writes the values of all blocks into a table of zeros, those of a row from `at` on. */
  readonly write: (survey: Survey, table: SignalTable, at: number) => void;
}

/** Single signals as a family. */
export function familyOf(signals: readonly Signal[]): SignalFamily {
  const questions = signals.map((signal) => signal.of);
  return {
    names: signals.map(({ name }) => name),
    write(survey, { values, width }, at) {
      const { blocks } = survey;
      for (let q = 0; q < questions.length; q++) {
        const ask = questions[q] as Signal['of'];
        for (let b = 0, to = at + q; b < blocks.length; b++, to += width) values[to] = ask(blocks[b] as Block, survey);
      }
    },
  };
}
