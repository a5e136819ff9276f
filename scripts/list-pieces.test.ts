import { expect, it } from 'vitest';
import { listPieces } from './list-pieces.ts';

it('lists pieces by kind, in the order of the kinds, with reasons a person understands', () => {
  expect(
    listPieces([
      { kind: 'related', because: ['related-words', 'links'], words: 12, excerpt: 'Read\n also', id: 1, isLeft: false },
      { kind: 'subscription', because: ['prices'], words: 40, excerpt: 'Three plans', id: 2, isLeft: false },
      { kind: 'related', because: ['links'], words: 3, excerpt: 'More', id: 3, isLeft: false },
    ]),
  ).toEqual([
    '1 subscription offer',
    '  · 40 words, names prices: “Three plans”',
    '2 lists of other stories',
    '  · 12 words, points to other stories, is nearly all links: “Read also”',
    '  · 3 words, is nearly all links: “More”',
  ]);
});
