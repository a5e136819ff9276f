/**
 * Fits the weights that tell articles from other pages and writes engine/weights/pages.json.
 *
 *   node bench/fit/fit-pages.ts --corpus DIR [--folds 8]
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
    corpus: { type: 'string' },
    folds: { type: 'string' },
    trees: { type: 'string', default: '80' },
    depth: { type: 'string', default: '3' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help || !values.corpus) {
  console.log(`usage: node bench/fit/fit-pages.ts --corpus DIR [--folds N] [--trees N] [--depth N]\n\n${CORPUS_HELP}`);
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

const pages = readCorpus(values.corpus);
const tabs = await openStoredPages(await bundle('bench/fit/read-page-signals.ts'));
let names: string[] = [];
const rows: number[][] = [];
for (const page of pages) {
  const found = await tabs.evaluate<ReturnType<typeof readPageSignals>>(page, 'bench.readPageSignals()');
  names = found.names;
  rows.push(found.values);
}
await tabs.close();
const { table, cuts } = putIntoBins(
  names.map((_, s) => Float32Array.from(rows, (row) => row[s] ?? 0)),
  rows.length,
);
const truth = Float32Array.from(pages, (page) => (page.type === 'article' ? 1 : 0));

if (values.folds) judgeUnseen(Number(values.folds));
else {
  const forest = boost(table, truth, new Float32Array(pages.length).fill(1), OPTIONS);
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
    [...new Set(pages.map(({ url }) => siteOf(url)))].map((site) => [site, Math.floor(random() * folds)]),
  );
  let right = 0;
  let falsely = 0;
  let missed = 0;
  for (let fold = 0; fold < folds; fold++) {
    const isUnseen = pages.map(({ url }) => foldOf.get(siteOf(url)) === fold);
    const forest = boost(
      table,
      truth,
      Float32Array.from(isUnseen, (unseen) => (unseen ? 0 : 1)),
      OPTIONS,
    );
    for (let i = 0; i < pages.length; i++) {
      if (!isUnseen[i]) continue;
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
