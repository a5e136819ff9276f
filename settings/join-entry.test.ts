import { describe, expect, test } from 'vitest';
import { joinEntry } from './join-entry.ts';

const site = { level: 'tidy', kinds: { ad: false }, paths: [{ path: '/video/', level: 'nothing' }], rules: ['a##.x'] };

describe('an entry that comes to one that is here', () => {
  test('adds what it says of a site, and is right where both say something', () => {
    const coming = {
      level: 'focus',
      kinds: { share: true },
      paths: [{ path: '/video/', level: 'focus' }],
      rules: ['a##.y'],
    };
    expect(joinEntry('site:a', site, coming)).toEqual({
      level: 'focus',
      kinds: { ad: false, share: true },
      paths: [{ path: '/video/', level: 'focus' }],
      rules: ['a##.x', 'a##.y'],
    });
  });

  test('leaves the level of a site of which it knows none', () => {
    expect(joinEntry('site:a', site, { rules: ['a##.y'] })).toMatchObject({ level: 'tidy', paths: site.paths });
  });

  test.each([
    ['nothing', undefined],
    ['no object', 'tidy'],
    ['a level that there is not', { ...site, level: 'loud' }],
  ])('takes the place of what cannot be read: %s', (_, here) => {
    expect(joinEntry('site:a', here, site)).toEqual(site);
  });

  test('replaces what holds for all sites', () => {
    expect(joinEntry('settings', { defaultLevel: 'tidy', iconClick: 'show' }, { defaultLevel: 'focus' })).toEqual({
      defaultLevel: 'focus',
    });
  });
});
