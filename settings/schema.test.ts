import { describe, expect, test } from 'vitest';
import { parseGeneralSettings, parseSiteSettings } from './schema.ts';

const DEFAULTS = { version: 1, iconTidies: true, defaultLevel: 'detect', summarySentences: 3 };

describe('parseGeneralSettings', () => {
  test.each([undefined, null, 7, 'x', [], {}])('answers %j with the defaults', (stored) => {
    expect(parseGeneralSettings(stored)).toEqual(DEFAULTS);
  });

  test('lets a damaged field fall back alone', () => {
    const stored = { iconTidies: false, defaultLevel: 'everything', summarySentences: -3 };
    expect(parseGeneralSettings(stored)).toEqual({ ...DEFAULTS, iconTidies: false });
  });
});

describe('parseSiteSettings', () => {
  test('reads a level', () => {
    expect(parseSiteSettings({ level: 'focus' })).toEqual({ level: 'focus' });
  });

  test.each([undefined, null, 'tidy', {}, { level: 'loud' }])('takes %j for no setting', (stored) => {
    expect(parseSiteSettings(stored)).toBeNull();
  });
});
