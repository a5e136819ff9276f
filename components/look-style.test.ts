import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { completeLook, READER_FONTS } from '../settings/reader-look.ts';
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

test.each(READER_FONTS)('%s ends in a family that every system has, whatever fonts are missing', (font) => {
  const sheet = ['tokens.css', 'reader-look.css'].map((file) => readFileSync(`components/${file}`, 'utf8')).join('');
  const [, families = ''] = sheet.match(`data-font="${font}"\\] {\\s+--reader-family: ([^;]+)`) ?? [];
  const whole = families.replace(/var\((--\w+)\)/g, (_, token) => sheet.match(`${token}: ([^;]+)`)?.[1] ?? '');
  expect(whole).toMatch(/, (serif|sans-serif|monospace)$/i);
});
