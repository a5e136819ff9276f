/** Hands a text to the reader as a file. */
export function saveFile(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  // Firefox reads it only after the click is over.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
