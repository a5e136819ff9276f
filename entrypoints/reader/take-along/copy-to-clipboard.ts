/** Formats of one thing, by MIME type. */
export type Copies = Readonly<Record<'text/plain', string> & Partial<Record<'text/html', string>>>;

/**
 * Copies on a click of the reader. Pages may forbid the clipboard of today, and have none on plain HTTP: then the
 * clipboard of old is asked.
 * @returns whether the browser allowed it
 */
export async function copyToClipboard(copies: Copies): Promise<boolean> {
  try {
    const blobs = Object.entries(copies).map(([type, text]) => [type, new Blob([text], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    return copyByCommand(copies);
  }
}

function copyByCommand(copies: Copies): boolean {
  const write = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    for (const [type, text] of Object.entries(copies)) event.clipboardData?.setData(type, text);
  };
  window.addEventListener('copy', write, { capture: true });
  try {
    return document.execCommand('copy');
  } finally {
    window.removeEventListener('copy', write, { capture: true });
  }
}
