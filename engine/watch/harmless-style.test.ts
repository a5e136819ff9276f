import { expect, test } from 'vitest';
import { readHarmless } from './harmless-style.ts';

test.each(['.offer { display: none !important; }', '@media not print { :root { overflow: hidden !important; } }'])(
  'lets pass what hides or locks: %s',
  (css) => {
    expect(readHarmless(css).replace(/\s+/g, ' ')).toBe(css);
  },
);

test.each([
  'input[value^="a"] { background: url(https://example.org/a) }',
  'p { display: none; --picture: url(https://example.org/a) }',
  '@font-face { font-family: a; src: url(https://example.org/a) }',
  '.offer { display: none; b { content: url(https://example.org/a) } }',
  '@media print { p { list-style: url(https://example.org/a) } }',
])('refuses what may load something: %s', (css) => {
  expect(() => readHarmless(css)).toThrow('more than to hide');
});

test.each([
  '@import "https://example.org/a.css"; p { display: none }',
  'p { display: none; background: no-such-thing example.org }',
  'p { display: none } } p { cursor: url(https://example.org/a), auto }',
])('leaves behind what a sheet does not read: %s', (css) => {
  expect(readHarmless(css)).toBe('p { display: none; }');
});
