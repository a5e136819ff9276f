/**
 * Fits the weights of the blocks' signals and writes engine/weights/blocks.json.
 *
 *   node bench/fit/extract.ts --corpus DIR [--corpus DIR …] --out DIR
 *   node bench/fit/fit.ts --in DIR [--in DIR …]
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
  trees: 120,
  depth: 5,
  rate: 0.12,
  signalShare: 0.25,
  rowShare: 0.6,
  leafWeight: 2,
  lambda: 4,
  seed: 5,
};
interface Forests {
  readonly article: Forest;
  readonly clutter: Forest;
}

const data = loadSignals(values.in);
const folds = Number(values.folds);
const foldOf = putIntoFolds(data.pages, folds);
writeUnseen(scoreUnseen());
writeWeights(fitForests(() => true));

/** Pages of one site are in one fold. */
function putIntoFolds(pages: readonly FitPage[], count: number): ReadonlyMap<string, number> {
  const random = randomFrom(7);
  return new Map([...new Set(pages.map((page) => page.site))].map((site) => [site, Math.floor(random() * count)]));
}

function fitForests(isAsked: (page: FitPage) => boolean): Forests {
  const { article, clutter } = askQuestions(data, isAsked);
  return {
    article: boost(data.table, article.truth, article.weight, OPTIONS),
    clutter: boost(data.table, clutter.truth, clutter.weight, OPTIONS),
  };
}

/** The scores of every block by weights fitted without its site. */
function scoreUnseen(): BlockScore[] {
  const scores: BlockScore[] = new Array(data.table.rows);
  for (let fold = 0; fold < folds; fold++) {
    const forests = fitForests((page) => foldOf.get(page.site) !== fold);
    for (const page of data.pages) {
      if (foldOf.get(page.site) !== fold) continue;
      for (let row = page.start; row < page.start + page.texts.length; row++) {
        const article = probability(scoreOf(forests.article, data.table, row));
        scores[row] = { article, clutter: probability(scoreOf(forests.clutter, data.table, row)) };
      }
    }
    console.error(`fold ${fold + 1} of ${folds}`);
  }
  return scores;
}

function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

function writeWeights({ article, clutter }: Forests): void {
  const used = new Set([...article.trees, ...clutter.trees].flat().map((node) => node.signal));
  const stored = {
    command: 'node bench/fit/extract.ts --corpus … --out DIR; node bench/fit/fit.ts --in DIR …',
    signals: data.names,
    cuts: data.cuts.map((cut, s) => (used.has(s) ? cut : [])),
    forests: { article: storeForest(article), clutter: storeForest(clutter) },
  };
  writeFileSync('engine/weights/blocks.json', `${JSON.stringify(stored)}\n`);
}

function writeUnseen(scores: readonly BlockScore[]): void {
  const unseen = data.pages
    .filter((page) => page.labelled)
    .map(({ start, ...page }) => ({ ...page, scores: scores.slice(start, start + page.texts.length) }));
  writeFileSync(path.join(values.in[0] ?? '.', 'unseen.json'), JSON.stringify(unseen));
}
