import { MARKS } from '../mark-names.ts';
import { FAR } from '../page.ts';
import type { Signal } from './signal.ts';

/** Levels up to the nearest box with a mark (a tag, a role, a word in a name); names lie, so near ones tell more. */
export const NAME_SIGNALS: readonly Signal[] = MARKS.map((mark, m) => ({
  name: mark,
  of: (block) => block.markDistance[m] ?? FAR,
}));
