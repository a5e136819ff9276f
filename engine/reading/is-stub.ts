import { TOPICS } from '../lexicon/types.ts';
import type { Survey } from '../survey.ts';

const STUB = TOPICS.indexOf('stub');
/** Share of a block that must say that the rest is elsewhere. */
const SAYS = 0.25;
/** A gate stands right behind the last words that it lets through, in blocks. */
const REACH = 12;

/** Whether the page says, where its article ends, that it holds only the beginning. */
export function isStub(survey: Survey, isArticle: readonly boolean[]): boolean {
  const last = isArticle.lastIndexOf(true);
  return survey.topics.slice(last - 1, last + REACH).some((topics) => (topics[STUB] ?? 0) > SAYS);
}
