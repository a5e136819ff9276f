/**
 * Fits the weights that tell articles from other pages and writes engine/weights/pages.json.
 *
 *   node bench/fit/fit-pages.ts --corpus DIR [--corpus DIR …] [--folds 8]
 *
 * With --folds, nothing is written: each fold (whole sites) is judged by weights fitted without it.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { bundle, openStoredPages } from '../browser.ts';
import { CORPUS_HELP, readCorpus } from '../corpus.ts';
import { boost, randomFrom, scoreOf } from './boost.ts';
import type { readPageSignals } from './read-page-signals.ts';
import { siteOf } from './site-of.ts';
import { storeForest } from './store-forest.ts';
import { putIntoBins } from './table.ts';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', multiple: true, default: [] },
    folds: { type: 'string' },
    trees: { type: 'string', default: '120' },
    depth: { type: 'string', default: '3' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help || values.corpus.length === 0) {
  console.log(
    `usage: node bench/fit/fit-pages.ts --corpus DIR [--corpus DIR …] [--folds N] [--trees N] [--depth N]\n\n${CORPUS_HELP}`,
  );
  process.exit(values.help ? 0 : 2);
}
const OPTIONS = {
  trees: Number(values.trees),
  depth: Number(values.depth),
  rate: 0.12,
  signalShare: 0.4,
  rowShare: 0.7,
  leafWeight: 2,
  lambda: 3,
  seed: 2,
};

/** A page whose address tells nothing must be told by what is on it; such copies count less than pages as they are. */
const COPY_WEIGHT = 0.3;

const tabs = await openStoredPages(await bundle('bench/fit/read-page-signals.ts'));
let names: string[] = [];
const rows: { url: string; isArticle: number; weight: number; values: number[] }[] = [];
for (const { url, type, ...page } of values.corpus.flatMap((folder) => readCorpus(folder))) {
  const found = await tabs.evaluate<ReturnType<typeof readPageSignals>>(
    { url, type, ...page },
    'bench.readPageSignals()',
  );
  names = found.names;
  const isArticle = type === 'article' ? 1 : 0;
  rows.push({ url, isArticle, weight: 1, values: found.values });
  rows.push({ url, isArticle, weight: COPY_WEIGHT, values: found.withoutPath });
}
await tabs.close();
const columns = names.map((_, s) => Float32Array.from(rows, (row) => row.values[s] ?? 0));
const { table, cuts } = putIntoBins(columns, rows.length);
const truth = Float32Array.from(rows, (row) => row.isArticle);
const weight = Float32Array.from(rows, (row) => row.weight);

if (values.folds) judgeUnseen(Number(values.folds));
else {
  const forest = boost(table, [{ truth, weight }], OPTIONS);
  const used = new Set(forest.trees.flat().map((node) => node.signal));
  writeFileSync(
    'engine/weights/pages.json',
    `${JSON.stringify({
      command: 'node bench/fit/fit-pages.ts --corpus …',
      signals: names,
      cuts: cuts.map((cut, s) => (used.has(s) ? cut : [])),
      forests: { article: storeForest(forest) },
    })}\n`,
  );
}

function judgeUnseen(folds: number): void {
  const random = randomFrom(3);
  const foldOf = new Map(
    [...new Set(rows.map(({ url }) => siteOf(url)))].map((site) => [site, Math.floor(random() * folds)]),
  );
  let right = 0;
  let falsely = 0;
  let missed = 0;
  for (let fold = 0; fold < folds; fold++) {
    const isUnseen = rows.map(({ url }) => foldOf.get(siteOf(url)) === fold);
    const forest = boost(table, [{ truth, weight: weight.map((w, i) => (isUnseen[i] ? 0 : w)) }], OPTIONS);
    for (let i = 0; i < rows.length; i++) {
      if (!isUnseen[i] || weight[i] !== 1) continue;
      const said = scoreOf(forest, table, i) > 0;
      if (said && truth[i]) right++;
      else if (said) falsely++;
      else if (truth[i]) missed++;
    }
  }
  console.log(
    `unseen pages: F1 ${((2 * right) / (2 * right + falsely + missed)).toFixed(4)}, ${falsely} false, ${missed} missed`,
  );
}
