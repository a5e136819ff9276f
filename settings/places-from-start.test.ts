import { expect, test } from 'vitest';
import { placesFromStart } from './places-from-start.ts';

const site = (fields: object) => ({ level: null, kinds: {}, paths: [], rules: [], ...fields });

test('nothing is hidden from the start where the reader has asked for nothing', () => {
  expect(placesFromStart({})).toEqual([]);
  const stored = { 'site:a.example': site({ level: 'nothing' }), 'site:b.example': site({ level: 'detect' }) };
  expect(placesFromStart({ ...stored, settings: { defaultLevel: 'detect' } })).toEqual([]);
});

test.each([
  ['a level', { level: 'tidy' }],
  ['a level for some of its pages', { level: 'nothing', paths: [{ path: '/news/', level: 'focus' }] }],
  ['a rule of the reader’s own', { rules: ['a.example##.box'] }],
])('a site may hide something from the start by %s', (_, fields) => {
  expect(placesFromStart({ 'site:a.example': site(fields), 'site:b.example': site({}) })).toEqual([
    '*://*.a.example/*',
  ]);
});

test('all sites may, where that is the level of all, chosen or suggested', () => {
  expect(placesFromStart({ settings: { defaultLevel: 'tidy' } })).toEqual(['<all_urls>']);
  expect(placesFromStart({ policy: { defaultLevel: 'focus' } })).toEqual(['<all_urls>']);
});

test('a site that an administrator names may, unless the reader chose otherwise', () => {
  const policy = { sites: { 'a.example': { level: 'tidy' } } };
  expect(placesFromStart({ policy })).toEqual(['*://*.a.example/*']);
  expect(placesFromStart({ policy, 'site:a.example': site({ level: 'nothing' }) })).toEqual([]);
});

test('damaged entries count as absent', () => {
  expect(placesFromStart({ settings: [], policy: 7, 'site:a.example': 'tidy' })).toEqual([]);
});
