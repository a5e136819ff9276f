/**
 * Words a minute of silent reading, by language: means of Trauzettel-Klosinski and Dietz 2012 (International Reading Speed
 * Texts). In Chinese and Japanese two characters count as a word here, of 255 and 357 characters a minute.
 */
const WORDS_A_MINUTE: Readonly<Record<string, number>> = {
  ar: 138,
  de: 179,
  en: 228,
  es: 218,
  fi: 161,
  fr: 195,
  he: 187,
  it: 188,
  ja: 179,
  nl: 202,
  pl: 166,
  pt: 181,
  ru: 184,
  sl: 180,
  sv: 199,
  tr: 166,
  zh: 128,
};
/** Their mean over all languages, for those that were not measured. */
const OTHERWISE = 184;

/** @returns whole minutes, at least one */
export const readingMinutes = (words: number, lang: string): number =>
  Math.max(1, Math.ceil(words / (WORDS_A_MINUTE[lang.slice(0, 2).toLowerCase()] ?? OTHERWISE)));
