import { expect, it } from 'vitest';
import { choosePlural, pluralCategories } from './choose-plural.ts';

const choose = (language: string, forms: string[]) => (count: number) =>
  choosePlural(forms, count, new Intl.PluralRules(language));

it('gives none its own words where a language has them, and else those of its category', () => {
  expect([0, 1, 2].map(choose('en', ['nothing', 'one', 'many']))).toEqual(['nothing', 'one', 'many']);
  expect([0, 1, 2].map(choose('en', ['one', 'many']))).toEqual(['many', 'one', 'many']);
  expect([0, 1, 2].map(choose('fr', ['one', 'many']))).toEqual(['one', 'one', 'many']);
  expect([0, 1, 2].map(choose('ja', ['nothing', 'some']))).toEqual(['nothing', 'some', 'some']);
});

it('knows the six forms of Arabic', () => {
  const forms = ['0', '1', '2', '3-10', '11-99', '100'];
  const counts = [0, 1, 2, 3, 10, 11, 99, 100, 102, 103, 111];
  expect(counts.map(choose('ar', forms))).toEqual([
    '0',
    '1',
    '2',
    '3-10',
    '3-10',
    '11-99',
    '11-99',
    '100',
    '100',
    '3-10',
    '11-99',
  ]);
});

it('has words for a million in languages that count millions apart', () => {
  expect([1, 1_000_000].map(choose('fr', ['un', 'plusieurs']))).toEqual(['un', 'plusieurs']);
  expect(pluralCategories(new Intl.PluralRules('pt-BR'))).toEqual(['one', 'other']);
});
