import * as weights from '../weights/word-use.json';

/** @param word as a WordTable has it */
type WordUse = (word: string) => number;

const uses = new Map<string, WordUse>();

/** What bench/summary/fit.ts learned of words. @param lang BCP 47 tag of the article; where its language was not learned from, nothing is known of any word */
export function wordUse(lang: string): WordUse {
  const language = lang.slice(0, 2).toLowerCase();
  let use = uses.get(language);
  if (!use) {
    const known = readUses(
      (weights.words as Readonly<Record<string, Readonly<Record<string, string>>>>)[language] ?? {},
    );
    use = (word) => known.get(word) ?? 0;
    uses.set(language, use);
  }
  return use;
}

/** @param stored the words of each step, apart by spaces */
function readUses(stored: Readonly<Record<string, string>>): Map<string, number> {
  const known = new Map<string, number>();
  for (const [steps, words] of Object.entries(stored))
    for (const word of words.split(' ')) known.set(word, Number(steps) / weights.steps);
  return known;
}
