import type { Piece } from './choose-pieces.ts';
import { isInside, nodeTypeOf, parentOf, tagOf } from './dom.ts';
import type { Block, Container } from './page.ts';
import { type Survey, sumIn } from './survey.ts';

export interface BlockRange {
  readonly start: number;
  readonly end: number;
}

/** The blocks of a piece. */
export const rangeOf = (piece: Piece<Container>): BlockRange =>
  piece.block === undefined ? piece.box : { start: piece.block, end: piece.block + 1 };

/** Fewer words than these are a label, and what stands beside a label may be more than it. */
const LABEL_WORDS = 4;

/**
 * The largest box with no text but the piece's, so that no frame, rule or picture of it is left behind. A mere label does not
 * take along pictures and players beside it.
 */
export function widen(piece: Piece<Container>, survey: Survey): Piece<Container> {
  const { start, end } = rangeOf(piece);
  const fits = (box: Container) => box.start === start && box.end === end && !survey.corePath.has(box);
  if (piece.block !== undefined && !fits(piece.box)) return piece;
  const words = sumIn(survey.wordsBefore, { start, end });
  let box = piece.box;
  for (let around = box.parent; around && fits(around); around = around.parent) {
    const bringsMedia = around.media > box.media;
    if (bringsMedia && (words < LABEL_WORDS || tagOf(around.element) === 'figure')) break;
    box = around;
  }
  return { box };
}

/** The elements to hide for a piece: its box, or the inline element that holds its text. None if the text stands bare. */
export function elementsOf(piece: Piece<Container>, survey: Survey): Element[] {
  if (piece.block === undefined) return [piece.box.element];
  const block = survey.blocks[piece.block];
  const holder = block && inlineHolder(block);
  return holder ? [holder] : [];
}

/** Whether a block shares its box with others and has no element of its own in it. */
export function isBare(survey: Survey, index: number): boolean {
  const block = survey.blocks[index];
  return block !== undefined && block.container.end - block.container.start > 1 && inlineHolder(block) === null;
}

/** The outermost inline element that holds all text of a block and nothing else. */
function inlineHolder(block: Block): Element | null {
  let holder: Element | null = null;
  const around = block.container.element;
  for (let at = parentOf(block.nodes[0] as Node); at && at !== around; at = parentOf(at)) {
    if (nodeTypeOf(at) === Node.ELEMENT_NODE && block.nodes.every((node) => isInside(at as Node, node)))
      holder = at as Element;
  }
  return holder;
}
