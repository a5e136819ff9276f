import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { CorpusPage } from '../corpus.ts';

/** Pages that were written to be learned from; each begins with its address, in a comment. */
export const readWrittenPages = (folder: string): CorpusPage[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((html) => {
      const url = /^<!-- (\S+) -->/.exec(readFileSync(path.join(folder, html), 'utf8'))?.[1];
      if (!url) throw new Error(`${path.join(folder, html)} does not begin with its address: <!-- https://… -->`);
      return { id: path.basename(html, '.html'), url, html, type: 'article', text: '', folder };
    });
