import { pageSignalsOf } from './detecting/page-signals.ts';
import { readFacts } from './detecting/read-facts.ts';
import { Forest, probability } from './forest.ts';
import type { Detection } from './types.ts';
import { cuts, forests } from './weights/pages.json';

const forest = new Forest(forests.article, cuts);

/** Tells whether a page is an article, in about a millisecond and without touching it. */
export function detect(document: Document): Detection {
  const score = probability(forest.ask(pageSignalsOf(readFacts(document)))[0]);
  return { isArticle: score > 0.5, score };
}
