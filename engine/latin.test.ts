import { expect, test } from 'vitest';
import { isLatin, LATIN_LETTERS, LATIN_NUMBERS } from './latin.ts';

test('in Latin texts the letters and numbers are those that Unicode says', () => {
  const letter = new RegExp(`^[${LATIN_LETTERS}]$`);
  const number = new RegExp(`^[${LATIN_NUMBERS}]$`);
  const latin = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(isLatin);
  expect(latin.filter((c) => letter.test(c) !== /^\p{L}$/u.test(c))).toEqual([]);
  expect(latin.filter((c) => number.test(c) !== /^\p{N}$/u.test(c))).toEqual([]);
});

test('Latin texts are composed already', () => {
  const latin = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(isLatin);
  expect(latin.filter((c) => c !== c.normalize('NFC'))).toEqual([]);
  expect(isLatin('e\u0301')).toBe(false);
});
