/**
 * Tries thresholds for taking pieces off a page, on what `fit.ts` said of pages unseen.
 *
 *   node bench/fit/choose.ts [--in .output/fit/unseen.json]
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Box, choosePieces } from '../../engine/choose-pieces.ts';
import { countText } from '../../engine/count-text.ts';
import { focusGain, tidyGain } from '../../engine/gain.ts';
import type { BlockScore } from '../../engine/score-blocks.ts';
import type { KnownLabel } from './label-blocks.ts';

interface Unseen {
  readonly id: string;
  readonly labelled: boolean;
  readonly texts: readonly string[];
  readonly labels: readonly KnownLabel[];
  readonly boxes: readonly (readonly [number, number, number])[];
  readonly scores: readonly BlockScore[];
}

const { values } = parseArgs({ options: { in: { type: 'string', default: '.output/fit/unseen.json' } } });
const pages: Unseen[] = JSON.parse(readFileSync(values.in, 'utf8')).filter((page: Unseen) => page.labelled);

interface Node extends Box {
  readonly children: Node[];
}

function treeOf(page: Unseen): Node {
  const nodes: Node[] = page.boxes.map(([start, end]) => ({ start, end, children: [] }));
  for (const [i, [, , parent]] of page.boxes.entries()) if (parent >= 0) nodes[parent]?.children.push(nodes[i] as Node);
  return nodes[0] as Node;
}

const read = pages.map((page) => ({
  page,
  root: treeOf(page),
  words: page.texts.map((text) => Math.max(1, countText(text).words)),
}));

/** Shares of blocks hidden by label, share of the article's words lost, pages that lose more than twenty. */
function judge(gainOf: (score: BlockScore, words: number) => number, price: number): string {
  const hidden: Record<string, number> = {};
  const all: Record<string, number> = {};
  let lost = 0;
  let articleWords = 0;
  let otherWords = 0;
  let otherHidden = 0;
  let losing = 0;
  for (const { page, root, words } of read) {
    const gains = page.scores.map((score, i) => gainOf(score, words[i] as number));
    const isHidden = new Uint8Array(page.texts.length);
    for (const piece of choosePieces<Node>(root, gains, price)) {
      if (piece.block === undefined) isHidden.fill(1, piece.box.start, piece.box.end);
      else isHidden[piece.block] = 1;
    }
    let lostHere = 0;
    for (const [i, label] of page.labels.entries()) {
      if (label === '?') continue;
      all[label] = (all[label] ?? 0) + 1;
      hidden[label] = (hidden[label] ?? 0) + (isHidden[i] ?? 0);
      if (label === 'A') {
        articleWords += words[i] as number;
        if (isHidden[i]) lostHere += words[i] as number;
      } else {
        otherWords += words[i] as number;
        if (isHidden[i]) otherHidden += words[i] as number;
      }
    }
    lost += lostHere;
    if (lostHere > 20) losing++;
  }
  const share = (labels: string) => {
    const sum = (of: Record<string, number>) => [...labels].reduce((total, label) => total + (of[label] ?? 0), 0);
    return (sum(hidden) / sum(all)).toFixed(3);
  };
  return `SNRD ${share('SNRD')} (S ${share('S')} N ${share('N')} R ${share('R')} D ${share('D')}) H ${share('H')} X ${share('X')} lost ${((100 * lost) / articleWords).toFixed(3)} % on ${losing} pages; other words ${(otherHidden / otherWords).toFixed(3)}`;
}

console.log('tidy: threshold, loss, price');
for (const threshold of [0.1, 0.15, 0.2, 0.3, 0.5])
  for (const loss of [0.03, 0.1, 0.3, 1, 2])
    for (const price of [0.1, 0.15])
      console.log(
        threshold,
        loss,
        price,
        judge((score, words) => tidyGain(score, words, { threshold, loss }), price),
      );
console.log('focus: threshold, loss, price');
for (const threshold of [0.3, 0.5, 0.7])
  for (const loss of [0.1, 0.3, 1])
    for (const price of [0, 0.1])
      console.log(
        threshold,
        loss,
        price,
        judge((score, words) => focusGain(score, words, { threshold, loss }), price),
      );
