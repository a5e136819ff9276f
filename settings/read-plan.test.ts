import { describe, expect, test } from 'vitest';
import { holdsFor, isPausedAt, PAUSE_MS, planFor } from './read-plan.ts';

const site = (fields: object) => ({ 'site:example.org': fields });

describe('planFor', () => {
  test('inherits from the parent domain, unless the host has a level of its own', () => {
    const stored = { ...site({ level: 'tidy' }), 'site:sport.example.org': { level: 'nothing' } };
    expect(planFor(stored, 'news.example.org', '/').level).toBe('tidy');
    expect(planFor(stored, 'live.sport.example.org', '/').level).toBe('nothing');
  });

  test('lets the longest path exception win, and others of the site follow it', () => {
    const stored = site({
      level: 'tidy',
      paths: [
        { path: '/video/', level: 'nothing' },
        { path: '/video/essays/', level: 'reader' },
        { path: '/', level: 'tidy' },
      ],
    });
    expect(planFor(stored, 'www.example.org', '/story').level).toBe('tidy');
    expect(planFor(stored, 'www.example.org', '/video/1').level).toBe('nothing');
    expect(planFor(stored, 'www.example.org', '/video/essays/1').level).toBe('reader');
  });

  test('asks the administrator where the reader said nothing', () => {
    const policy = { defaultLevel: 'focus', sites: { 'example.org': { level: 'nothing' } } };
    expect(planFor({ policy }, 'example.net', '/').level).toBe('focus');
    expect(planFor({ policy }, 'example.org', '/').level).toBe('nothing');
    expect(planFor({ policy, ...site({ level: 'tidy' }) }, 'example.org', '/').level).toBe('tidy');
  });

  test('rests while paused', () => {
    expect(planFor({ pause: Date.now() + 1000, ...site({ level: 'tidy' }) }, 'example.org', '/').level).toBe('nothing');
  });

  test('gives what was learned at this level only', () => {
    const stored = { ...site({ level: 'tidy' }), 'learned:example.org': { tidy: ['.offer'], focus: ['nav'] } };
    expect(planFor(stored, 'example.org', '/').learned).toEqual(['.offer']);
    expect(planFor({ ...stored, ...site({ level: 'detect' }) }, 'example.org', '/').learned).toEqual([]);
  });

  test('collects rules from all parent domains, less those that are kept or exclude the host', () => {
    const rules = ['example.org##.box', 'example.org##.promo', 'example.org,~shop.example.org##.bar'];
    const stored = { ...site({ rules }), 'site:news.example.org': { rules: ['news.example.org#@#.promo'] } };
    expect(planFor(stored, 'example.org', '/').ruled).toEqual(['.box', '.promo', '.bar']);
    expect(planFor(stored, 'news.example.org', '/')).toMatchObject({ ruled: ['.box', '.bar'], kept: ['.promo'] });
    expect(planFor(stored, 'shop.example.org', '/').ruled).toEqual(['.box', '.promo']);
  });

  test.each([
    { 'site:example.org': 7 },
    { 'site:example.org': { level: 'loud', paths: 3, rules: [null, 5, 'no rule', 'a##b{}'] } },
    { 'site:example.org': { paths: [null, { path: 3 }] } },
    { policy: 'x', settings: [], pause: 'soon', 'learned:example.org': { detect: 3 } },
  ])('counts damaged data as absent: %j', (stored) => {
    expect(planFor(stored, 'example.org', '/')).toEqual({ level: 'detect', ruled: [], kept: [], learned: [] });
  });
});

test.each([
  ['/video/', '/video/1', true],
  ['/video/', '/videos', false],
  ['/story', '/story', true],
  ['/story', '/story?utm_source=x', true],
  ['/story', '/story-2', false],
  ['/story?id=1', '/story?id=1&utm_source=x', true],
  ['/story?id=1', '/story?id=12', false],
])('a path exception %s holds for %s: %s', (exception, path, isHeld) => {
  expect(holdsFor(exception, path)).toBe(isHeld);
});

test('a clock that is set back makes no pause longer', () => {
  const until = 10 * PAUSE_MS;
  expect(isPausedAt(until - 1, until)).toBe(true);
  expect(isPausedAt(until, until)).toBe(false);
  expect(isPausedAt(until - PAUSE_MS - 1, until)).toBe(false);
});
