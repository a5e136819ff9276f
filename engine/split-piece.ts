import { type Piece, partsOf } from './choose-pieces.ts';
import { elementsOf, rangeOf } from './locate-piece.ts';
import { kindOf, type NamedKind } from './name-piece.ts';
import type { Block, Container } from './page.ts';
import { isHeading, type Survey } from './survey.ts';
import type { CleanLevel, ClutterKind } from './types.ts';

/** Pieces that stand one after the other and are of one kind. */
export interface Part {
  readonly kind: ClutterKind;
  readonly pieces: Row;
}
/** At least one. */
type Row = readonly [Piece<Container>, ...Piece<Container>[]];

/** A box needs this much evidence of its own to be named apart from its neighbours. */
const SURE = 0.4;

/**
 * Splits a piece where its kinds change: a column may hold a list of other stories, a newsletter box and an ad, and a reader
 * is told of each.
 */
export function splitByKind(piece: Piece<Container>, survey: Survey, level: CleanLevel): Part[] {
  const whole: Part = { kind: kindOf(rangeOf(piece), survey, level).kind, pieces: [piece] };
  if (piece.block !== undefined) return [whole];
  const inside = innermost(piece.box);
  const pieces = [...partsOf<Container>(inside)];
  // Text that stands bare in the box can only be hidden with it.
  if (pieces.some((part) => elementsOf(part, survey).length === 0)) return [whole];
  const named = pieces.map((part) => kindOf(rangeOf(part), survey, level));
  if (new Set(named.filter(isSure).map(({ kind }) => kind)).size < 2) return [whole];
  const parts = group(pieces, named, survey);
  const [first] = parts;
  if (parts.length === 1 && first) return [{ kind: first.kind, pieces: [piece] }];
  return parts.flatMap((part) => (part.pieces.length === 1 ? splitByKind(part.pieces[0], survey, level) : [part]));
}

const isSure = ({ evidence }: NamedKind): boolean => evidence >= SURE;

/** The smallest box with all text of a box. */
function innermost(box: Container): Container {
  const child = box.children.find(({ start, end }) => start === box.start && end === box.end);
  return child && child.end > child.start ? innermost(child) : box;
}

/** Neighbours of one kind together; an unsure one goes with the one before it, a heading with what it stands over. */
function group(pieces: readonly Piece<Container>[], named: readonly NamedKind[], survey: Survey): Part[] {
  const parts: { kind: ClutterKind; isSure: boolean; pieces: [Piece<Container>, ...Piece<Container>[]] }[] = [];
  for (const [i, piece] of pieces.entries()) {
    const { kind } = named[i] as NamedKind;
    const sure = isSure(named[i] as NamedKind);
    const open = parts.at(-1);
    const differs = sure && open?.isSure && kind !== open.kind;
    const startsAnew =
      !open || (!isLabel(open.pieces, survey) && (differs || (open.isSure && opensWithHeading(piece, survey))));
    if (startsAnew) parts.push({ kind, isSure: sure, pieces: [piece] });
    else {
      open.pieces.push(piece);
      if (sure && !open.isSure) {
        open.kind = kind;
        open.isSure = true;
      }
    }
  }
  return parts;
}

/** A few words that link nowhere stand over what follows. */
const LABEL_WORDS = 6;
function isLabel(pieces: Row, survey: Survey): boolean {
  if (pieces.length > 1) return false;
  const { start, end } = rangeOf(pieces[0]);
  const { words, linkWords } = survey.blocks[start] as Block;
  return end - start === 1 && words <= LABEL_WORDS && linkWords === 0;
}

function opensWithHeading(piece: Piece<Container>, survey: Survey): boolean {
  const block = survey.blocks[rangeOf(piece).start] as Block;
  return isHeading(block) && block.linkWords === 0;
}
