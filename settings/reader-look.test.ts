import { describe, expect, test } from 'vitest';
import { completeLook, DEFAULT_LOOK, parseLookChange } from './reader-look.ts';

describe('parseLookChange', () => {
  test.each([undefined, null, 7, 'x', [], {}])('finds no change in %j', (stored) => {
    expect(parseLookChange(stored)).toEqual({});
  });

  test('drops a damaged field alone, and what it does not know', () => {
    const stored = { font: 'literata', sizePx: 900, lineHeight: '1.6', theme: 'black', isHyphenated: 1, blink: true };
    expect(parseLookChange(stored)).toEqual({ font: 'literata', theme: 'black' });
  });

  test.each(['Garamond', '', 'serif, fantasy', ['serif'], null])('has no font that is called %j', (font) => {
    expect(parseLookChange({ font, sizePx: 22 })).toEqual({ sizePx: 22 });
  });

  test('takes every value of the default look', () => {
    expect(parseLookChange(DEFAULT_LOOK)).toEqual(DEFAULT_LOOK);
  });
});

test('what a site changes wins over what holds for all', () => {
  expect(completeLook({ sizePx: 22, theme: 'sepia' }, { sizePx: 30 })).toEqual({
    ...DEFAULT_LOOK,
    sizePx: 30,
    theme: 'sepia',
  });
});
