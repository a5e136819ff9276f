import { hasKind, NUMBER } from './characters.ts';
import { readRows, type Signal, type Story } from './sentence-signals.ts';

const count = ({ table }: Story, id: number): number => table.frequency[id] as number;
const sentencesWith = ({ table }: Story, id: number): number => table.sentencesWith[id] as number;
const textOf = ({ table }: Story, id: number): string => table.words[id] as string;

/** Small questions about a word; what they weigh is fitted by bench/summary/fit.ts. */
export const WORD_SIGNALS: readonly Signal[] = [
  { name: 'frequency', of: count },
  { name: 'share of the words', of: (story, id) => count(story, id) / story.words },
  { name: 'share of the sentences', of: (story, id) => sentencesWith(story, id) / story.sentences.length },
  { name: 'first place', of: ({ firstPlace }, id) => firstPlace[id] as number },
  {
    name: 'first place as a share',
    of: ({ firstPlace, sentences }, id) => (firstPlace[id] as number) / sentences.length,
  },
  { name: 'in the title', of: ({ titleIds }, id) => Number(titleIds.has(id)) },
  { name: 'capitals', of: (story, id) => (story.asName[id] as number) / count(story, id) },
  { name: 'has a digit', of: (story, id) => Number(hasKind(textOf(story, id), NUMBER)) },
  { name: 'characters', of: (story, id) => textOf(story, id).length },
  { name: 'sentences', of: ({ sentences }) => sentences.length },
  { name: 'use', of: ({ use }, id) => use[id] as number },
];

/** The signals of every word, row by row. */
export function readWordSignals(story: Story): Float32Array {
  return readRows(story, WORD_SIGNALS, story.table.words.length);
}
