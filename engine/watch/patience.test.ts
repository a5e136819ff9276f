import { expect, test } from 'vitest';
import { Patience } from './patience.ts';

const MINUTE = 60_000;
const countLasting = (patience: Patience<string>, thing: string, times: number, nowMs: number) =>
  Array.from({ length: times }, () => patience.lasts(thing, nowMs)).filter(Boolean).length;

test('is over for good after a hundred times in a minute, for that thing alone', () => {
  const patience = new Patience<string>();
  expect(countLasting(patience, 'banner', 100, 0)).toBe(100);
  expect(patience.isOver('banner')).toBe(false);
  expect(countLasting(patience, 'banner', 5, MINUTE / 2)).toBe(0);
  expect(patience.isOver('banner')).toBe(true);
  expect(patience.lasts('banner', 3 * MINUTE)).toBe(false);
  expect(patience.lasts('list', 0)).toBe(true);
});

test('does not run out on what comes back now and then', () => {
  const patience = new Patience<string>();
  for (const minute of [0, 2, 4]) expect(countLasting(patience, 'ad', 60, minute * MINUTE)).toBe(60);
  expect(patience.isOver('ad')).toBe(false);
});
