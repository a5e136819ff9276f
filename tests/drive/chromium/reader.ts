import { until } from '../until.ts';
import type { CdpTarget } from './cdp-target.ts';

interface DomNode {
  readonly backendNodeId: number;
  readonly shadowRootType?: string;
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
}

/** What the reader view over a page shows; it lies in a closed shadow root, where only the debugger can look. */
export interface ReaderView {
  readonly title: string;
  readonly text: string;
  readonly dir: string;
}

export async function readReader(page: CdpTarget): Promise<ReaderView | null> {
  const root = await findClosedRoot(page);
  if (root === null) return null;
  return page.evaluateOn(root, function () {
    const article = this.querySelector('article');
    return {
      title: this.querySelector('h1')?.textContent ?? '',
      text: article?.textContent ?? '',
      dir: article?.dir ?? '',
    };
  });
}

/** Waits until the reader view is open and has all its text: the body comes a frame after the headline. */
export async function waitForReader(page: CdpTarget): Promise<ReaderView> {
  let last = '';
  return until('the reader view is open', async () => {
    const view = await readReader(page);
    const isSettled = view?.text === last;
    last = view?.text ?? '';
    return view?.title && isSettled ? view : null;
  });
}

async function findClosedRoot(page: CdpTarget): Promise<number | null> {
  const { root } = await page.send<{ root: DomNode }>('DOM.getDocument', { depth: -1, pierce: true });
  const left = [root];
  for (let node = left.pop(); node; node = left.pop()) {
    if (node.shadowRootType === 'closed') return node.backendNodeId;
    left.push(...(node.children ?? []), ...(node.shadowRoots ?? []));
  }
  return null;
}
