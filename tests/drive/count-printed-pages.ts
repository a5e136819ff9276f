import { inflateSync } from 'node:zlib';

/** How many pages of a PDF have text on them. */
export function countPrintedPages(pdf: Buffer): number {
  const text = pdf.toString('latin1');
  const streams = [...text.matchAll(/stream\r?\n/g)].map(({ index, 0: mark }) => {
    const start = index + mark.length;
    return inflate(pdf.subarray(start, text.indexOf('endstream', start)));
  });
  // The operators that show text, as a page's own stream has them.
  return streams.filter((stream) => /\bBT\b/.test(stream) && /\bT[jJ]\b/.test(stream)).length;
}

function inflate(stream: Buffer): string {
  try {
    return inflateSync(stream).toString('latin1');
  } catch {
    // Pictures and fonts are packed in other ways.
    return '';
  }
}
