import { ANSWER_SCALE, type StoredForest } from '../../engine/forest.ts';
import type { Forest, TreeNode } from './boost.ts';

/** Writes a forest as engine/forest.ts reads it: every tree filled up to the depth of the deepest. */
export function storeForest({ bases, trees }: Forest): StoredForest {
  const size = 2 ** Math.max(...trees.map((tree) => depthOf(tree)));
  const count = trees.length + (trees.length % 2);
  const signals = Buffer.alloc(count * size);
  const cuts = Buffer.alloc(count * size);
  const answers = bases.map(() => new Int16Array(count * size));
  const write = (tree: readonly TreeNode[], at: number, root: number, place: number): void => {
    const { signal, bin, yes, no, answers: own } = tree[at] as TreeNode;
    if (place >= size) {
      for (const [q, answer] of own.entries())
        (answers[q] as Int16Array)[root + place - size] = Math.round(answer * ANSWER_SCALE);
      return;
    }
    const isLeaf = signal < 0;
    if (!isLeaf) {
      signals[root + place] = signal;
      cuts[root + place] = bin;
    }
    // An answer stands at every end of the ways through its place.
    write(tree, isLeaf ? at : yes, root, 2 * place);
    write(tree, isLeaf ? at : no, root, 2 * place + 1);
  };
  for (const [n, tree] of trees.entries()) write(tree, 0, n * size, 1);
  const nodes = Buffer.concat([signals, cuts, ...answers.map(({ buffer }) => Buffer.from(buffer))]);
  return { bases, trees: count, size, nodes: nodes.toString('base64') };
}

const depthOf = (tree: readonly TreeNode[], at = 0): number => {
  const { signal, yes, no } = tree[at] as TreeNode;
  return signal < 0 ? 0 : 1 + Math.max(depthOf(tree, yes), depthOf(tree, no));
};
