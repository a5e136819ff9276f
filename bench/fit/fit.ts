/**
 * Fits the weights of the blocks' signals and writes engine/weights/blocks.json.
 *
 *   node bench/fit/extract.ts --corpus DIR [--corpus DIR …] --out DIR
 *   node bench/fit/fit.ts --in DIR [--in DIR …]
 *
 * The first DIR has the pages whose blocks were labelled with most care.
 *
 * Then whole sites are put into folds, and the pages of each are judged by weights fitted without them; the answers go to
 * `unseen.json` in the first DIR, for choose.ts.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { BlockScore } from '../../engine/score-blocks.ts';
import { type BoostOptions, boost, type Forest, randomFrom, scoreOf } from './boost.ts';
import { askQuestions } from './questions.ts';
import { storeForest } from './store-forest.ts';
import { type FitPage, loadSignals } from './table.ts';

const { values } = parseArgs({
  options: {
    in: { type: 'string', multiple: true, default: ['.output/fit'] },
    folds: { type: 'string', default: '5' },
  },
});

const OPTIONS: BoostOptions = {
  trees: 200,
  depth: 6,
  rate: 0.12,
  signalShare: 0.25,
  rowShare: 0.6,
  leafWeight: 2,
  lambda: 4,
  seed: 5,
};
const data = loadSignals(values.in);
const folds = Number(values.folds);
const foldOf = putIntoFolds(data.pages, folds);
writeUnseen(scoreUnseen());
writeWeights(fitForest(() => true));

/** Pages of one site are in one fold. */
function putIntoFolds(pages: readonly FitPage[], count: number): ReadonlyMap<string, number> {
  const random = randomFrom(7);
  return new Map([...new Set(pages.map((page) => page.site))].map((site) => [site, Math.floor(random() * count)]));
}

/** One forest answers both questions. */
function fitForest(isAsked: (page: FitPage) => boolean): Forest {
  const { article, clutter } = askQuestions(data, isAsked);
  return boost(data.table, [article, clutter], OPTIONS);
}

/** The scores of every block by weights fitted without its site. */
function scoreUnseen(): BlockScore[] {
  const scores: BlockScore[] = new Array(data.table.rows);
  for (let fold = 0; fold < folds; fold++) {
    const forest = fitForest((page) => foldOf.get(page.site) !== fold);
    for (const page of data.pages) {
      if (foldOf.get(page.site) !== fold) continue;
      for (let row = page.start; row < page.start + page.texts.length; row++) {
        const [article, clutter] = [0, 1].map((question) => probability(scoreOf(forest, data.table, row, question)));
        scores[row] = { article: article as number, clutter: clutter as number };
      }
    }
    console.error(`fold ${fold + 1} of ${folds}`);
  }
  return scores;
}

function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

function writeWeights(forest: Forest): void {
  const used = new Set(forest.trees.flat().map((node) => node.signal));
  const stored = {
    command: 'node bench/fit/extract.ts --corpus … --out DIR; node bench/fit/fit.ts --in DIR …',
    signals: data.names,
    cuts: data.cuts.map((cut, s) => (used.has(s) ? cut : [])),
    forests: { blocks: storeForest(forest) },
  };
  writeFileSync('engine/weights/blocks.json', `${JSON.stringify(stored)}\n`);
}

function writeUnseen(scores: readonly BlockScore[]): void {
  const unseen = data.pages
    .filter((page) => page.labelled)
    .map(({ start, ...page }) => ({ ...page, scores: scores.slice(start, start + page.texts.length) }));
  writeFileSync(path.join(values.in[0] ?? '.', 'unseen.json'), JSON.stringify(unseen));
}
