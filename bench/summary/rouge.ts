/** ROUGE-1 (Lin 2004): words shared by two texts, lower-cased and not stemmed, as an F-measure. */

export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** How many words of a text another one has, each as often as it stands there. */
export function sharedWords(words: readonly string[], reference: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of reference) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of words) {
    const n = left.get(word) ?? 0;
    if (n === 0) continue;
    shared++;
    left.set(word, n - 1);
  }
  return shared;
}

/** @returns 0 to 1 */
export function rouge1(words: readonly string[], reference: readonly string[]): number {
  const length = words.length + reference.length;
  return length > 0 ? (2 * sharedWords(words, reference)) / length : 0;
}
