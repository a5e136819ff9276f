import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/** What `--help` of each bench says of `--corpus`. */
export const CORPUS_HELP = `A corpus is a folder with pages.jsonl and gzipped pages. A line of pages.jsonl:
  id, url, html   name, address and file of the page (html/NAME.html.gz)
  type            article, forum, product, … (only "article" counts as an article)
  text            reference text of the article; where known with, without: snippets that belong to it, or do not
  blocks          where labelled: the visible text blocks in order, each [text, label] with the labels
                  A article, S subscription, N nag, R other stories, D ad, H tools, C comments, B author, T topics, X chrome
Public corpora of pages with reference text: WCXB (CC BY 4.0), article-extraction-benchmark (MIT), fundus' test pages.`;

export type Label = 'A' | 'S' | 'N' | 'R' | 'D' | 'H' | 'C' | 'B' | 'T' | 'X' | '?';

/** A stored page and what is known of it. */
export interface CorpusPage {
  readonly id: string;
  readonly url: string;
  readonly html: string;
  readonly type: string;
  readonly title?: string;
  readonly text: string;
  readonly with?: readonly string[];
  readonly without?: readonly string[];
  readonly blocks?: readonly (readonly [string, Label])[];
  /** Folder of the corpus. */
  readonly folder: string;
}

/** Lists the pages of a corpus. */
export function readCorpus(folder: string): CorpusPage[] {
  return readFileSync(path.join(folder, 'pages.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => ({ ...JSON.parse(line), folder }));
}

/** The page's stored markup, gzipped or not. A refresh would leave the page while it is measured. */
export function readMarkup(page: CorpusPage): string {
  const stored = readFileSync(path.join(page.folder, page.html));
  const markup = (page.html.endsWith('.gz') ? gunzipSync(stored) : stored).toString('utf8');
  return markup.replace(/http-equiv=(["']?)refresh\1/gi, 'data-off=$1refresh$1');
}
