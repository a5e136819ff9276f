import type { Removal } from '../../engine/types.ts';
import type { Piece } from '../../messages/protocol.ts';

/** Enough of a text to recognise it by, on one line of the popup. */
const EXCERPT_LENGTH = 80;

/** Tells of a removal what can leave the page: everything but its elements. */
export function describePiece({ kind, because, words, elements }: Removal): Piece {
  return { kind, because, words, excerpt: excerptOf(elements) };
}

function excerptOf(elements: readonly Element[]): string {
  const text = elements.map((element) => element.textContent).join(' ');
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > EXCERPT_LENGTH ? `${line.slice(0, EXCERPT_LENGTH).trimEnd()}…` : line;
}
