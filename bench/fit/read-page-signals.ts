import { PAGE_SIGNALS, pageSignalsOf } from '../../engine/detecting/page-signals.ts';
import { readFacts } from '../../engine/detecting/read-facts.ts';

/** The signals of the open page as a whole, and what they were if its address told nothing. */
export function readPageSignals(): { names: string[]; values: number[]; withoutPath: number[] } {
  const facts = readFacts(document);
  return {
    names: PAGE_SIGNALS.map((signal) => signal.name),
    values: [...pageSignalsOf(facts)],
    withoutPath: [...pageSignalsOf({ ...facts, path: '', pathWords: [] })],
  };
}
