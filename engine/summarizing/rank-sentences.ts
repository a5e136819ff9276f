import { Forest, probability } from '../forest.ts';
import { cuts, forests } from '../weights/sentences.json';
import { pickFrom, type Wanted } from './choose-sentences.ts';
import { readSentenceSignals, readStory, SENTENCE_SIGNALS, type Story } from './sentence-signals.ts';
import type { Sentence } from './split-sentences.ts';
import { tellsNothingTest } from './tells-nothing.ts';

/** Picks the sentences that carry a story, in its order. */
export function pickSentences(sentences: readonly Sentence[], title: string, lang: string, wanted: Wanted): Sentence[] {
  const tellsNothing = tellsNothingTest(lang);
  const telling = sentences.filter(({ text }) => !tellsNothing(text));
  const candidates = telling.length >= wanted.sentences ? telling : sentences;
  if (candidates.length <= wanted.sentences && wanted.words === undefined) return [...candidates];
  const story = readStory(candidates, title, lang);
  return pickFrom(story, chancesOf(story), wanted).map((i) => candidates[i] as Sentence);
}

let forest: Forest | undefined;

/** For each sentence, the share of its words that a person would use in a summary, as far as it can be told. */
function chancesOf(story: Story): Float64Array {
  forest ??= new Forest(forests.usedWords, cuts);
  const rows = readSentenceSignals(story);
  const chances = new Float64Array(story.sentences.length);
  for (let i = 0; i < chances.length; i++) chances[i] = probability(forest.ask(rows, i * SENTENCE_SIGNALS.length)[0]);
  return chances;
}
