import * as v from 'valibot';
import { CLUTTER_KINDS, REASONS } from '../engine/types.ts';
import { PAGE_LEVELS, type PageState } from './protocol.ts';

/**
 * Answers come out of a process that also runs the page's own code, so pages of the extension take nothing on trust.
 */
const pageState = v.object({
  host: v.string(),
  page: v.picklist(['article', 'other', 'not-html']),
  level: v.picklist(PAGE_LEVELS),
  isChosen: v.boolean(),
  pieces: v.array(
    v.object({
      kind: v.picklist(CLUTTER_KINDS),
      because: v.array(v.picklist(REASONS)),
      words: v.number(),
      excerpt: v.string(),
      id: v.number(),
      isLeft: v.boolean(),
    }),
  ),
  rules: v.array(v.object({ selector: v.string(), keeps: v.boolean(), pieces: v.number() })),
  hasGivenUp: v.boolean(),
  isReaderOpen: v.boolean(),
});

const summary = v.nullable(v.array(v.object({ index: v.number(), text: v.string() })));

/** @throws where the answer is not the state of a page. */
export function parsePageState(answer: unknown): PageState {
  return v.parse(pageState, answer);
}

/** @throws where the answer is not a summary. */
export function parseSummary(answer: unknown) {
  return v.parse(summary, answer);
}
