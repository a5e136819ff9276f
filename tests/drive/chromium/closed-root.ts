import type { CdpTarget } from './cdp-target.ts';

interface DomNode {
  readonly backendNodeId: number;
  readonly nodeName: string;
  readonly shadowRootType?: string;
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
}

/**
 * Ours hang on the page's root element, on a dialog of the page's, or where a page that fights has put them; what is closed
 * elsewhere is the page's own.
 */
const OUR_PLACES = ['html', 'body', 'dialog'];

/** The closed shadow root of ours on a page, as the debugger names it; null while there is none. */
export async function findClosedRoot(page: CdpTarget): Promise<number | null> {
  const { root } = await page.send<{ root: DomNode }>('DOM.getDocument', { depth: -1, pierce: true });
  const left = [root];
  for (let node = left.pop(); node; node = left.pop()) {
    const { nodeName, children = [], shadowRoots = [] } = node;
    const roots = OUR_PLACES.includes(nodeName.toLowerCase())
      ? children.flatMap((child) => child.shadowRoots ?? [])
      : [];
    const closed = roots.find(({ shadowRootType }) => shadowRootType === 'closed');
    if (closed) return closed.backendNodeId;
    left.push(...children, ...shadowRoots);
  }
  return null;
}
