import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CdpTarget } from './cdp-target.ts';
import { findClosedRoot } from './closed-root.ts';
import type { Reader } from './reader.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Contrast, which axe cannot measure there, and rules about a whole page, which a layer over somebody else's is not. */
const LEFT_OUT = [
  'color-contrast',
  'region',
  'landmark-one-main',
  'page-has-heading-one',
  'html-has-lang',
  'document-title',
  'bypass',
];

interface AxeResult {
  readonly passes: readonly { readonly id: string }[];
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

/** What axe finds wrong in a layer of ours over a page, a line each. It looks through an opened door into the closed shadow root. */
export async function findViolations(
  page: CdpTarget,
  layer: Pick<Reader, 'evaluate'> = inClosedRoot(page),
): Promise<string[]> {
  await page.send('Runtime.evaluate', { expression: AXE });
  return layer.evaluate(async function (leftOut) {
    Object.defineProperty(this.host, 'shadowRoot', { value: this, configurable: true });
    const { axe } = window as unknown as { axe: { run(context: object, options: object): Promise<AxeResult> } };
    const { violations, passes } = await axe.run(
      { include: [this.host] },
      { rules: Object.fromEntries(leftOut.map((rule) => [rule, { enabled: false }])) },
    );
    Reflect.deleteProperty(this.host, 'shadowRoot');
    if (!passes.some(({ id }) => id === 'button-name')) throw new Error('axe did not look inside');
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`),
    );
  }, LEFT_OUT);
}

/** The layer that is there, whichever it is. */
function inClosedRoot(page: CdpTarget): Pick<Reader, 'evaluate'> {
  return {
    async evaluate<Args extends readonly unknown[], Result>(
      run: (this: ShadowRoot, ...args: Args) => Result,
      ...args: Args
    ): Promise<Awaited<Result>> {
      const root = await findClosedRoot(page);
      if (root === null) throw new Error('There is no layer of ours');
      return page.evaluateOn(root, run as (this: Node, ...given: Args) => Result, ...args);
    },
  };
}
