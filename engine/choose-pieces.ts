/** A box and the row of blocks inside it; all that choosing needs to know of a container. */
export interface Box {
  readonly start: number;
  readonly end: number;
  readonly children: readonly Box[];
}

/** What is taken off the page: a whole box, or one block of a box that stays. */
export type Piece<B extends Box> =
  | { readonly box: B; readonly block?: undefined }
  | { readonly box: B; readonly block: number };

interface Choice {
  /** Gain of the best choice inside the box while the box itself stays. */
  readonly kept: number;
  /** Gain of taking the whole box. */
  readonly whole: number;
}

/**
 * Chooses what to take off the page, so that the sum of the blocks' gains is greatest. Each piece has a price: blocks of one
 * box are mostly of one kind, so a box is taken whole or left alone unless much speaks for a cut through it.
 * @param gains for each block, how much is won by taking it off; negative: lost
 * @param price of each piece, in the unit of gains
 * @param isBare whether a block stands in its box without an element of its own, so that it can only be taken with the box
 * @returns pieces in document order, none inside another
 */
export function choosePieces<B extends Box & { readonly children: readonly B[] }>(
  root: B,
  gains: readonly number[],
  price: number,
  isBare: (block: number) => boolean = () => false,
): Piece<B>[] {
  const sums = new Float64Array(gains.length + 1);
  for (let i = 0; i < gains.length; i++) sums[i + 1] = (sums[i] as number) + (gains[i] as number);
  const gainOfBlock = (block: number): number => {
    const gain = (gains[block] as number) - price;
    return gain > 0 && !isBare(block) ? gain : 0;
  };
  const choices = new Map<B, Choice>();
  for (const box of childrenFirst(root)) {
    let kept = 0;
    let at = box.start;
    for (const child of box.children) {
      for (; at < child.start; at++) kept += gainOfBlock(at);
      const choice = choices.get(child);
      if (choice) kept += Math.max(choice.kept, choice.whole);
      at = child.end;
    }
    for (; at < box.end; at++) kept += gainOfBlock(at);
    choices.set(box, { kept, whole: (sums[box.end] as number) - (sums[box.start] as number) - price });
  }
  const pieces: Piece<B>[] = [];
  const stack: B[] = [root];
  for (let box = stack.pop(); box; box = stack.pop()) {
    for (const part of partsOf(box)) {
      if (part.block !== undefined) {
        if (gainOfBlock(part.block) > 0) pieces.push(part);
      } else {
        const choice = choices.get(part.box) as Choice;
        if (choice.whole > 0 && choice.whole >= choice.kept) pieces.push(part);
        else if (choice.kept > 0) stack.push(part.box);
      }
    }
  }
  return pieces.sort((a, b) => (a.block ?? a.box.start) - (b.block ?? b.box.start));
}

/** The boxes of a box that hold blocks, and its own blocks between them. */
export function* partsOf<B extends Box & { readonly children: readonly B[] }>(box: B): Generator<Piece<B>> {
  let at = box.start;
  for (const child of box.children) {
    for (; at < child.start; at++) yield { box, block: at };
    if (child.end > child.start) yield { box: child };
    at = child.end;
  }
  for (; at < box.end; at++) yield { box, block: at };
}

/** Every box with blocks after the boxes inside it; without recursion, since pages nest deeper than a call stack. */
function childrenFirst<B extends Box & { readonly children: readonly B[] }>(root: B): B[] {
  const order: B[] = [];
  const stack: B[] = [root];
  for (let box = stack.pop(); box; box = stack.pop()) {
    order.push(box);
    for (const child of box.children) if (child.end > child.start) stack.push(child);
  }
  return order.reverse();
}
