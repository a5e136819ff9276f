/** The words of a text, lower-cased; single characters in scripts written without spaces. */
const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []).flatMap((word) =>
    /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(word) ? [...word] : [word],
  );

export interface Agreement {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** How far two texts agree as bags of words (the measure of WCXB). */
export function wordF1(found: string, reference: string): Agreement {
  const [words, wanted] = [wordsOf(found), wordsOf(reference)];
  if (words.length === 0 || wanted.length === 0) {
    const both = words.length === wanted.length ? 1 : 0;
    return { precision: both, recall: both, f1: both };
  }
  const left = new Map<string, number>();
  for (const word of wanted) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of words) {
    const n = left.get(word) ?? 0;
    if (n > 0) shared++;
    left.set(word, n - 1);
  }
  return {
    precision: shared / words.length,
    recall: shared / wanted.length,
    f1: (2 * shared) / (words.length + wanted.length),
  };
}
