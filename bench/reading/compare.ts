/**
 * Measures what is read from stored pages against their reference texts, ours beside other readers, on the same pages in one run.
 *
 *   node bench/reading/compare.ts --corpus DIR [--corpus DIR …] [--limit N] [--postlight FILE]
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bundle, openStoredPages } from '../browser.ts';
import { CORPUS_HELP, type CorpusPage, readCorpus } from '../corpus.ts';
import type { Reading } from './in-page.ts';
import { wordF1 } from './word-f1.ts';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', multiple: true, default: [] },
    limit: { type: 'string' },
    postlight: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help || values.corpus.length === 0) {
  console.log(`usage: node bench/reading/compare.ts --corpus DIR [--corpus DIR …] [--limit N] [--postlight FILE]

FILE is dist/mercury.web.js of the package @postlight/parser; without it that parser is left out.

${CORPUS_HELP}`);
  process.exit(values.help ? 0 : 2);
}

const peers = values.postlight ? readFileSync(values.postlight, 'utf8') : '';
const names = ['ours', 'Readability', 'Defuddle', ...(peers ? ['Postlight'] : [])];
const tabs = await openStoredPages(`${peers}\n;${await bundle('bench/reading/in-page.ts')}`);
console.log(
  '| corpus | reader | word F1 | precision | recall | `with` found | `without` leaked | time, Readability = 1 |',
);
console.log('| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |');
for (const folder of values.corpus) {
  const pages = readCorpus(folder)
    .filter((page) => page.blocks || page.type === 'article')
    .slice(0, values.limit ? Number(values.limit) : undefined);
  const read: { page: CorpusPage; readings: readonly Reading[] }[] = [];
  for (const page of pages)
    read.push({ page, readings: await tabs.evaluate<Reading[]>(page, `bench.readWith(${JSON.stringify(names)})`) });
  for (const name of names) console.log(`| ${path.basename(folder)}, ${pages.length} pages | ${rowOf(name, read)} |`);
}
await tabs.close();

function rowOf(name: string, read: readonly { page: CorpusPage; readings: readonly Reading[] }[]): string {
  const own = read.map(({ page, readings }) => {
    const reading = readings.find((one) => one.name === name) as Reading;
    const clock = readings.find((one) => one.name === 'Readability') as Reading;
    // Labelled pages count headline and byline as article; other reference texts are the body alone.
    const text = page.blocks ? `${reading.head}\n${reading.text}` : reading.text;
    return { page, text, agreement: wordF1(text, page.text), ratio: reading.ms / Math.max(0.05, clock.ms) };
  });
  const share = (list: 'with' | 'without') => {
    const asked = own.filter(({ page }) => page[list]?.length);
    if (asked.length === 0) return '';
    const found = asked.map(({ page, text }) => {
      const snippets = page[list] ?? [];
      return snippets.filter((snippet) => text.toLowerCase().includes(snippet.toLowerCase())).length / snippets.length;
    });
    return mean(found).toFixed(3);
  };
  const ratios = own
    .map(({ ratio }) => ratio)
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  const median = ratios[Math.floor(ratios.length / 2)] ?? Number.NaN;
  const scores = (['f1', 'precision', 'recall'] as const).map((key) =>
    mean(own.map(({ agreement }) => agreement[key])).toFixed(3),
  );
  return [name, ...scores, share('with'), share('without'), median.toFixed(1)].join(' | ');
}

function mean(list: readonly number[]): number {
  return list.reduce((a, b) => a + b, 0) / list.length;
}
