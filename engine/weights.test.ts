import { expect, test } from 'vitest';
import { PAGE_SIGNALS } from './detecting/page-signals.ts';
import { SIGNAL_NAMES } from './signals/index.ts';
import * as blocks from './weights/blocks.json';
import * as pages from './weights/pages.json';

const namesOf = (signals: readonly { name: string }[]) => signals.map((signal) => signal.name);

test('the weights were fitted to the signals that there are', () => {
  expect(blocks.signals).toEqual(SIGNAL_NAMES);
  expect(pages.signals).toEqual(namesOf(PAGE_SIGNALS));
});

test('no two signals have the same name', () => {
  expect(new Set(SIGNAL_NAMES).size).toBe(SIGNAL_NAMES.length);
  expect(new Set(namesOf(PAGE_SIGNALS)).size).toBe(PAGE_SIGNALS.length);
});
