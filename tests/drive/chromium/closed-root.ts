import type { CdpTarget } from './cdp-target.ts';

interface DomNode {
  readonly backendNodeId: number;
  readonly shadowRootType?: string;
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
}

/** The closed shadow root on a page, as the debugger names it; null while there is none. */
export async function findClosedRoot(page: CdpTarget): Promise<number | null> {
  const { root } = await page.send<{ root: DomNode }>('DOM.getDocument', { depth: -1, pierce: true });
  const left = [root];
  for (let node = left.pop(); node; node = left.pop()) {
    if (node.shadowRootType === 'closed') return node.backendNodeId;
    left.push(...(node.children ?? []), ...(node.shadowRoots ?? []));
  }
  return null;
}
