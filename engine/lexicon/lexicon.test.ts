import { describe, expect, test } from 'vitest';
import { LEXICONS } from './index.ts';
import { TOPICS } from './types.ts';

/** Phrases that stand in two topics of one language on purpose, as `language: phrase`. */
const SHARED_PHRASES: readonly string[] = [];

test('languages are sorted and appear once', () => {
  const languages = LEXICONS.map((lexicon) => lexicon.language);
  expect(languages).toEqual([...new Set(languages)].sort());
});

describe.each(LEXICONS.map((lexicon) => [lexicon.language, lexicon] as const))('%s', (language, lexicon) => {
  const phrases = TOPICS.flatMap((topic) => lexicon.phrases()[topic]);

  test('has every topic and no other', () => {
    expect(Object.keys(lexicon.phrases())).toEqual([...TOPICS]);
  });

  test('phrases are lower case, as pages are when they are compared', () => {
    expect(phrases.filter((phrase) => phrase !== phrase.toLowerCase())).toEqual([]);
    expect(phrases.filter((phrase) => phrase !== phrase.toLocaleLowerCase(language))).toEqual([]);
  });

  test('phrases are trimmed, composed, and their words one space apart', () => {
    const tidy = (phrase: string) => phrase.normalize('NFC').trim().replace(/\s+/g, ' ');
    expect(phrases.filter((phrase) => phrase === '' || phrase !== tidy(phrase))).toEqual([]);
  });

  test('a star only ends a stem of three characters or more', () => {
    const starred = phrases.filter((phrase) => phrase.includes('*'));
    expect(starred.filter((phrase) => !/^[^*]{3,}\*$/u.test(phrase))).toEqual([]);
  });

  test('no phrase stands twice, in one topic or in two', () => {
    const repeated = phrases.filter((phrase, at) => phrases.indexOf(phrase) !== at);
    expect(repeated.filter((phrase) => !SHARED_PHRASES.includes(`${language}: ${phrase}`))).toEqual([]);
  });
});
