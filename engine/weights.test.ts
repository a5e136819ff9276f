import { expect, test } from 'vitest';
import { PAGE_SIGNALS } from './detecting/page-signals.ts';
import { askOnce, Forest } from './forest.ts';
import { SIGNAL_NAMES } from './signals/index.ts';
import { SENTENCE_SIGNALS } from './summarizing/sentence-signals.ts';
import { WORD_SIGNALS } from './summarizing/word-signals.ts';
import { tabulateWords } from './summarizing/word-table.ts';
import * as blocks from './weights/blocks.json';
import * as pages from './weights/pages.json';
import * as sentences from './weights/sentences.json';
import * as uses from './weights/word-use.json';
import * as words from './weights/words.json';

const namesOf = (signals: readonly { name: string }[]) => signals.map((signal) => signal.name);

test('the weights were fitted to the signals that there are', () => {
  expect(blocks.signals).toEqual(SIGNAL_NAMES);
  expect(pages.signals).toEqual(namesOf(PAGE_SIGNALS));
  expect(sentences.signals).toEqual(namesOf(SENTENCE_SIGNALS));
  expect(words.signals).toEqual(namesOf(WORD_SIGNALS));
});

test('no two signals have the same name', () => {
  expect(new Set(SIGNAL_NAMES).size).toBe(SIGNAL_NAMES.length);
  expect(new Set(namesOf(PAGE_SIGNALS)).size).toBe(PAGE_SIGNALS.length);
  expect(new Set(namesOf(SENTENCE_SIGNALS)).size).toBe(SENTENCE_SIGNALS.length);
  expect(new Set(namesOf(WORD_SIGNALS)).size).toBe(WORD_SIGNALS.length);
});

test('what is known of words is known of words as an article has them', () => {
  for (const steps of Object.values(uses.words)) {
    const known = Object.values(steps).flatMap((words) => words.split(' '));
    expect(new Set(known).size).toBe(known.length);
    expect(known.flatMap((word) => tabulateWords([word]).words)).toEqual(known);
  }
});

test('a forest that is asked once answers as one that was made ready', () => {
  const { cuts, forests } = pages;
  const forest = new Forest(forests.article, cuts);
  for (let turn = 0; turn < 300; turn++) {
    const row = Float32Array.from(cuts, (cut, signal) => cut[(turn * (signal + 7)) % (cut.length + 1)] ?? 1e6);
    expect(askOnce(forests.article, cuts, row)).toBe(forest.ask(row)[0]);
  }
});
