import type { Block } from '../../engine/page.ts';
import type { Label } from '../corpus.ts';

/**
 * Takes the labels off a page that was written with them, so that no signal sees them.
 * @returns tells a block's label, `?` where its text has several; null for a page without labels
 */
export function takeLabels(document: Document): ((block: Block) => Label) | null {
  const labels = new Map<Element, Label>();
  for (const element of document.querySelectorAll('[data-block-label]')) {
    labels.set(element, element.getAttribute('data-block-label') as Label);
    element.removeAttribute('data-block-label');
  }
  if (labels.size === 0) return null;
  const labelAround = (node: Node): Label => {
    for (let at = node.parentElement; at; at = at.parentElement) {
      const label = labels.get(at);
      if (label) return label;
    }
    return 'X';
  };
  return ({ nodes }) => {
    const found = new Set(nodes.map(labelAround));
    const [label = '?'] = found;
    return found.size === 1 ? label : '?';
  };
}
