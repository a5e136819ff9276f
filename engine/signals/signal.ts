import type { Block } from '../page.ts';
import type { Survey } from '../survey.ts';

/** One weak sign of what a block is. Named, so that fitted weights and reasons can speak of it. */
export interface Signal {
  readonly name: string;
  readonly of: (block: Block, survey: Survey) => number;
}

/** The signal's value for the block `offset` places on (negative: before); `none` beyond the ends of the page. */
export const neighbour = (signal: Signal, offset: number, none: number): Signal => ({
  name: `${signal.name} ${offset > 0 ? '+' : ''}${offset}`,
  of: (block, survey) => {
    const other = survey.blocks[block.index + offset];
    return other ? signal.of(other, survey) : none;
  },
});
