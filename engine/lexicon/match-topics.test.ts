import { expect, test } from 'vitest';
import { indexPhrases, matchTopics } from './match-topics.ts';
import { type Lexicon, TOPICS, type Topic } from './types.ts';

const NO_PHRASES = Object.fromEntries(TOPICS.map((topic) => [topic, []])) as unknown as ReturnType<Lexicon['phrases']>;
const lexicon = (phrases: Partial<Record<Topic, string[]>>, unspaced = false): Lexicon => ({
  language: 'xx',
  unspaced,
  phrases: () => ({ ...NO_PHRASES, ...phrases }),
});
const coverage = (text: string, topic: Topic, ...lexicons: Lexicon[]) =>
  matchTopics(text, indexPhrases(lexicons))[TOPICS.indexOf(topic)];

test('tells how much of a text the phrases of a topic cover', () => {
  const words = lexicon({ related: ['more stories'] });
  expect(coverage('More stories', 'related', words)).toBe(1);
  expect(coverage('More stories from the harbour', 'related', words)).toBeCloseTo(12 / 29);
});

test('matches whole words only, unless a phrase is a stem', () => {
  expect(coverage('Adoption', 'ad', lexicon({ ad: ['ad'] }))).toBe(0);
  expect(coverage('abonnieren', 'subscription', lexicon({ subscription: ['abonn*'] }))).toBe(1);
});

test.each([
  ['¿hazte socio?', 'hazte socio'],
  ['«läs också»', 'läs också'],
  ['यह भी पढ़ें।', 'यह भी पढ़ें'],
  ['ادعم صحافتنا، اليوم', 'ادعم صحافتنا'],
  ['یہ بھی پڑھیں۔', 'یہ بھی پڑھیں'],
])('a word ends where its script says so: %s', (text, phrase) => {
  expect(coverage(text, 'related', lexicon({ related: [phrase] }))).toBeGreaterThan(0.5);
});

test('matches anywhere in languages without spaces', () => {
  expect(coverage('今すぐ登録する', 'subscription', lexicon({ subscription: ['登録'] }, true))).toBeCloseTo(2 / 7);
});

test('takes full-width signs as those of common width', () => {
  expect(coverage('提供：灯台堂（ＰＲ）', 'sponsored', lexicon({ sponsored: ['提供:', '(pr)'] }, true))).toBeCloseTo(
    7 / 10,
  );
});

test('does not count overlapping phrases twice', () => {
  const words = lexicon({ newsletter: ['our newsletter', 'newsletter'] });
  expect(coverage('our newsletter', 'newsletter', words)).toBe(1);
  expect(coverage('our newsletter for all', 'newsletter', words)).toBeCloseTo(14 / 22);
});

test('takes apostrophes as they are written', () => {
  expect(coverage('Don’t miss', 'related', lexicon({ related: ["don't miss"] }))).toBe(1);
});
