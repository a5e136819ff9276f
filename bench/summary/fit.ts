/**
 * Fits what a person would use in a summary: of sentences and of words. Writes engine/weights/sentences.json, words.json and
 * word-use.json.
 *
 *   node bench/summary/fit.ts --corpus DIR [--folds 5] [--unseen]
 *
 * Prints what the weights are worth on articles that they were not fitted on and, with --unseen, on corpora they were not fitted on.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { pickFrom } from '../../engine/summarizing/choose-sentences.ts';
import { SENTENCE_SIGNALS } from '../../engine/summarizing/sentence-signals.ts';
import { WORD_SIGNALS } from '../../engine/summarizing/word-signals.ts';
import { type BoostOptions, boost, type Forest, scoreOf, type Table } from '../fit/boost.ts';
import { storeForest } from '../fit/store-forest.ts';
import { UseCounts } from './count-uses.ts';
import { PAIRS_HELP } from './pairs.ts';
import { rouge1, sharedWords } from './rouge.ts';
import { type Item, readStories, readTables } from './stories.ts';

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

const OF_SENTENCES: BoostOptions = {
  trees: 100,
  depth: 3,
  rate: 0.1,
  signalShare: 0.4,
  rowShare: 0.6,
  leafWeight: 8,
  lambda: 5,
  seed: 5,
};
/** Words are many, and little is asked of each. */
const OF_WORDS: BoostOptions = {
  trees: 24,
  depth: 4,
  rate: 0.25,
  signalShare: 0.6,
  rowShare: 0.5,
  leafWeight: 30,
  lambda: 5,
  seed: 5,
};

const folds = Number(values.folds);
const items = readStories(values.corpus, folds);

/** Articles of many sentences count no more than those of twenty. */
const SENTENCES_OF_AN_ARTICLE = 20;

/** Around which shares are learned, once the mean of their article is taken off: what counts is the choice inside an article. */
const MEAN_SHARE = 0.3;

/** What is fitted, and the tables that it was fitted on. */
interface Weights {
  readonly uses: UseCounts;
  readonly tables: ReturnType<typeof readTables>;
  readonly sentences: Forest;
  readonly wordsOfOne: Forest;
  readonly wordsOfSeveral: Forest;
}

function fitWeights(isLearned: (item: Item) => boolean): Weights {
  const learned = items.filter(isLearned);
  const uses = new UseCounts(learned);
  const tables = readTables(items, (item) => uses.usesFor(item, isLearned(item)));
  const fitWordsOf = (isAsked: (item: Item) => boolean) => {
    const asked = learned.filter(isAsked);
    return fitWords(tables.words.table, asked.length > 0 ? asked : learned);
  };
  return {
    uses,
    tables,
    sentences: fitSentences(tables.sentences.table, learned),
    wordsOfOne: fitWordsOf(({ pair }) => pair.wanted === 1),
    wordsOfSeveral: fitWordsOf(({ pair }) => pair.wanted > 1),
  };
}

/** Learns which share of a sentence's words people use, against the article's other sentences. */
function fitSentences(table: Table, learned: readonly Item[]): Forest {
  const { truth, weight } = emptyQuestion(table);
  for (const item of learned) {
    const shares = item.words.map((words) => meanOf(item.references.map((reference) => shareOf(words, reference))));
    const mean = meanOf(shares);
    for (const [i, words] of item.words.entries()) {
      truth[item.firstSentence + i] = Math.max(0, Math.min(1, (shares[i] ?? 0) - mean + MEAN_SHARE));
      weight[item.firstSentence + i] =
        (SENTENCES_OF_AN_ARTICLE / Math.max(10, item.words.length)) * Math.sqrt(words.length / SENTENCES_OF_AN_ARTICLE);
    }
  }
  return boost(table, [{ truth, weight }], OF_SENTENCES);
}

/** Learns which words of an article people use. */
function fitWords(table: Table, learned: readonly Item[]): Forest {
  const { truth, weight } = emptyQuestion(table);
  for (const { used, firstWord } of learned) {
    truth.set(used, firstWord);
    weight.fill(1, firstWord, firstWord + used.length);
  }
  return boost(table, [{ truth, weight }], OF_WORDS);
}

const emptyQuestion = ({ rows }: Table) => ({ truth: new Float32Array(rows), weight: new Float32Array(rows) });

const meanOf = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0) / list.length;
const shareOf = (words: readonly string[], reference: readonly string[]): number =>
  sharedWords(words, reference) / Math.max(1, words.length);

const chancesBy = (forest: Forest, table: Table, first: number, count: number): Float64Array =>
  Float64Array.from({ length: count }, (_, i) => 1 / (1 + Math.exp(-scoreOf(forest, table, first + i))));

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

function judge(weights: Weights, item: Item) {
  const { story, pair, firstSentence, firstWord } = item;
  const ofWords = pair.wanted > 1 ? weights.wordsOfSeveral : weights.wordsOfOne;
  const chances = {
    sentences: chancesBy(weights.sentences, weights.tables.sentences.table, firstSentence, story.sentences.length),
    words: chancesBy(ofWords, weights.tables.words.table, firstWord, story.table.words.length),
  };
  return { item, picked: pickFrom(story, chances, { sentences: pair.wanted }) };
}

const unseen = [];
for (let fold = 0; fold < folds; fold++) {
  const weights = fitWeights((item) => item.fold !== fold);
  unseen.push(...items.filter((item) => item.fold === fold).map((item) => judge(weights, item)));
}
tell('articles not learned from', unseen);
if (values.unseen) {
  for (const corpus of new Set(items.map(({ pair }) => pair.corpus))) {
    const weights = fitWeights(({ pair }) => pair.corpus !== corpus);
    tell(
      'a corpus not learned from',
      items.filter(({ pair }) => pair.corpus === corpus).map((item) => judge(weights, item)),
    );
  }
}
const weights = fitWeights(() => true);
tell(
  'articles learned from',
  items.map((item) => judge(weights, item)),
);
const COMMAND = 'node bench/summary/fit.ts --corpus DIR';
const { tables, uses } = weights;
storeForests('sentences', SENTENCE_SIGNALS, tables.sentences.cuts, { usedWords: weights.sentences });
storeForests('words', WORD_SIGNALS, tables.words.cuts, {
  usedInOne: weights.wordsOfOne,
  usedInSeveral: weights.wordsOfSeveral,
});
store('word-use', { command: COMMAND, ...uses.toStore() });

function storeForests(
  file: string,
  signals: readonly { readonly name: string }[],
  cuts: readonly (readonly number[])[],
  forests: Readonly<Record<string, Forest>>,
): void {
  const used = new Set(Object.values(forests).flatMap(({ trees }) => trees.flat().map((node) => node.signal)));
  store(file, {
    command: COMMAND,
    signals: signals.map(({ name }) => name),
    cuts: cuts.map((cut, s) => (used.has(s) ? cut : [])),
    forests: Object.fromEntries(Object.entries(forests).map(([name, forest]) => [name, storeForest(forest)])),
  });
}

function store(file: string, what: object): void {
  writeFileSync(`engine/weights/${file}.json`, `${JSON.stringify(what)}\n`);
}
