import type { CdpTarget } from './cdp-target.ts';
import { findClosedRoot } from './closed-root.ts';

/** What the picker shows; it lies in a closed shadow root, where only the debugger can look. */
export interface PickerView {
  readonly name: string;
  readonly tells: string;
  readonly selector: string;
  /** What stands on the outline. */
  readonly label: string;
}

/** Null while it is not open. */
export async function readPicker(page: CdpTarget): Promise<PickerView | null> {
  const root = await findClosedRoot(page);
  if (root === null) return null;
  return page.evaluateOn(root, function () {
    const say = (selector: string) => this.querySelector(selector)?.textContent ?? '';
    return {
      name: say('[role=status] strong'),
      tells: say('[role=status] span'),
      selector: say('code'),
      label: say('.name'),
    };
  });
}
