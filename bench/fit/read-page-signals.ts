import { PAGE_SIGNALS, pageSignalsOf, readFacts } from '../../engine/detecting/page-signals.ts';

/** The signals of the open page as a whole. */
export function readPageSignals(): { names: string[]; values: number[] } {
  return { names: PAGE_SIGNALS.map((signal) => signal.name), values: [...pageSignalsOf(readFacts(document))] };
}
