/**
 * Fits the weights of the sentences' signals and writes engine/weights/sentences.json.
 *
 *   node bench/summary/fit.ts --corpus DIR [--folds 5] [--unseen]
 *
 * Prints what the weights are worth on articles that they were not fitted on and, with --unseen, on corpora they were not fitted on.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { pickFrom } from '../../engine/summarizing/choose-sentences.ts';
import {
  readSentenceSignals,
  readStory,
  SENTENCE_SIGNALS,
  type Story,
} from '../../engine/summarizing/sentence-signals.ts';
import { splitSentences } from '../../engine/summarizing/split-sentences.ts';
import { type BoostOptions, boost, type Forest, randomFrom, scoreOf } from '../fit/boost.ts';
import { storeForest } from '../fit/store-forest.ts';
import { putIntoBins } from '../fit/table.ts';
import { PAIRS_HELP, type Pair, readPairs } from './pairs.ts';
import { rouge1, sharedWords, wordsOf } from './rouge.ts';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    folds: { type: 'string', default: '5' },
    unseen: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help || !values.corpus) {
  console.log(`usage: node bench/summary/fit.ts --corpus DIR [--folds 5] [--unseen]\n\n${PAIRS_HELP}`);
  process.exit(values.help ? 0 : 2);
}

const OPTIONS: BoostOptions = {
  trees: 150,
  depth: 5,
  rate: 0.06,
  signalShare: 0.4,
  rowShare: 0.6,
  leafWeight: 8,
  lambda: 5,
  seed: 5,
};

interface Item {
  readonly pair: Pair;
  readonly story: Story;
  readonly words: readonly (readonly string[])[];
  readonly references: readonly (readonly string[])[];
  /** First row of its sentences in the table. */
  readonly start: number;
  readonly fold: number;
}

const folds = Number(values.folds);
const random = randomFrom(3);
const rows: Float32Array[] = [];
let rowCount = 0;
const items: Item[] = [];
for (const pair of readPairs(values.corpus)) {
  const fold = Math.floor(random() * folds);
  // A title that only one corpus has must not tell which corpus it is: the article is learned from without it as well.
  for (const title of new Set([pair.title, ''])) {
    const story = readStory(splitSentences(pair.article, pair.lang), title, pair.lang);
    if (story.sentences.length === 0) continue;
    rows.push(readSentenceSignals(story));
    const words = story.sentences.map(({ text }) => wordsOf(text));
    items.push({
      pair: { ...pair, title },
      story,
      words,
      references: pair.summaries.map(wordsOf),
      start: rowCount,
      fold,
    });
    rowCount += story.sentences.length;
  }
}
const columns = SENTENCE_SIGNALS.map((_, s) => {
  const column = new Float32Array(rowCount);
  let at = 0;
  for (const part of rows)
    for (let k = s; k < part.length; k += SENTENCE_SIGNALS.length) column[at++] = part[k] as number;
  return column;
});
const { table, cuts } = putIntoBins(columns, rowCount);

/** Articles of many sentences count no more than those of twenty. */
const SENTENCES_OF_AN_ARTICLE = 20;

/** Around which shares are learned, once the mean of their article is taken off: what counts is the choice inside an article. */
const MEAN_SHARE = 0.3;

/** Learns which share of a sentence's words people use, against the article's other sentences. */
function fitWeights(isUsed: (item: Item) => boolean): Forest {
  const truth = new Float32Array(rowCount);
  const weight = new Float32Array(rowCount);
  for (const item of items.filter(isUsed)) {
    const shares = item.words.map((words) => meanOf(item.references.map((reference) => shareOf(words, reference))));
    const mean = meanOf(shares);
    for (const [i, words] of item.words.entries()) {
      truth[item.start + i] = Math.max(0, Math.min(1, (shares[i] ?? 0) - mean + MEAN_SHARE));
      weight[item.start + i] =
        (SENTENCES_OF_AN_ARTICLE / Math.max(10, item.words.length)) * Math.sqrt(words.length / SENTENCES_OF_AN_ARTICLE);
    }
  }
  return boost(table, [{ truth, weight }], OPTIONS);
}

const meanOf = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0) / list.length;
const shareOf = (words: readonly string[], reference: readonly string[]): number =>
  sharedWords(words, reference) / Math.max(1, words.length);

const chancesBy = (forest: Forest, { start, words }: Item): Float64Array =>
  Float64Array.from(words, (_, i) => 1 / (1 + Math.exp(-scoreOf(forest, table, start + i))));

function scoreOfSummary({ words, references }: Item, picked: readonly number[]): number {
  const summary = picked.flatMap((i) => words[i] ?? []);
  return meanOf(references.map((reference) => rouge1(summary, reference)));
}

function tell(title: string, judged: readonly { item: Item; picked: readonly number[] }[]): void {
  const byCorpus = new Map<string, { own: number; lead: number; pairs: number }>();
  for (const { item, picked } of judged) {
    const name = `${item.pair.corpus}${item.pair.title ? ' (title known)' : ''}`;
    const sums = byCorpus.get(name) ?? { own: 0, lead: 0, pairs: 0 };
    byCorpus.set(name, sums);
    sums.pairs++;
    sums.own += scoreOfSummary(item, picked);
    sums.lead += scoreOfSummary(item, item.words.map((_, i) => i).slice(0, item.pair.wanted));
  }
  console.log(title);
  for (const [name, { own, lead, pairs }] of byCorpus) {
    const percent = (sum: number) => ((100 * sum) / pairs).toFixed(2);
    console.log(`  ${name}: ROUGE-1 ${percent(own)}, first sentences ${percent(lead)} (${percent(own - lead)})`);
  }
}

const judge = (forest: Forest, item: Item) => ({
  item,
  picked: pickFrom(item.story, chancesBy(forest, item), { sentences: item.pair.wanted }),
});

const unseen = [];
for (let fold = 0; fold < folds; fold++) {
  const forest = fitWeights((item) => item.fold !== fold);
  unseen.push(...items.filter((item) => item.fold === fold).map((item) => judge(forest, item)));
}
tell('articles not learned from', unseen);
if (values.unseen) {
  for (const corpus of new Set(items.map(({ pair }) => pair.corpus))) {
    const forest = fitWeights(({ pair }) => pair.corpus !== corpus);
    tell(
      'a corpus not learned from',
      items.filter(({ pair }) => pair.corpus === corpus).map((item) => judge(forest, item)),
    );
  }
}
const forest = fitWeights(() => true);
tell(
  'articles learned from',
  items.map((item) => judge(forest, item)),
);
const used = new Set(forest.trees.flat().map((node) => node.signal));
const stored = {
  command: 'node bench/summary/fit.ts --corpus DIR',
  signals: SENTENCE_SIGNALS.map(({ name }) => name),
  cuts: cuts.map((cut, s) => (used.has(s) ? cut : [])),
  forests: { usedWords: storeForest(forest) },
};
writeFileSync('engine/weights/sentences.json', `${JSON.stringify(stored)}\n`);
