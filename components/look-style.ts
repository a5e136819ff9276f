import type { ReaderLook, ReaderTheme } from '../settings/reader-look.ts';

/** Custom properties that carry a look's measures; `reader-look.css` turns them into type. */
export function lookStyle(look: ReaderLook): Record<string, string> {
  return {
    '--reader-size': `${look.sizePx}px`,
    // A letter of running text is about half an em wide.
    '--reader-measure': `${look.lineLength / 2}em`,
    '--reader-leading': String(look.lineHeight),
    '--reader-letters': `${look.letterSpacingEm}em`,
    '--reader-words': `${look.wordSpacingEm}em`,
    '--reader-align': look.alignment,
    '--reader-hyphens': look.isHyphenated ? 'auto' : 'manual',
  };
}

/** The theme in which a look is shown while the system is light or dark. */
export function themeOf(look: ReaderLook, isSystemDark: boolean): ReaderTheme {
  if (look.theme !== 'system') return look.theme;
  return isSystemDark ? look.darkTheme : look.lightTheme;
}
