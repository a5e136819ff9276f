import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CdpTarget } from './cdp-target.ts';
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

/** What axe finds wrong in the reader view, a line each. It looks through an opened door into the closed shadow root. */
export async function findViolations(page: CdpTarget, reader: Reader): Promise<string[]> {
  await page.send('Runtime.evaluate', { expression: AXE });
  return reader.evaluate(async function (leftOut) {
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
