import { createHash } from 'node:crypto';
import type { CorpusPage, Label } from '../corpus.ts';

/**
 * What is known of a block: the label of a labelled page; on a page with only a reference text `A` for blocks that are in
 * it, `-` for blocks that are not, and `?` where it does not tell.
 */
export type KnownLabel = 'A' | 'S' | 'N' | 'R' | 'D' | 'H' | 'C' | 'B' | 'T' | 'X' | '-' | '?';

/**
 * Labels kept apart from the pages that they speak of, by the pages' ids: of each block some digits that stand for its text, and
 * its label (`3fa90bA 77c01dX …`).
 */
export type LabelsApart = Readonly<Record<string, string>>;

/** How many hexadecimal digits of its SHA-1 stand for a text. */
const TEXT_DIGITS = 6;
const digitsOf = (text: string): string => createHash('sha1').update(text).digest('hex').slice(0, TEXT_DIGITS);

/** Labels the blocks of a page, in order. */
export function labelBlocks(
  page: CorpusPage,
  texts: readonly string[],
  shown: readonly boolean[],
  apart?: string,
): KnownLabel[] {
  if (page.blocks) return labelsByKey(page.blocks, texts);
  if (!apart) return labelsFromReference(page, texts, shown);
  const told = apart
    .split(' ')
    .map((block) => [block.slice(0, TEXT_DIGITS), block.slice(TEXT_DIGITS) as Label] as const);
  return labelsByKey(told, texts.map(digitsOf));
}

function labelsByKey(labels: NonNullable<CorpusPage['blocks']>, keys: readonly string[]): KnownLabel[] {
  const byKey = new Map<string, KnownLabel[]>();
  for (const [key, label] of labels) {
    const list = byKey.get(key);
    if (list) list.push(label);
    else byKey.set(key, [label]);
  }
  return keys.map((key) => byKey.get(key)?.shift() ?? '?');
}

/** Fewer words than these stand in a reference text by chance. */
const TELLING_WORDS = 5;

function labelsFromReference(page: CorpusPage, texts: readonly string[], shown: readonly boolean[]): KnownLabel[] {
  const reference = ` ${wordsOf(page.text).join(' ')} `;
  const title = wordsOf(page.title ?? '').join(' ');
  const shares = texts.map((text) => sharedWords(wordsOf(text), reference));
  const first = shares.findIndex((share, i) => share > 0.9 && wordsOf(texts[i] ?? '').length >= 12);
  return texts.map((text, i) => {
    const words = wordsOf(text);
    const share = shares[i] ?? 0;
    if (!shown[i] || words.join(' ') === title) return '?';
    if (words.length >= TELLING_WORDS) return share > 0.8 ? 'A' : share < 0.2 ? '-' : '?';
    // A short line in the reference may be a heading of the article, or a label that happens to say the same.
    if (share === 1) return '?';
    // What stands right before the text is often a date or a byline, which reference texts leave out.
    return first >= 0 && i < first && i > first - 8 ? '?' : '-';
  });
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Share of the text's runs of four words that the reference has. */
function sharedWords(words: readonly string[], reference: string): number {
  const length = Math.min(4, words.length);
  const runs = words.length - length + 1;
  let found = 0;
  for (let i = 0; i < runs; i++) if (reference.includes(` ${words.slice(i, i + length).join(' ')} `)) found++;
  return runs > 0 ? found / runs : 0;
}
