import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const PAIRS_HELP = `A corpus is a folder of *.jsonl files, a line an article with its summary written by a person:
  lang, article, summary   language (BCP 47), text, summary
  summaries                instead of summary, where several people wrote one
  title                    where known
Public corpora: CNN/DailyMail, XSum, OrangeSum. How many sentences are asked for follows from a file's summaries.`;

/** An article and what people wrote of it. */
export interface Pair {
  readonly corpus: string;
  readonly lang: string;
  readonly title: string;
  readonly article: string;
  readonly summaries: readonly string[];
  /** How many sentences the summaries of the corpus have. */
  readonly wanted: number;
}

/** Beyond this many words a corpus' summaries are of several sentences. */
const WORDS_OF_ONE_SENTENCE = 40;

/** Reads the pairs of all files of a folder. */
export function readPairs(folder: string): Pair[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.jsonl'));
  return files.flatMap((file) => {
    const lines = readFileSync(path.join(folder, file), 'utf8').split('\n').filter(Boolean);
    const pairs = lines.map((line) => JSON.parse(line));
    const summariesOf = (pair: { summary?: string; summaries?: string[] }) => pair.summaries ?? [pair.summary ?? ''];
    const words = pairs.flatMap(summariesOf).map((summary) => summary.split(/\s+/).length);
    const mean = words.reduce((a, b) => a + b, 0) / Math.max(1, words.length);
    return pairs.map((pair) => ({
      corpus: path.basename(file, '.jsonl'),
      lang: pair.lang ?? 'en',
      title: pair.title ?? '',
      article: pair.article,
      summaries: summariesOf(pair),
      wanted: mean > WORDS_OF_ONE_SENTENCE ? 3 : 1,
    }));
  });
}
