import { hasKind, NUMBER } from './characters.ts';
import type { Story } from './sentence-signals.ts';

/** A word of a story, and where it stands there. */
interface Word {
  readonly text: string;
  /** How often it stands in the story, and in how many sentences. */
  readonly frequency: number;
  readonly sentencesWith: number;
  /** Place of the first sentence that has it. */
  readonly first: number;
  readonly isInTitle: boolean;
  /** How often it stands there with a capital, inside a sentence. */
  readonly capitals: number;
  readonly use: number;
}

interface WordSignal {
  readonly name: string;
  readonly of: (word: Word, story: Story) => number;
}

/** Small questions about a word; what they weigh is fitted by bench/summary/fit.ts. */
export const WORD_SIGNALS: readonly WordSignal[] = [
  { name: 'frequency', of: ({ frequency }) => frequency },
  { name: 'share of the words', of: ({ frequency }, { words }) => frequency / words },
  { name: 'share of the sentences', of: ({ sentencesWith }, { sentences }) => sentencesWith / sentences.length },
  { name: 'first place', of: ({ first }) => first },
  { name: 'first place as a share', of: ({ first }, { sentences }) => first / sentences.length },
  { name: 'in the title', of: ({ isInTitle }) => Number(isInTitle) },
  { name: 'capitals', of: ({ capitals, frequency }) => capitals / frequency },
  { name: 'has a digit', of: ({ text }) => Number(hasKind(text, NUMBER)) },
  { name: 'characters', of: ({ text }) => text.length },
  { name: 'sentences', of: (_, { sentences }) => sentences.length },
  { name: 'use', of: ({ use }) => use },
];

/** The signals of every word, row by row. */
export function readWordSignals(story: Story): Float32Array {
  const { table, titleIds, use } = story;
  const first = firstPlaces(story);
  const capitals = countCapitals(story);
  const rows = new Float32Array(table.words.length * WORD_SIGNALS.length);
  let at = 0;
  for (let id = 0; id < table.words.length; id++) {
    const word: Word = {
      text: table.words[id] as string,
      frequency: table.frequency[id] as number,
      sentencesWith: table.sentencesWith[id] as number,
      first: first[id] as number,
      isInTitle: titleIds.has(id),
      capitals: capitals[id] as number,
      use: use[id] as number,
    };
    for (const { of } of WORD_SIGNALS) rows[at++] = of(word, story);
  }
  return rows;
}

function firstPlaces({ table }: Story): Int32Array {
  const first = new Int32Array(table.words.length).fill(-1);
  table.sentences.forEach(({ ids }, i) => {
    for (const id of ids) if (first[id] === -1) first[id] = i;
  });
  return first;
}

/** How often each word stands with a capital, inside a sentence. */
export function countCapitals({ table, names }: Story): Int32Array {
  const capitals = new Int32Array(table.words.length);
  for (const list of names)
    for (const name of list) for (const id of table.idsOf(name)) capitals[id] = (capitals[id] as number) + 1;
  return capitals;
}
