import type { CdpTarget } from './cdp-target.ts';
import { findClosedRoot } from './closed-root.ts';

/** What a finger needs: WCAG 2.2, 2.5.5. */
const FINGER_PX = 44;

/**
 * What is pressed and too small for a finger, a line each: on a page of the extension's own, or in the layer over a page.
 * What is pressed with its label is as large as that; links within a text are as high as its lines.
 */
export async function findSmallTargets(page: CdpTarget): Promise<string[]> {
  const root = await findClosedRoot(page);
  return root === null
    ? page.evaluate(listSmallTargets, FINGER_PX)
    : page.evaluateOn<ShadowRoot, [number], string[]>(root, listSmallTargets as never, FINGER_PX);
}

function listSmallTargets(this: ShadowRoot | undefined, leastPx: number): string[] {
  const pressed = (this instanceof ShadowRoot ? this : document).querySelectorAll<HTMLElement>(
    'button, input, select, textarea, summary',
  );
  return [...pressed]
    .filter((each) => each.checkVisibility({ visibilityProperty: true }))
    .flatMap((each) => {
      const boxes = [each, ...((each as HTMLInputElement).labels ?? [])].map((box) => box.getBoundingClientRect());
      const width = Math.max(...boxes.map((box) => box.width));
      const height = Math.max(...boxes.map((box) => box.height));
      return Math.min(width, height) < leastPx - 0.5
        ? [`${Math.round(width)} × ${Math.round(height)}: ${each.outerHTML.slice(0, 160)}`]
        : [];
    });
}
