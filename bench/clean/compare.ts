/**
 * Cleans stored, labelled pages in place, ours beside extractors used as filters, on the same pages in one run.
 *
 *   node bench/clean/compare.ts --corpus DIR [--corpus DIR …] [--limit N]
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { countText } from '../../engine/count-text.ts';
import { bundle, openStoredPages } from '../browser.ts';
import { CORPUS_HELP, type CorpusPage, readCorpus } from '../corpus.ts';
import { type KnownLabel, labelBlocks } from '../fit/label-blocks.ts';
import type { Cleaned, cleanWithAll } from './in-page.ts';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', multiple: true, default: [] },
    limit: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help || values.corpus.length === 0) {
  console.log(`usage: node bench/clean/compare.ts --corpus DIR [--corpus DIR …] [--limit N]

Readability and Defuddle give no cleaned page but an extract; here a block is hidden where their extract lacks it.
Blocks that nobody labelled do not count.

${CORPUS_HELP}`);
  process.exit(values.help ? 0 : 2);
}

/** What was put there to sell or to lead away. */
const CLUTTER: readonly KnownLabel[] = ['S', 'N', 'R', 'D'];
/** A lost caption may pass; more words than these are a lost paragraph. */
const PARAGRAPH_WORDS = 20;

interface Block {
  readonly label: KnownLabel;
  readonly words: number;
}
interface Page {
  readonly blocks: readonly Block[];
  readonly cleaned: readonly Cleaned[];
}

const tabs = await openStoredPages(await bundle('bench/clean/in-page.ts'));
console.log(
  '| corpus | cleaner | clutter hidden | its words | article words lost | pages that lose a paragraph | time, Readability = 1 |',
);
console.log('| --- | --- | ---: | ---: | ---: | ---: | ---: |');
for (const folder of values.corpus) {
  const labelled = readCorpus(folder)
    .filter((page) => page.blocks)
    .slice(0, values.limit ? Number(values.limit) : undefined);
  const pages: Page[] = [];
  for (const page of labelled) pages.push(await cleanPage(page));
  for (const { name } of pages[0]?.cleaned ?? [])
    console.log(`| ${path.basename(folder)}, ${pages.length} pages | ${rowOf(name, pages)} |`);
}
await tabs.close();

async function cleanPage(page: CorpusPage): Promise<Page> {
  const { texts, cleaned } = await tabs.evaluate<ReturnType<typeof cleanWithAll>>(page, 'bench.cleanWithAll()');
  const labels = labelBlocks(page, texts, []);
  return { blocks: texts.map((text, i) => ({ label: labels[i] ?? '?', words: countText(text).words })), cleaned };
}

function rowOf(name: string, pages: readonly Page[]): string {
  const own = pages.map(({ blocks, cleaned }) => {
    const { isHidden, ms } = cleaned.find((each) => each.name === name) as Cleaned;
    const clock = cleaned.find((each) => each.name === 'Readability') as Cleaned;
    return { blocks, hidden: blocks.filter((_, i) => isHidden[i]), ratio: ms / Math.max(0.05, clock.ms) };
  });
  const all = own.flatMap(({ blocks }) => blocks);
  const hidden = own.flatMap((page) => page.hidden);
  const losing = own.filter((page) => wordsOf(page.hidden.filter(isArticle)) > PARAGRAPH_WORDS);
  const ratios = own.map(({ ratio }) => ratio).sort((a, b) => a - b);
  return [
    name,
    percent(hidden.filter(isClutter).length, all.filter(isClutter).length, 0),
    percent(wordsOf(hidden.filter(isClutter)), wordsOf(all.filter(isClutter)), 0),
    percent(wordsOf(hidden.filter(isArticle)), wordsOf(all.filter(isArticle)), 2),
    losing.length,
    ratios[Math.floor(ratios.length / 2)]?.toFixed(1),
  ].join(' | ');
}

function isClutter({ label }: Block): boolean {
  return CLUTTER.includes(label);
}

function isArticle({ label }: Block): boolean {
  return label === 'A';
}

function wordsOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { words }) => sum + words, 0);
}

function percent(part: number, whole: number, digits: number): string {
  return `${((100 * part) / whole).toFixed(digits)} %`;
}
