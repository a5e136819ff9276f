/** Reads the signals of every block of corpora into one file that `fit.ts` learns from. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bundle, openStoredPages } from '../browser.ts';
import { CORPUS_HELP, readCorpus } from '../corpus.ts';
import type { readSignals } from './in-page.ts';
import { labelBlocks } from './label-blocks.ts';
import { siteOf } from './site-of.ts';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', multiple: true, default: [] },
    out: { type: 'string', default: '.output/fit' },
    limit: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help || values.corpus.length === 0) {
  console.log(`usage: node bench/fit/extract.ts --corpus DIR [--corpus DIR …] [--out DIR]\n\n${CORPUS_HELP}`);
  process.exit(values.help ? 0 : 2);
}

const pages = values.corpus
  .flatMap((folder) => readCorpus(folder))
  .filter((page) => page.blocks || page.type === 'article')
  .slice(0, values.limit ? Number(values.limit) : undefined);
const tabs = await openStoredPages(await bundle('bench/fit/in-page.ts'));
const listed = [];
const rows: Buffer[] = [];
let names: string[] = [];
const ms = [0, 0, 0];
for (const [n, page] of pages.entries()) {
  const found = await tabs.evaluate<ReturnType<typeof readSignals>>(page, 'bench.readSignals()');
  names = found.names;
  for (const [i, t] of found.ms.entries()) ms[i] = (ms[i] ?? 0) + t;
  rows.push(Buffer.from(found.numbers, 'base64'));
  listed.push({
    id: page.id,
    labelled: Boolean(page.blocks),
    site: siteOf(page.url),
    texts: found.texts,
    boxes: found.boxes,
    labels: labelBlocks(page, found.texts, found.shown),
  });
  if ((n + 1) % 100 === 0) console.error(`${n + 1} of ${pages.length} pages`);
}
await tabs.close();
mkdirSync(values.out, { recursive: true });
writeFileSync(path.join(values.out, 'signals.bin'), Buffer.concat(rows));
writeFileSync(path.join(values.out, 'pages.json'), JSON.stringify({ names, pages: listed }));
console.error(
  `${pages.length} pages, ${names.length} signals, ms a page: ${ms.map((t) => (t / pages.length).toFixed(2)).join(' + ')}`,
);
