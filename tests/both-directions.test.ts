import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const VALUE = String.raw`(?:[^\s()]|\((?:[^()]|\([^()]*\))*\))+`;
/** Sides by name, and four values in a row: they count clockwise from the top in every direction of writing. */
const SIDES = new RegExp(
  [
    String.raw`[\s-](left|right):`,
    'text-align: (left|right)',
    String.raw`(margin|padding|inset): ${VALUE} (${VALUE}) ${VALUE} (?!\4;)${VALUE};`,
  ].join('|'),
);

const sheets = ['components', 'entrypoints'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css'))
    .map((file) => `${folder}/${file}`),
);

test.each(sheets)('%s names no side that would not be mirrored', (sheet) => {
  const sided = readFileSync(sheet, 'utf8')
    .split('\n')
    .filter((line) => SIDES.test(line));
  expect(sided).toEqual([]);
});
