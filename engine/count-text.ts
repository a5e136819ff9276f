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
}

const isUnspaced = (code: number) =>
  (code >= 0x3040 && code <= 0x30ff) ||
  (code >= 0x3400 && code <= 0x9fff) ||
  (code >= 0x0e00 && code <= 0x0eff) ||
  (code >= 0xf900 && code <= 0xfaff);

// . ! ? … 。 ！ ？ । ۔ ؟ ॥
const SENTENCE_ENDS = new Set([0x2e, 0x21, 0x3f, 0x2026, 0x3002, 0xff01, 0xff1f, 0x964, 0x965, 0x6d4, 0x61f]);
// , ; 、 ， ، ؛
const COMMAS = new Set([0x2c, 0x3b, 0x3001, 0xff0c, 0x60c, 0x61b]);
// $ £ ¥ € ₹ ₽ ₩ ₺ ₴ ₫ ₪ zł is a word
const CURRENCIES = new Set([0x24, 0xa3, 0xa5, 0x20ac, 0x20b9, 0x20bd, 0x20a9, 0x20ba, 0x20b4, 0x20ab, 0x20aa]);

/** Counts words, sentence ends, commas, digits, capitals, letters and currency signs. */
export function countText(text: string): TextCounts {
  let words = 0;
  let unspaced = 0;
  let sentenceEnds = 0;
  let commas = 0;
  let digits = 0;
  let upperCase = 0;
  let letters = 0;
  let currencies = 0;
  let inWord = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const isDigit = code >= 48 && code <= 57;
    const isUpper = (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde) || (code >= 0x410 && code <= 0x42f);
    const isLetter =
      isUpper ||
      (code >= 97 && code <= 122) ||
      (code >= 0xaa && code < 0x2000 && !CURRENCIES.has(code) && code !== 0xab && code !== 0xbb) ||
      code >= 0x2c00;
    if (isDigit) digits++;
    if (isUpper) upperCase++;
    if (SENTENCE_ENDS.has(code)) sentenceEnds++;
    else if (COMMAS.has(code)) commas++;
    else if (CURRENCIES.has(code)) currencies++;
    else if (isUnspaced(code)) {
      unspaced++;
      inWord = false;
      continue;
    } else if (isLetter || isDigit) {
      if (isLetter) letters++;
      if (!inWord) words++;
      inWord = true;
      continue;
    }
    // An apostrophe or hyphen inside a word does not end it.
    if (code !== 0x27 && code !== 0x2019 && code !== 0x2d) inWord = false;
  }
  return {
    words: words + Math.ceil(unspaced / 2),
    sentenceEnds,
    commas,
    digits,
    upperCase,
    letters: letters + unspaced,
    currencies,
  };
}
