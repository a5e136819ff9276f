/** The letters and numbers up to the end of Latin Extended-B, as a regular expression's class names them. */
export const LATIN_LETTERS = String.raw`a-zA-Z\xaa\xb5\xba\xc0-\xd6\xd8-\xf6\xf8-\u024f`;
export const LATIN_NUMBERS = String.raw`\d\xb2\xb3\xb9\xbc-\xbe`;

/** These, and the block of dashes and quotation marks, which holds neither letters nor numbers. */
const LATIN = /^[\0-\u024f\u2010-\u205e]*$/;

/**
 * Whether a text is all in Latin letters, composed ones. Asked first it spares most pages regular expressions with Unicode
 * properties, which take the browser milliseconds to make ready.
 */
export const isLatin = (text: string): boolean => LATIN.test(text);
