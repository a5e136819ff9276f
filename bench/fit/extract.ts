/** Reads the signals of every block of stored or written pages into one file that `fit.ts` learns from. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bundle, openStoredPages } from '../browser.ts';
import { CORPUS_HELP, readCorpus } from '../corpus.ts';
import type { readSignals } from './in-page.ts';
import { type LabelsApart, labelBlocks } from './label-blocks.ts';
import { siteOf } from './site-of.ts';
import { readWrittenPages } from './written-pages.ts';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', multiple: true, default: [] },
    written: { type: 'string', multiple: true, default: [] },
    labels: { type: 'string' },
    out: { type: 'string', default: '.output/fit' },
    limit: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help || values.corpus.length + values.written.length === 0) {
  console.log(`usage: node bench/fit/extract.ts --corpus DIR [--corpus DIR …] [--labels FILE] [--out DIR]
       node bench/fit/extract.ts --written DIR [--out DIR]

--labels FILE   takes only the pages that FILE tells the labels of, apart from their text (bench/fit/labels.json)
--written DIR   a folder of pages in which data-block-label says what stands in an element (bench/fit/pages)

${CORPUS_HELP}`);
  process.exit(values.help ? 0 : 2);
}

const apart: LabelsApart | null = values.labels ? JSON.parse(readFileSync(values.labels, 'utf8')) : null;
const pages = values.corpus
  .flatMap((folder) => readCorpus(folder))
  .filter((page) => (apart ? page.id in apart : page.blocks || page.type === 'article'))
  .concat(values.written.flatMap(readWrittenPages))
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
    labelled: Boolean(page.blocks || found.labels || apart),
    site: siteOf(page.url),
    texts: found.texts,
    boxes: found.boxes,
    labels: found.labels ?? labelBlocks(page, found.texts, found.shown, apart?.[page.id]),
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
