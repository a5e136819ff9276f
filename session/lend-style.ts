import type { LendStyle } from '../engine/watch/hiding.ts';
import { askBackground } from '../messages/ask-background.ts';

/** Requests go one after the other, since the browser may mix up those that are under way together. */
let before: Promise<unknown> = Promise.resolve();

function ask(css: string, isWanted: boolean): Promise<boolean> {
  const answer = before.then(() => askBackground({ type: 'tab:style', css, isWanted }));
  before = answer;
  return answer;
}

/**
 * Lends styles to Firefox, which ends the scripts of an extension that is switched off before they can take their own along,
 * and takes along what it holds itself. Elsewhere scripts outlive the extension, and clean up.
 */
export const lendStyle: LendStyle | undefined = import.meta.env.FIREFOX
  ? async (css) => ((await ask(css, true)) ? () => ask(css, false) : null)
  : undefined;

/**
 * Lends a style in the place of our own.
 * @returns undoes whichever of the two is there by then, and resolves when it is gone
 */
export function lendInPlace(undoOwn: () => void, css: string): () => Promise<void> {
  let undo: () => unknown = undoOwn;
  let isOver = false;
  lendStyle?.(css).then((takeBack) => {
    if (!takeBack) return;
    if (isOver) return takeBack();
    undoOwn();
    undo = takeBack;
  });
  return async () => {
    isOver = true;
    await undo();
  };
}

/** On a box of ours that lies over the page. */
const SHOWN = 'data-cleansheet-shown';

/**
 * Has a box over the page go with the extension: nobody could close it then.
 * @param name tells it apart from others that are open
 * @returns ends that, when the box itself has gone
 */
export function showWhileAlive(host: HTMLElement, name: string): () => void {
  if (!lendStyle) return () => {};
  host.setAttribute(SHOWN, name);
  const hide = () => {
    host.style.display = 'none';
  };
  const undo = lendInPlace(hide, `[${SHOWN}="${name}"] { display: block !important }`);
  return () => void undo();
}
