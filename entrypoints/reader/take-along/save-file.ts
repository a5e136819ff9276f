/** The browser has begun to read the file by then. */
const KEEP_MS = 60_000;
const MOST_CHARACTERS = 80;

/** Saves a text as a file in the reader's downloads. */
export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_MS);
}

/** A title as a file's name: without what file systems do not take. */
export function fileName(title: string, extension: string): string {
  const name = title
    .replace(/[\p{Cc}\\/:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+|[.\s]+$/g, '');
  return `${[...name].slice(0, MOST_CHARACTERS).join('').trim() || 'article'}.${extension}`;
}
