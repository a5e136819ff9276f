import { i18n, markLanguage } from '#i18n';
import { OUR_MARK } from '../../engine/adopt-rule.ts';
import { showWhileAlive } from '../../session/lend-style.ts';
import type { Choice, Mode } from './mode.ts';
import sheetText from './picker.css?inline';

/** What the layer's buttons do. */
export interface PickerActions {
  readonly hide: () => void;
  readonly keep: () => void;
  readonly up: () => void;
  readonly down: () => void;
  readonly alike: () => void;
  readonly preview: () => void;
  readonly move: () => void;
  readonly leave: () => void;
  readonly confirm: () => void;
  readonly undo: () => void;
  readonly more: () => void;
  readonly done: () => void;
}
type Action = keyof PickerActions;

/** The outlines and the bar, over the page and out of its reach. */
export interface PickerLayer {
  readonly host: HTMLElement;
  /** Hears what is done over the page: everything but the bar. */
  readonly cover: HTMLElement;
  show(mode: Mode, choice: Choice): void;
  /** Says that something was done, and offers what to do next; the page can be used again. */
  showDone(words: string): void;
  tell(words: string): void;
  setPreview(isOn: boolean): void;
  onAction(actions: PickerActions): void;
  isOnButton(): boolean;
  focus(): void;
  close(): void;
}

/** More outlines than these say no more. */
const MOST_OUTLINES = 60;

export function openLayer(): PickerLayer {
  const host = document.createElement('div');
  host.popover = 'manual';
  host.style.cssText =
    'all:initial;position:fixed;inset:0;inline-size:100%;block-size:100%;background:none;border:0;pointer-events:none';
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(OUR_MARK + sheetText);
  root.adoptedStyleSheets = [sheet];

  const { bar, what, tells, code, buttons } = makeBar();
  const outlines = element('div', 'outlines');
  const cover = element('div', 'cover');
  root.append(cover, outlines, bar);
  // What stands outside an open modal dialog can be neither seen nor used.
  const modals = document.querySelectorAll('dialog:modal');
  (modals[modals.length - 1] ?? document.documentElement).append(host);
  host.showPopover();
  const endShow = showWhileAlive(host, 'picker');

  let drawn: { readonly candidates: readonly Element[]; readonly choice: Choice } | null = null;
  const draw = () => {
    if (!drawn) return outlines.replaceChildren();
    const { candidates, choice } = drawn;
    const others = candidates.filter((each) => !choice.elements.includes(each)).slice(0, MOST_OUTLINES);
    outlines.replaceChildren(
      ...others.map((each) => outlineOf(each, 'outline candidate', '')),
      ...choice.elements.slice(0, MOST_OUTLINES).map((each) => outlineOf(each, 'outline', choice.name)),
    );
  };
  const following = new AbortController();
  window.addEventListener('scroll', draw, { capture: true, passive: true, signal: following.signal });
  window.addEventListener('resize', draw, { signal: following.signal });

  const setPreview = (isOn: boolean) => {
    outlines.toggleAttribute('hidden', isOn);
    buttons.preview.ariaPressed = String(isOn);
  };

  return {
    host,
    cover,
    show(mode, choice) {
      drawn = { candidates: mode.candidates, choice };
      bar.dataset.mode = mode.name;
      for (const name of ['hide', 'keep'] as const) buttons[name].ariaPressed = String(mode.name === name);
      what.textContent = choice.name;
      tells.textContent = choice.tells;
      code.textContent = choice.selector ?? '';
      buttons.confirm.disabled = !choice.selector;
      buttons.alike.disabled = !choice.hasAlike;
      buttons.up.textContent = i18n.t(mode.name === 'hide' ? 'picker.widen' : 'picker.before');
      buttons.down.textContent = i18n.t(mode.name === 'hide' ? 'picker.narrow' : 'picker.next');
      buttons.confirm.textContent = i18n.t(mode.name === 'hide' ? 'picker.confirm' : 'picker.confirmKeep');
      cover.hidden = false;
      draw();
    },
    showDone(words) {
      drawn = null;
      draw();
      setPreview(false);
      cover.hidden = true;
      bar.dataset.mode = 'done';
      what.textContent = '';
      code.textContent = '';
      tells.textContent = words;
    },
    tell(words) {
      tells.textContent = words;
    },
    setPreview,
    onAction(actions) {
      for (const [name, button] of Object.entries(buttons)) {
        button.addEventListener('click', () => actions[name as Action]());
      }
      buttons.move.addEventListener('click', () => bar.toggleAttribute('data-top'));
    },
    isOnButton: () => root.activeElement instanceof HTMLButtonElement,
    focus: () => bar.focus(),
    close() {
      following.abort();
      host.remove();
      endShow();
    },
  };
}

function makeBar() {
  const bar = element('section', 'bar');
  bar.tabIndex = -1;
  bar.role = 'dialog';
  bar.ariaLabel = i18n.t('picker.title');
  markLanguage(bar);
  const buttons = {
    hide: makeButton(i18n.t('picker.hide'), 'mode'),
    keep: makeButton(i18n.t('picker.keep'), 'mode'),
    move: makeButton('⇅', 'move', i18n.t('picker.move')),
    up: makeButton('', 'step'),
    down: makeButton('', 'step'),
    alike: makeButton(i18n.t('picker.alike'), 'only-hide'),
    preview: makeButton(i18n.t('picker.preview'), 'only-hide'),
    leave: makeButton(i18n.t('picker.leave'), 'last'),
    confirm: makeButton(i18n.t('picker.confirm'), 'primary'),
    undo: makeButton(i18n.t('picker.undo'), 'only-done'),
    more: makeButton(i18n.t('picker.more'), 'only-done'),
    done: makeButton(i18n.t('picker.done'), 'only-done last primary'),
  } satisfies Record<Action, HTMLButtonElement>;
  const { hide, keep, move, ...others } = buttons;
  const top = element('div', 'row top');
  const modes = element('div', 'modes');
  modes.role = 'group';
  modes.append(hide, keep);
  const keys = element('span', 'keys only-hide');
  keys.textContent = i18n.t('picker.beside');
  top.append(modes, keys, move);
  const what = element('strong', '');
  const tells = element('span', '');
  const status = element('p', '');
  status.role = 'status';
  status.append(what, ' ', tells);
  const code = element('code', '');
  const row = element('div', 'row');
  row.append(...Object.values(others));
  bar.append(top, status, code, row);
  return { bar, what, tells, code, buttons };
}

function element(name: string, className: string): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  return made;
}

function makeButton(words: string, className: string, label?: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = className;
  button.textContent = words;
  if (label) button.ariaLabel = button.title = label;
  return button;
}

function outlineOf(framed: Element, className: string, name: string): HTMLElement {
  const { left, top, width, height } = framed.getBoundingClientRect();
  const outline = element('div', className);
  outline.style.cssText = `left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
  if (!name) return outline;
  const label = element('span', top < 24 ? 'name inside' : 'name');
  label.textContent = name;
  outline.append(label);
  return outline;
}
