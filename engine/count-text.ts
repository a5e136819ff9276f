/** What can be counted in a text in one pass over its characters. */
export interface TextCounts {
  /** Words; in scripts written without spaces two characters count as one. */
  readonly words: number;
  readonly sentenceEnds: number;
  readonly commas: number;
  readonly digits: number;
  readonly upperCase: number;
  readonly letters: number;
  readonly currencies: number;
  readonly quotes: number;
  readonly copyrights: number;
  /** Characters of scripts written without spaces. */
  readonly unspaced: number;
}

const OTHER = 0;
const LETTER = 1;
const CAPITAL = 2;
const DIGIT = 3;
const SENTENCE_END = 4;
const COMMA = 5;
const CURRENCY = 6;
const UNSPACED = 7;
/** An apostrophe or hyphen inside a word does not end it. */
const JOINER = 8;
const QUOTE = 9;
const COPYRIGHT = 10;

const SIGNS: readonly (readonly [characters: string, kind: number])[] = [
  ['.!?…。！？।॥۔؟', SENTENCE_END],
  [',;、，،؛', COMMA],
  ['$£¥€₹₽₩₺₴₫₪', CURRENCY],
  ["'’-", JOINER],
  ['"“„«「『', QUOTE],
  ['©®', COPYRIGHT],
  ['»·', OTHER],
];
const kindOfSign = new Map(SIGNS.flatMap(([characters, kind]) => [...characters].map((c) => [c.charCodeAt(0), kind])));

function kindOf(code: number): number {
  const sign = kindOfSign.get(code);
  if (sign !== undefined) return sign;
  if (code >= 48 && code <= 57) return DIGIT;
  const isCapital = (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde) || (code >= 0x410 && code <= 0x42f);
  if (isCapital) return CAPITAL;
  if (code >= 97 && code <= 122) return LETTER;
  if (code < 0xaa) return OTHER;
  if (code < 0x0e00) return LETTER;
  const isUnspaced =
    code <= 0x0eff ||
    (code >= 0x3040 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff);
  if (isUnspaced) return UNSPACED;
  return code < 0x2000 || code >= 0x2c00 ? LETTER : OTHER;
}

/** The kinds of the alphabets up to Arabic, looked up at once. */
const KINDS = Uint8Array.from({ length: 0x700 }, (_, code) => kindOf(code));

/** Counts words, sentence ends, commas, digits, capitals, letters and signs. */
export function countText(text: string): TextCounts {
  const counts = new Uint32Array(COPYRIGHT + 1);
  let words = 0;
  let inWord = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const kind = code < KINDS.length ? (KINDS[code] as number) : kindOf(code);
    counts[kind] = (counts[kind] as number) + 1;
    if (kind >= LETTER && kind <= DIGIT) {
      if (!inWord) words++;
      inWord = true;
    } else if (kind !== JOINER) inWord = false;
  }
  const upperCase = counts[CAPITAL] as number;
  const unspaced = counts[UNSPACED] as number;
  return {
    words: words + Math.ceil(unspaced / 2),
    sentenceEnds: counts[SENTENCE_END] as number,
    commas: counts[COMMA] as number,
    digits: counts[DIGIT] as number,
    upperCase,
    letters: (counts[LETTER] as number) + upperCase + unspaced,
    currencies: counts[CURRENCY] as number,
    quotes: counts[QUOTE] as number,
    copyrights: counts[COPYRIGHT] as number,
    unspaced,
  };
}
