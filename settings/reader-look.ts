import * as v from 'valibot';

/** Families of type: three of the system's, two that come with the extension. */
export const READER_FONTS = ['serif', 'sans', 'mono', 'literata', 'opendyslexic'] as const;
export type ReaderFont = (typeof READER_FONTS)[number];

export const LIGHT_THEMES = ['paper', 'sepia', 'grey'] as const;
export const DARK_THEMES = ['dark', 'black'] as const;
export const READER_THEMES = [...LIGHT_THEMES, ...DARK_THEMES] as const;
export type ReaderTheme = (typeof READER_THEMES)[number];

export const ALIGNMENTS = ['start', 'justify'] as const;

export interface LookRange {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/**
 * What each measure of the type may be. WCAG 2.2, 1.4.12 asks for letter spacing up to 0.12 em and word spacing up to
 * 0.16 em; some readers want more. Lines of 45 to 75 characters read best (Bringhurst).
 */
export const LOOK_RANGES = {
  sizePx: { min: 12, max: 48, step: 1 },
  /** Characters of Latin text; a Chinese or Japanese line holds half as many. */
  lineLength: { min: 30, max: 110, step: 2 },
  lineHeight: { min: 1.2, max: 2.4, step: 0.1 },
  letterSpacingEm: { min: 0, max: 0.24, step: 0.02 },
  wordSpacingEm: { min: 0, max: 0.6, step: 0.05 },
} as const satisfies Record<string, LookRange>;
export type LookMeasure = keyof typeof LOOK_RANGES;

/** How the reader view looks. */
export interface ReaderLook {
  readonly font: ReaderFont;
  readonly sizePx: number;
  readonly lineLength: number;
  readonly lineHeight: number;
  readonly letterSpacingEm: number;
  readonly wordSpacingEm: number;
  readonly alignment: (typeof ALIGNMENTS)[number];
  readonly isHyphenated: boolean;
  /** `system` is one of the two below, as the system is light or dark. */
  readonly theme: 'system' | ReaderTheme;
  readonly lightTheme: (typeof LIGHT_THEMES)[number];
  readonly darkTheme: (typeof DARK_THEMES)[number];
  /** Pictures are dimmed in dark themes. */
  readonly dimsPictures: boolean;
}

/** The look before anybody changed it. */
export const DEFAULT_LOOK: ReaderLook = {
  font: 'serif',
  sizePx: 19,
  lineLength: 66,
  lineHeight: 1.6,
  letterSpacingEm: 0,
  wordSpacingEm: 0,
  alignment: 'start',
  isHyphenated: false,
  theme: 'system',
  lightTheme: 'paper',
  darkTheme: 'dark',
  dimsPictures: true,
};

const measure = ({ min, max }: LookRange) => v.pipe(v.number(), v.minValue(min), v.maxValue(max));

const FIELDS = {
  font: v.picklist(READER_FONTS),
  sizePx: measure(LOOK_RANGES.sizePx),
  lineLength: measure(LOOK_RANGES.lineLength),
  lineHeight: measure(LOOK_RANGES.lineHeight),
  letterSpacingEm: measure(LOOK_RANGES.letterSpacingEm),
  wordSpacingEm: measure(LOOK_RANGES.wordSpacingEm),
  alignment: v.picklist(ALIGNMENTS),
  isHyphenated: v.boolean(),
  theme: v.picklist(['system', ...READER_THEMES]),
  lightTheme: v.picklist(LIGHT_THEMES),
  darkTheme: v.picklist(DARK_THEMES),
  dimsPictures: v.boolean(),
};

/** The fields of a stored look that are sound; a damaged one does not take the others with it. */
export function parseLookChange(stored: unknown): Partial<ReaderLook> {
  const fields = v.safeParse(v.record(v.string(), v.unknown()), stored);
  if (!fields.success) return {};
  const sound = Object.entries(FIELDS).flatMap(([name, schema]) => {
    const parsed = v.safeParse(schema, fields.output[name]);
    return parsed.success ? [[name, parsed.output]] : [];
  });
  return Object.fromEntries(sound);
}

/** The whole look, from what was changed for all sites and then for one. */
export function completeLook(...changes: readonly Partial<ReaderLook>[]): ReaderLook {
  return Object.assign({}, DEFAULT_LOOK, ...changes);
}
