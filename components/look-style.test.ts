import { expect, test } from 'vitest';
import { completeLook } from '../settings/reader-look.ts';
import { lookStyle, themeOf } from './look-style.ts';

test('a look of the system is one of the two themes that were chosen for it', () => {
  const look = completeLook({ lightTheme: 'sepia', darkTheme: 'black' });
  expect(themeOf(look, false)).toBe('sepia');
  expect(themeOf(look, true)).toBe('black');
  expect(themeOf(completeLook({ theme: 'grey' }), true)).toBe('grey');
});

test('measures come with their units', () => {
  const style = lookStyle(completeLook({ sizePx: 24, lineLength: 60, letterSpacingEm: 0.12, isHyphenated: true }));
  expect(style).toMatchObject({
    '--reader-size': '24px',
    '--reader-measure': '30em',
    '--reader-letters': '0.12em',
    '--reader-hyphens': 'auto',
  });
});
