import { describe, expect, test } from 'vitest';
import { type Box, choosePieces, type Piece } from './choose-pieces.ts';

interface Tree extends Box {
  readonly name: string;
  readonly children: Tree[];
}
const box = (name: string, start: number, end: number, ...children: Tree[]): Tree => ({ name, start, end, children });
const namesOf = (pieces: Piece<Tree>[]) =>
  pieces.map((piece) => (piece.block === undefined ? piece.box.name : piece.block));

describe('choosing what to take off a page', () => {
  const list = box('list', 2, 5, box('heading', 2, 3), box('first', 3, 4), box('second', 4, 5));
  const page = box('page', 0, 6, box('paragraph', 0, 1), box('next', 1, 2), list, box('last', 5, 6));

  test('takes a whole box rather than its parts', () => {
    expect(namesOf(choosePieces(page, [-5, -5, 0.6, 0.8, 0.8, -5], 0.1))).toEqual(['list']);
  });

  test('takes an unsure heading along with the list below it', () => {
    expect(namesOf(choosePieces(page, [-5, -5, -0.05, 0.8, 0.8, -5], 0.1))).toEqual(['list']);
  });

  test('leaves the box when a part of it is worth more than the rest', () => {
    expect(namesOf(choosePieces(page, [-5, -5, -4, 0.8, 0.8, -5], 0.1))).toEqual(['first', 'second']);
  });

  test('leaves everything when nothing is won', () => {
    expect(choosePieces(page, [-1, -1, -1, -1, -1, -1], 0.1)).toEqual([]);
  });

  test('takes text that stands bare between boxes', () => {
    const bare = box('bare', 0, 3, box('a', 0, 1), box('b', 2, 3));
    expect(namesOf(choosePieces(box('root', 0, 3, bare), [-5, 0.9, -5], 0.1))).toEqual([1]);
  });

  test('takes bare text that has no element of its own with its box, or not at all', () => {
    const bare = box('bare', 0, 3, box('a', 0, 1), box('b', 2, 3));
    const root = box('root', 0, 4, bare);
    const isBare = (block: number) => block === 1;
    expect(choosePieces(root, [-5, 0.9, -5, -5], 0.1, isBare)).toEqual([]);
    expect(namesOf(choosePieces(root, [-0.1, 0.9, -0.1, -5], 0.1, isBare))).toEqual(['bare']);
  });

  test('takes no piece that is won for less than its price', () => {
    expect(choosePieces(page, [-5, 0.05, -5, -5, -5, -5], 0.1)).toEqual([]);
  });

  test('goes through boxes nested deeper than a call stack', () => {
    let deep = box('innermost', 0, 1);
    for (let i = 0; i < 50_000; i++) deep = box(String(i), 0, 1, deep);
    expect(namesOf(choosePieces(box('root', 0, 2, deep), [1, -1], 0.1))).toHaveLength(1);
  });
});
