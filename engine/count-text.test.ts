import { expect, test } from 'vitest';
import { countText } from './count-text.ts';

test.each([
  ['The harbour’s night-ferry left at 06:48.', 7],
  ['Ölpreis fällt, Ärger wächst', 4],
  ['Паром вышел', 2],
  ['خبر عاجل', 2],
  ['한국어 신문', 2],
  ['ไทยไทยไท', 4],
  ['ひらがな', 2],
  ['カタカナ', 2],
  ['報道記事', 2],
  ['㐀㐁', 1],
  ['豈更', 1],
  ['…— →', 0],
])('%s is as long as %i words', (text, words) => {
  expect(countText(text).words).toBe(words);
});

test('knows the signs of many scripts', () => {
  const counts = countText('“Ja,” sagt sie. 「はい」。 ¿Sí? ₹ 99، © 2031');
  expect(counts).toMatchObject({ quotes: 2, commas: 2, currencies: 1, copyrights: 1, digits: 6 });
  expect(counts.sentenceEnds).toBe(3);
});
