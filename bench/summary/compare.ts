/**
 * Measures summaries against those of people, ours beside others', on the same articles in one run.
 *
 *   node bench/summary/compare.ts --corpus DIR [--limit N]
 */
import { parseArgs } from 'node:util';
import type { summarize as Summarize } from '../../engine/summarize.ts';
import { splitSentences } from '../../engine/summarizing/split-sentences.ts';
import { bundle } from '../browser.ts';
import { PAIRS_HELP, type Pair, readPairs } from './pairs.ts';
import { PEERS } from './peers.ts';
import { rouge1, wordsOf } from './rouge.ts';

const { values } = parseArgs({
  options: { corpus: { type: 'string' }, limit: { type: 'string' }, help: { type: 'boolean', default: false } },
});
if (values.help || !values.corpus) {
  console.log(`usage: node bench/summary/compare.ts --corpus DIR [--limit N]\n\n${PAIRS_HELP}`);
  process.exit(values.help ? 0 : 2);
}

const { summarize }: { summarize: typeof Summarize } = new Function(
  `${await bundle('engine/summarize.ts')}; return bench;`,
)();

type Method = (pair: Pair) => string[];
const peer =
  (pick: (texts: readonly string[], wanted: number) => number[]): Method =>
  ({ article, lang, wanted }) => {
    const texts = splitSentences(article, lang).map(({ text }) => text);
    return pick(texts, wanted).map((i) => texts[i] ?? '');
  };
const methods: readonly (readonly [string, Method])[] = [
  ...Object.entries(PEERS).map(([name, pick]) => [name, peer(pick)] as const),
  [
    'ours',
    ({ article, lang, title, wanted }) =>
      summarize({ textContent: article, lang, title }, { sentences: wanted }).sentences.map(({ text }) => text),
  ],
];

const pairs = readPairs(values.corpus);
const corpora = [...new Set(pairs.map(({ corpus }) => corpus))];
const limit = values.limit ? Number(values.limit) : undefined;
const measured = methods.map(([name, method]) => {
  let ms = 0;
  let words = 0;
  const scores = corpora.map((corpus) => {
    const own = pairs.filter((pair) => pair.corpus === corpus).slice(0, limit);
    let sum = 0;
    for (const pair of own) {
      const started = performance.now();
      const summary = method(pair);
      ms += performance.now() - started;
      words += pair.article.split(/\s+/).length;
      const said = wordsOf(summary.join(' '));
      sum += pair.summaries.reduce((all, one) => all + rouge1(said, wordsOf(one)), 0) / pair.summaries.length;
    }
    return ((100 * sum) / own.length).toFixed(2);
  });
  return [name, ...scores, ((1000 * ms) / words).toFixed(2)];
});

const table = [['', ...corpora, 'ms per 1,000 words'], ['---', ...corpora.map(() => '---:'), '---:'], ...measured];
for (const row of table) console.log(`| ${row.join(' | ')} |`);
