import { i18n } from '#i18n';
import sheetText from './picker.css?inline';

/** What the layer's buttons do. */
export interface PickerActions {
  readonly widen: () => void;
  readonly narrow: () => void;
  readonly alike: () => void;
  readonly preview: () => void;
  readonly confirm: () => void;
  readonly leave: () => void;
}

/** The outlines and the bar, over the page and out of its reach. */
export interface PickerLayer {
  show(elements: readonly Element[], selector: string | null, hasAlike: boolean): void;
  tell(message: string): void;
  /** @returns whether the preview is on now */
  togglePreview(): boolean;
  onAction(actions: PickerActions): void;
  /** Whether an event belongs to the layer itself. */
  holds(event: Event): boolean;
  isOnButton(): boolean;
  focus(): void;
  close(): void;
}

const BUTTONS = [
  'widen',
  'narrow',
  'alike',
  'preview',
  'leave',
  'confirm',
] as const satisfies readonly (keyof PickerActions)[];
/** More outlines than these say no more. */
const MOST_OUTLINES = 30;

export function openLayer(): PickerLayer {
  const host = document.createElement('div');
  host.popover = 'manual';
  host.style.cssText =
    'all:initial;position:fixed;inset:0;inline-size:100%;block-size:100%;background:none;border:0;pointer-events:none';
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(sheetText);
  root.adoptedStyleSheets = [sheet];

  const outlines = document.createElement('div');
  const bar = document.createElement('section');
  bar.className = 'bar';
  bar.tabIndex = -1;
  bar.setAttribute('role', 'dialog');
  bar.setAttribute('aria-label', i18n.t('picker.title'));
  const what = document.createElement('p');
  what.setAttribute('role', 'status');
  const code = document.createElement('code');
  const row = document.createElement('div');
  row.className = 'row';
  const buttons = new Map(
    BUTTONS.map((name) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = i18n.t(`picker.${name}`);
      if (name === 'confirm') button.className = 'primary';
      row.append(button);
      return [name, button] as const;
    }),
  );
  bar.append(what, code, row);
  root.append(outlines, bar);
  document.documentElement.append(host);
  host.showPopover();

  let shown: readonly Element[] = [];
  const draw = () => {
    outlines.replaceChildren(...shown.slice(0, MOST_OUTLINES).map(outlineOf));
  };
  const following = new AbortController();
  window.addEventListener('scroll', draw, { capture: true, passive: true, signal: following.signal });
  window.addEventListener('resize', draw, { signal: following.signal });

  return {
    show(elements, selector, hasAlike) {
      shown = elements;
      draw();
      what.textContent = selector ? i18n.t('picker.hides', elements.length) : i18n.t('picker.noName');
      buttons.get('confirm')?.toggleAttribute('disabled', !selector);
      code.textContent = selector ?? '';
      buttons.get('alike')?.toggleAttribute('disabled', !hasAlike);
    },
    tell(message) {
      what.textContent = message;
    },
    togglePreview() {
      const isOn = outlines.toggleAttribute('hidden');
      buttons.get('preview')?.setAttribute('aria-pressed', String(isOn));
      return isOn;
    },
    onAction(actions) {
      for (const [name, button] of buttons) button.addEventListener('click', () => actions[name]());
    },
    holds: (event) => event.composedPath().includes(host),
    isOnButton: () => root.activeElement instanceof HTMLButtonElement,
    focus: () => bar.focus(),
    close() {
      following.abort();
      host.remove();
    },
  };
}

function outlineOf(element: Element): HTMLElement {
  const { left, top, width, height } = element.getBoundingClientRect();
  const outline = document.createElement('div');
  outline.className = 'outline';
  outline.style.cssText = `left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
  return outline;
}
