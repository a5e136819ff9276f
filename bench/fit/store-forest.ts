import { ANSWER_SCALE, type StoredForest } from '../../engine/forest.ts';
import type { Forest, TreeNode } from './boost.ts';

/** Writes a forest as engine/forest.ts reads it: of each tree a node, its yes branch, its no branch. */
export function storeForest(forest: Forest): StoredForest {
  const numbers: number[] = [];
  const write = (tree: readonly TreeNode[], at: number): void => {
    const node = tree[at] as TreeNode;
    if (node.signal < 0) {
      const [first = 0, second = 0] = node.answers.map((answer) => Math.round(answer * ANSWER_SCALE));
      numbers.push(-1, first, second);
      return;
    }
    const place = numbers.length;
    numbers.push(node.signal, node.bin, 0);
    write(tree, node.yes);
    numbers[place + 2] = (numbers.length - place) / 3;
    write(tree, node.no);
  };
  for (const tree of forest.trees) write(tree, 0);
  return {
    bases: forest.bases,
    trees: forest.trees.length,
    nodes: Buffer.from(Int16Array.from(numbers).buffer).toString('base64'),
  };
}
