import { CLUTTER_KINDS } from '../engine/types.ts';
import locale from '../locales/en.json' with { type: 'json' };
import type { Piece } from '../messages/protocol.ts';

/** Pieces by kind, each with its words, its reasons and its beginning, a line each. */
export function listPieces(pieces: readonly Piece[]): string[] {
  return CLUTTER_KINDS.flatMap((kind) => {
    const ofKind = pieces.filter((piece) => piece.kind === kind);
    if (ofKind.length === 0) return [];
    return [wordsForKind(kind, ofKind.length), ...ofKind.map(describe)];
  });
}

function describe({ words, because, excerpt }: Piece): string {
  const reasons = because.map((reason) => locale.reasons[underscore(reason) as keyof typeof locale.reasons]);
  return `  · ${words} words, ${reasons.join(', ')}: “${excerpt.replace(/\s+/g, ' ')}”`;
}

function wordsForKind(kind: string, count: number): string {
  const words = locale.kinds[underscore(kind) as keyof typeof locale.kinds];
  return count === 1 ? words['1'] : words.n.replace('$1', String(count));
}

/** Message names know no hyphens. */
function underscore(name: string): string {
  return name.replaceAll('-', '_');
}
