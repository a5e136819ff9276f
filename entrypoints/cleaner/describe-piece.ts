import type { Removal } from '../../engine/types.ts';
import type { Piece } from '../../messages/protocol.ts';

/** Tells of a removal what can leave the page: everything but its elements. */
export function describePiece({ kind, because, words, opening }: Removal): Omit<Piece, 'id' | 'isLeft'> {
  return { kind, because, words, excerpt: opening };
}
