/**
 * Fits the weights of the blocks' signals and writes engine/weights/blocks.json.
 *
 *   node bench/fit/extract.ts --corpus DIR [--corpus DIR …] --out DIR
 *   node bench/fit/fit.ts --in DIR [--in DIR …]
 *
 * Whole sites are put into folds, and each fold gets a first look from weights fitted without it. From those looks the second
 * weights learn what context tells. What both say of pages that neither has seen goes to `unseen.json` in the first DIR, for
 * choose.ts.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { CONTEXT_SIGNALS, type ContextBox, contextSignals, OWN_SIGNALS } from '../../engine/context-signals.ts';
import { countText } from '../../engine/count-text.ts';
import type { BlockScore } from '../../engine/score-blocks.ts';
import { type BoostOptions, boost, type Forest, randomFrom, scoreOf, type Table } from './boost.ts';
import { askQuestions } from './questions.ts';
import { storeForest } from './store-forest.ts';
import { type FitData, type FitPage, loadSignals, putIntoBins } from './table.ts';

const { values } = parseArgs({
  options: {
    in: { type: 'string', multiple: true, default: ['.output/fit'] },
    folds: { type: 'string', default: '5' },
  },
});

const FIRST: BoostOptions = {
  trees: 120,
  depth: 5,
  rate: 0.12,
  signalShare: 0.25,
  rowShare: 0.6,
  leafWeight: 2,
  lambda: 4,
  seed: 5,
};
const SECOND: BoostOptions = {
  trees: 70,
  depth: 4,
  rate: 0.12,
  signalShare: 0.5,
  rowShare: 0.6,
  leafWeight: 3,
  lambda: 4,
  seed: 6,
};

interface Forests {
  readonly article: Forest;
  readonly clutter: Forest;
}

const data = loadSignals(values.in);
const folds = Number(values.folds);
const foldOf = putIntoFolds(data.pages, folds);
const firstLooks = lookUnseen(data.table, FIRST);
const columns = contextColumns(data, firstLooks);
const context = putIntoBins(columns, data.table.rows);
writeUnseen(lookUnseen(context.table, SECOND));
const first = fitForests(data.table, FIRST, () => true);
const second = fitForests(context.table, SECOND, () => true);
const withCuts = (forests: Forests, cuts: FitData['cuts']) => {
  const used = new Set([...forests.article.trees, ...forests.clutter.trees].flat().map((node) => node.signal));
  return {
    cuts: cuts.map((cut, s) => (used.has(s) ? cut : [])),
    forests: { article: storeForest(forests.article), clutter: storeForest(forests.clutter) },
  };
};
writeFileSync(
  'engine/weights/blocks.json',
  `${JSON.stringify({
    command: 'node bench/fit/extract.ts --corpus … --out DIR; node bench/fit/fit.ts --in DIR …',
    signals: data.names,
    contextSignals: CONTEXT_SIGNALS,
    first: withCuts(first, data.cuts),
    second: withCuts(second, context.cuts),
  })}\n`,
);

/** Pages of one site are in one fold. */
function putIntoFolds(pages: readonly FitPage[], count: number): ReadonlyMap<string, number> {
  const random = randomFrom(7);
  return new Map([...new Set(pages.map((page) => page.site))].map((site) => [site, Math.floor(random() * count)]));
}

function fitForests(table: Table, options: BoostOptions, isAsked: (page: FitPage) => boolean): Forests {
  const { article, clutter } = askQuestions(data, isAsked);
  return {
    article: boost(table, article.truth, article.weight, options),
    clutter: boost(table, clutter.truth, clutter.weight, { ...options, leafWeight: options.leafWeight + 1 }),
  };
}

/** The scores of every block by weights fitted without its site. */
function lookUnseen(table: Table, options: BoostOptions): BlockScore[] {
  const scores: BlockScore[] = new Array(table.rows);
  for (let fold = 0; fold < folds; fold++) {
    const forests = fitForests(table, options, (page) => foldOf.get(page.site) !== fold);
    for (const page of data.pages) {
      if (foldOf.get(page.site) !== fold) continue;
      for (let row = page.start; row < page.start + page.texts.length; row++) {
        const article = probability(scoreOf(forests.article, table, row));
        scores[row] = { article, clutter: (1 - article) * probability(scoreOf(forests.clutter, table, row)) };
      }
    }
    console.error(`fold ${fold + 1} of ${folds}`);
  }
  return scores;
}

function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

function contextColumns({ pages, names, columns, table }: FitData, scores: readonly BlockScore[]): Float32Array[] {
  const own = OWN_SIGNALS.map((name) => columns[names.indexOf(name)] as Float32Array);
  const found = CONTEXT_SIGNALS.map(() => new Float32Array(table.rows));
  for (const page of pages) {
    const boxes: (ContextBox & { parent: ContextBox | null })[] = [];
    const innermost: ContextBox[] = [];
    for (const [start, end, parent] of page.boxes) {
      const box = { start, end, parent: boxes[parent] ?? null };
      boxes.push(box);
      // Boxes come after those around them, so the last to claim a block is the innermost.
      for (let i = start; i < end; i++) innermost[i] = box;
    }
    const size = page.texts.length;
    const rows = contextSignals(
      scores.slice(page.start, page.start + size),
      page.texts.map((text) => Math.max(1, countText(text).words)),
      (i) => innermost[i] as ContextBox,
      (i) => own.map((column) => column[page.start + i] as number),
    );
    for (const [i, row] of rows.entries())
      for (const [s, value] of row.entries()) (found[s] as Float32Array)[page.start + i] = value;
  }
  return found;
}

function writeUnseen(scores: readonly BlockScore[]): void {
  const unseen = data.pages
    .filter((page) => page.labelled)
    .map(({ start, ...page }) => ({ ...page, scores: scores.slice(start, start + page.texts.length) }));
  writeFileSync(path.join(values.in[0] ?? '.', 'unseen.json'), JSON.stringify(unseen));
}
