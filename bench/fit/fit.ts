/**
 * Fits the weights of the blocks' signals and writes engine/weights/blocks.json.
 *
 *   node bench/fit/extract.ts --corpus DIR --corpus DIR
 *   node bench/fit/fit.ts [--folds 5]
 *
 * With --folds, nothing is written: the pages of each fold (whole sites) are judged by weights fitted without them, and the
 * answers go to DIR/unseen.json for `choose.ts`.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type BoostOptions, boost, type Forest, randomFrom, scoreOf } from './boost.ts';
import { askQuestions } from './questions.ts';
import { storeForest } from './store-forest.ts';
import { type FitData, type FitPage, loadSignals } from './table.ts';

const { values } = parseArgs({
  options: {
    in: { type: 'string', multiple: true, default: ['.output/fit'] },
    folds: { type: 'string' },
    trees: { type: 'string', default: '150' },
    depth: { type: 'string', default: '5' },
  },
});

const OPTIONS: BoostOptions = {
  trees: Number(values.trees),
  depth: Number(values.depth),
  rate: 0.1,
  signalShare: 0.25,
  rowShare: 0.6,
  leafWeight: 2,
  lambda: 4,
  seed: 5,
};

const data = loadSignals(values.in);
if (values.folds) judgeUnseen(data, Number(values.folds));
else writeWeights(data);

function fitForests(data: FitData, isAsked: (page: FitPage) => boolean) {
  const { article, clutter } = askQuestions(data, isAsked);
  return {
    article: boost(data.table, article.truth, article.weight, OPTIONS),
    clutter: boost(data.table, clutter.truth, clutter.weight, { ...OPTIONS, leafWeight: 3 }),
  };
}

function judgeUnseen(data: FitData, folds: number): void {
  const random = randomFrom(7);
  const foldOf = new Map(
    [...new Set(data.pages.map((page) => page.site))].map((site) => [site, Math.floor(random() * folds)]),
  );
  const unseen = [];
  for (let fold = 0; fold < folds; fold++) {
    const forests = fitForests(data, (page) => foldOf.get(page.site) !== fold);
    for (const page of data.pages) {
      if (foldOf.get(page.site) !== fold) continue;
      const probability = (forest: Forest) =>
        page.texts.map((_, i) => 1 / (1 + Math.exp(-scoreOf(forest, data.table, page.start + i))));
      unseen.push({
        id: page.id,
        labelled: page.labelled,
        texts: page.texts,
        labels: page.labels,
        boxes: page.boxes,
        article: probability(forests.article),
        clutter: probability(forests.clutter),
      });
    }
    console.error(`fold ${fold + 1} of ${folds}`);
  }
  writeFileSync(path.join(values.in[0] ?? '.', 'unseen.json'), JSON.stringify(unseen));
}

function writeWeights(data: FitData): void {
  const forests = fitForests(data, () => true);
  const stored = {
    command: 'node bench/fit/extract.ts --corpus … && node bench/fit/fit.ts',
    signals: data.names,
    cuts: data.cuts,
    forests: { article: storeForest(forests.article), clutter: storeForest(forests.clutter) },
  };
  writeFileSync('engine/weights/blocks.json', `${JSON.stringify(stored)}\n`);
}
