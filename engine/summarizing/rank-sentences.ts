import { Forest, probability } from '../forest.ts';
import * as sentenceWeights from '../weights/sentences.json';
import * as wordWeights from '../weights/words.json';
import { type Chances, pickFrom, type Wanted } from './choose-sentences.ts';
import { readSentenceSignals, readStory, type Story, withUses } from './sentence-signals.ts';
import type { Sentence } from './split-sentences.ts';
import { tellsNothingTest } from './tells-nothing.ts';
import { readWordSignals } from './word-signals.ts';
import { wordUse } from './word-use.ts';

/** Picks the sentences that carry a story, in its order. */
export function pickSentences(sentences: readonly Sentence[], title: string, lang: string, wanted: Wanted): Sentence[] {
  const tellsNothing = tellsNothingTest(lang);
  const telling = sentences.filter(({ text }) => !tellsNothing(text));
  const candidates = telling.length >= wanted.sentences ? telling : sentences;
  if (candidates.length <= wanted.sentences && wanted.words === undefined) return [...candidates];
  const plain = readStory(candidates, title, lang);
  const story = withUses(plain, Float64Array.from(plain.table.words, wordUse(lang)));
  return pickFrom(story, chancesOf(story, wanted), wanted).map((i) => candidates[i] as Sentence);
}

let forests: { readonly sentences: Forest; readonly wordsOfOne: Forest; readonly wordsOfSeveral: Forest } | undefined;

function chancesOf(story: Story, wanted: Wanted): Chances {
  forests ??= {
    sentences: new Forest(sentenceWeights.forests.usedWords, sentenceWeights.cuts),
    wordsOfOne: new Forest(wordWeights.forests.usedInOne, wordWeights.cuts),
    wordsOfSeveral: new Forest(wordWeights.forests.usedInSeveral, wordWeights.cuts),
  };
  const ofWords = wanted.sentences > 1 ? forests.wordsOfSeveral : forests.wordsOfOne;
  return {
    sentences: ask(forests.sentences, readSentenceSignals(story), story.sentences.length),
    words: ask(ofWords, readWordSignals(story), story.table.words.length),
  };
}

function ask(forest: Forest, rows: Float32Array, count: number): Float64Array {
  const answers = new Float64Array(count);
  const width = rows.length / count;
  for (let i = 0; i < count; i++) answers[i] = probability(forest.ask(rows, i * width)[0]);
  return answers;
}
