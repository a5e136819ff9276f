import { describe, expect, test } from 'vitest';
import { parseGeneralSettings, parseSiteSettings } from './schema.ts';

const DEFAULTS = {
  version: 2,
  iconClick: 'tidy-and-show',
  defaultLevel: 'detect',
  summarySentences: 3,
  kinds: {},
  remembersInPrivate: false,
};

describe('parseGeneralSettings', () => {
  test.each([undefined, null, 7, 'x', [], {}])('answers %j with the defaults', (stored) => {
    expect(parseGeneralSettings(stored)).toEqual(DEFAULTS);
  });

  test.each([
    [true, 'tidy-and-show'],
    [false, 'show'],
  ])('brings settings of the first version along: iconTidies %s', (iconTidies, iconClick) => {
    const stored = { version: 1, iconTidies, defaultLevel: 'focus', summarySentences: 5 };
    expect(parseGeneralSettings(stored)).toEqual({
      ...DEFAULTS,
      iconClick,
      defaultLevel: 'focus',
      summarySentences: 5,
    });
  });

  test('lets a damaged field fall back alone', () => {
    const stored = { version: 2, iconClick: 'show', defaultLevel: 'everything', summarySentences: -3 };
    expect(parseGeneralSettings(stored)).toEqual({ ...DEFAULTS, iconClick: 'show' });
  });
});

describe('parseSiteSettings', () => {
  test('reads a level', () => {
    expect(parseSiteSettings({ level: 'focus' })).toEqual({ level: 'focus', kinds: {}, paths: [], rules: [] });
  });

  test.each([undefined, null, 'tidy', [], { level: 'loud' }])('takes %j for no setting', (stored) => {
    expect(parseSiteSettings(stored)).toBeNull();
  });
});
