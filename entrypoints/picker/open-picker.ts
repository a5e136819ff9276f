import { i18n } from '#i18n';
import { adoptRule } from '../../engine/hide.ts';
import { askBackground } from '../../messages/ask-background.ts';
import { chooseSelectors } from '../../selectors/choose-selectors.ts';
import type { Session } from '../../session/session.ts';
import { openLayer, type PickerLayer } from './open-layer.ts';

/** Events that must not reach the page while the reader points at it. */
const POINTER_EVENTS = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'touchstart',
  'touchend',
  'auxclick',
  'dblclick',
];

let isOpen = false;

/** Outlines what the reader points at, and hides it on all pages of the site when that is confirmed. */
export function openPicker(session: Session): boolean {
  if (isOpen) return true;
  isOpen = true;
  const picking = new AbortController();
  const signal = AbortSignal.any([picking.signal, session.page]);
  const layer = openLayer();
  /** What is chosen, and the narrower boxes that it was widened from. */
  let path: Element[] = [];
  let isFixed = false;
  let isAlike = false;
  let preview = () => {};

  const selector = () => {
    const [single, alike] = path[0] ? chooseSelectors(path[0]) : [];
    return isAlike ? (alike ?? single) : single;
  };
  const matches = () => {
    const wanted = selector();
    return wanted ? [...document.querySelectorAll(wanted)] : path.slice(0, 1);
  };
  const show = () => layer.show(matches(), selector() ?? null, path[0] ? chooseSelectors(path[0]).length > 1 : false);

  const choose = (element: Element | null) => {
    if (!element || element === path[0] || !isPickable(element)) return;
    path = [element];
    show();
  };
  const widen = () => {
    const parent = path[0]?.parentElement;
    if (parent && isPickable(parent)) path = [parent, ...path];
    show();
  };
  const narrow = () => {
    if (path.length > 1) path = path.slice(1);
    else choose(path[0]?.firstElementChild ?? null);
    show();
  };
  const togglePreview = () => {
    preview();
    const wanted = selector();
    const isOn = layer.togglePreview();
    preview =
      isOn && wanted ? adoptRule(document, `:is(${wanted}):not(html, body) { display: none !important }`) : () => {};
  };
  const confirm = async () => {
    const wanted = selector();
    if (!wanted) return layer.tell(i18n.t('picker.noName'));
    const isStored = await askBackground({ type: 'tab:rule', selector: wanted, keeps: false, isWanted: true });
    if (!isStored) return layer.tell(i18n.t('picker.notStored'));
    picking.abort();
    // The rules of the page are read anew with its state.
    await session.answers['page:state']?.({ type: 'page:state' });
  };

  signal.addEventListener('abort', () => {
    preview();
    layer.close();
    isOpen = false;
  });
  layer.onAction({
    widen,
    narrow,
    confirm,
    leave: () => picking.abort(),
    preview: togglePreview,
    alike: () => {
      isAlike = !isAlike;
      show();
    },
  });

  const listen = <Name extends keyof WindowEventMap>(name: Name, act: (event: WindowEventMap[Name]) => void) => {
    const guard = (event: WindowEventMap[Name]) => {
      if (layer.holds(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      act(event);
    };
    window.addEventListener(name, guard, { capture: true, passive: false, signal });
  };
  for (const name of POINTER_EVENTS) listen(name as keyof WindowEventMap, () => {});
  listen('pointermove', (event) => {
    if (!isFixed && event.pointerType !== 'touch') choose(pointedAt(event));
  });
  listen('click', (event) => {
    isFixed = true;
    choose(pointedAt(event));
    layer.focus();
  });
  listen('wheel', ({ deltaY }) => (deltaY < 0 ? widen() : narrow()));
  window.addEventListener(
    'keydown',
    (event) =>
      obeyKey(
        event,
        { ArrowUp: widen, ArrowDown: narrow, Escape: () => picking.abort(), Enter: confirm, p: togglePreview },
        layer,
      ),
    { capture: true, signal },
  );
  choose(document.elementFromPoint(innerWidth / 2, innerHeight / 2));
  layer.focus();
  return true;
}

function obeyKey(event: KeyboardEvent, actions: Record<string, () => unknown>, layer: PickerLayer): void {
  const action = actions[event.key];
  // Enter on one of the layer's own buttons is for that button.
  if (!action || (event.key === 'Enter' && layer.isOnButton())) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  void action();
}

/** Style sheets of the page do not reach into shadow roots: there it is the host that can be hidden. */
function pointedAt(event: Event): Element | null {
  const [target] = event.composedPath();
  let element = target instanceof Element ? target : null;
  for (let root = element?.getRootNode(); root instanceof ShadowRoot; root = element?.getRootNode())
    element = root.host;
  return element;
}

function isPickable(element: Element): boolean {
  return element !== document.documentElement && element !== document.body && element.localName !== 'head';
}
