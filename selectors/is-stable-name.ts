/** Longer names are made by machines. */
const MOST_CHARACTERS = 50;

/**
 * Whether a class or an id reads as if a person had named it, so that it is still there tomorrow: `newsletter-box` does,
 * `css-1q2w3e`, `sc-bdVaJa` and `Box_root__3xY1z` were made by a build and change with it.
 */
export function isStableName(name: string): boolean {
  if (name.length > MOST_CHARACTERS || !/^[a-z]/i.test(name)) return false;
  const parts = name.split(/[-_]+|(?<=[a-z])(?=[A-Z])/).filter(Boolean);
  const words = parts.filter((part) => /^[a-z]{3,}$/i.test(part));
  const short = parts.filter((part) => /^[a-z]{1,2}$/i.test(part));
  const numbers = parts.filter((part) => /^\d{1,2}$/.test(part));
  return (
    words.length > 0 &&
    words.every(isPronounceable) &&
    short.length <= words.length &&
    words.length + short.length + numbers.length === parts.length
  );
}

/** Words have vowels, and English has no five consonants in a row but for a few (`length`, `sixths`). */
function isPronounceable(word: string): boolean {
  return /[aeiouy]/i.test(word) && !/[^aeiouy]{5}/i.test(word);
}
