import { i18n } from '#i18n';
import { askBackground } from '../../messages/ask-background.ts';
import { chooseSelectors } from '../../selectors/choose-selectors.ts';
import type { Session } from '../../session/session.ts';
import { boxAround } from './element-at.ts';
import type { Mode } from './mode.ts';
import { nameBox } from './name-box.ts';

/** Lets the reader point at what shall go from all pages of the site. */
export function hideMode(session: Session): Mode {
  const pieces = session.cleaner?.pieces() ?? [];
  /** What is chosen, and the narrower boxes that it was widened from. */
  let path: Element[] = [];
  let isAlike = false;

  const selectors = () => (path[0] ? chooseSelectors(path[0]) : []);
  const wanted = () => {
    const [single, alike] = selectors();
    return (isAlike ? (alike ?? single) : single) ?? null;
  };
  const store = (selector: string, isWanted: boolean) =>
    askBackground({ type: 'tab:rule', selector, keeps: false, isWanted });
  // The rules of the page are read anew with its state.
  const readRules = async () => void (await session.answers['page:state']?.({ type: 'page:state' }));

  return {
    name: 'hide',
    candidates: [],
    choice() {
      const [chosen] = path;
      const selector = wanted();
      const elements = matches(chosen, selector);
      return {
        elements,
        name: chosen ? nameBox(chosen, pieces) : '',
        tells: selector || !chosen ? i18n.t('picker.hides', elements.length) : i18n.t('picker.noName'),
        selector,
        hasAlike: selectors().length > 1,
      };
    },
    point(element) {
      if (element !== path[0] && isPickable(element)) path = [element];
    },
    step(by) {
      if (by < 0 && path.length > 1) path = path.slice(1);
      else {
        const next = by > 0 ? path[0] && boxAround(path[0]) : path[0]?.firstElementChild;
        if (next && isPickable(next)) path = by > 0 ? [next, ...path] : [next];
      }
    },
    pass(by) {
      const next = path[0] && boxBeside(path[0], by);
      if (!next) return;
      path = [next];
      next.scrollIntoView({ block: 'center', behavior: 'instant' });
    },
    toggleAlike() {
      isAlike = !isAlike;
    },
    async confirm() {
      const selector = wanted();
      if (!selector || !(await store(selector, true))) return null;
      await readRules();
      return async () => {
        await store(selector, false);
        await readRules();
      };
    },
    end() {},
  };
}

function matches(chosen: Element | undefined, selector: string | null): readonly Element[] {
  if (!chosen) return [];
  return selector ? [...(chosen.getRootNode() as ParentNode & Node).querySelectorAll(selector)] : [chosen];
}

/** The next box that can be seen, or the one before: beside a box, else beside the box around it. */
function boxBeside(box: Element, by: 1 | -1): Element | null {
  const beside = (each: Element) => (by > 0 ? each.nextElementSibling : each.previousElementSibling);
  for (let around: Element | null = box; around && isPickable(around); around = boxAround(around)) {
    for (let each = beside(around); each; each = beside(each)) if (each.checkVisibility()) return each;
  }
  return null;
}

function isPickable(element: Element): boolean {
  return element !== document.documentElement && element !== document.body && element.localName !== 'head';
}
