/** Kinds of characters (Unicode general categories); a character may be of several. */
export const LETTER = 1;
export const MARK = 2;
export const NUMBER = 4;
export const CAPITAL = 8;
export const SMALL = 16;
export const SPACE = 32;
/** All but spaces. */
export const INK = 128;

/**
 * Kinds of the characters met so far, 0 for others. Regular expressions with properties would take up to a millisecond each to
 * make, and a page is summarized once.
 */
const known = new Uint8Array(0x10000);

const PROPERTIES = /(\p{Lu})|(\p{Ll})|(\p{L})|(\p{M})|(\p{N})|(\s)/u;
/** What each group of PROPERTIES tells. */
const KINDS_OF_GROUPS = [INK | LETTER | CAPITAL, INK | LETTER | SMALL, INK | LETTER, INK | MARK, INK | NUMBER, SPACE];

function kindsOf(code: number): number {
  if (code >= 97 && code <= 122) return INK | LETTER | SMALL;
  if (code >= 65 && code <= 90) return INK | LETTER | CAPITAL;
  if (code >= 48 && code <= 57) return INK | NUMBER;
  if (code === 32) return SPACE;
  // Other signs of ASCII, dashes and quotation marks.
  if ((code > 32 && code < 0x80) || (code >= 0x2010 && code <= 0x2027)) return INK;
  // Few texts come here.
  const groups = PROPERTIES.exec(String.fromCodePoint(code))?.slice(1) ?? [];
  return KINDS_OF_GROUPS[groups.findIndex((group) => group !== undefined)] ?? INK;
}

const kindsAt = (text: string, at: number): number => known[text.charCodeAt(at)] || learn(text, at);

function learn(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 0xd800 || code >= 0xe000) {
    known[code] = kindsOf(code);
    return known[code] as number;
  }
  // Each half of a surrogate pair is what the character is.
  const whole = text.codePointAt(code < 0xdc00 ? at : at - 1) ?? 0;
  return whole > 0xffff ? kindsOf(whole) : INK;
}

/** Where the next character of some kinds stands; behind the text if there is none. */
function startOfRun(text: string, kinds: number, from: number): number {
  let at = from;
  while (at < text.length && (kindsAt(text, at) & kinds) === 0) at++;
  return at;
}

/** Where the next character stands that is of none of some kinds; behind the text if there is none. */
function endOfRun(text: string, kinds: number, from: number): number {
  let at = from;
  while (at < text.length && (kindsAt(text, at) & kinds) !== 0) at++;
  return at;
}

/** Whether a text has a character of some kinds. */
export const hasKind = (text: string, kinds: number): boolean => startOfRun(text, kinds, 0) < text.length;

/** Whether the character at a place inside a text is of some kinds. */
export const isOfKind = (text: string, at: number, kinds: number): boolean => (kindsAt(text, at) & kinds) !== 0;

/** The first of the longest parts of a text in which all characters are of some kinds; empty if there is none. */
export function firstRun(text: string, kinds: number): string {
  const start = startOfRun(text, kinds, 0);
  return text.slice(start, endOfRun(text, kinds, start));
}

/** Calls for each of the longest parts of a text in which all characters are of some kinds. */
export function eachRun(text: string, kinds: number, take: (start: number, end: number) => void): void {
  let start = startOfRun(text, kinds, 0);
  while (start < text.length) {
    const end = endOfRun(text, kinds, start);
    take(start, end);
    start = startOfRun(text, kinds, end);
  }
}

/** How many they are. */
export function countRuns(text: string, kinds: number): number {
  let count = 0;
  let start = startOfRun(text, kinds, 0);
  for (; start < text.length; count++) start = startOfRun(text, kinds, endOfRun(text, kinds, start));
  return count;
}
