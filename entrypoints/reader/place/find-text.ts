/**
 * Where a text stands among the visible text below a root. White space counts for nothing: markup breaks lines where
 * it likes.
 */
export function findText(root: Element, text: string): Range | null {
  const wanted = text.replace(/\s+/g, '');
  if (!wanted) return null;
  const runs: { readonly node: Text; readonly start: number }[] = [];
  let joined = '';
  for (const node of visibleTexts(root)) {
    runs.push({ node, start: joined.length });
    joined += node.data.replace(/\s+/g, '');
  }
  const start = joined.indexOf(wanted);
  if (start < 0) return null;

  const range = root.ownerDocument.createRange();
  const first = placeOf(runs, start);
  const last = placeOf(runs, start + wanted.length - 1);
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + 1);
  return range;
}

function* visibleTexts(root: Element): Generator<Text> {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.parentElement?.checkVisibility()) yield node;
  }
}

/** The text node and offset of the character at an index of the joined text. */
function placeOf(runs: readonly { readonly node: Text; readonly start: number }[], index: number) {
  const run = runs.findLast(({ start }) => start <= index);
  if (!run) throw new RangeError(`No text at ${index}`);
  const characters = [...run.node.data.matchAll(/\S/g)];
  return { node: run.node, offset: characters[index - run.start]?.index ?? 0 };
}
