import { i18n } from '#i18n';
import { LOOK_RANGES, READER_THEMES } from '../../settings/reader-look.ts';
import type { LookModel } from './look/look-model.ts';
import type { ReaderModel } from './reader-model.ts';

/** Keys of the reader view, in the order of the help sheet; words for them are under the same names. */
export const KEYS = {
  help: ['?'],
  outline: ['o'],
  look: ['a'],
  larger: ['+', '='],
  smaller: ['-'],
  wider: [']'],
  narrower: ['['],
  theme: ['t'],
  summary: ['s'],
  listen: ['l'],
  sentenceBack: [','],
  sentenceForward: ['.'],
  ruler: ['r'],
  next: ['n'],
  previous: ['p'],
  take: ['e'],
  close: ['Escape'],
} as const satisfies Record<string, readonly string[]>;
export type Command = keyof typeof KEYS;

/** A key as it is written on keyboards. */
export function keyName(key: string): string {
  return key === 'Escape' ? i18n.t('reader.keys.escapeKey') : key.toUpperCase();
}

/** The first key of a command. */
export const keyNameOf = (command: Command): string => keyName(KEYS[command][0]);

const COMMAND_FOR = new Map<string, Command>(
  Object.entries(KEYS).flatMap(([command, keys]) => keys.map((key) => [key, command as Command])),
);

/** Does what a key stands for, and keeps the browser from doing something else with it. */
export function obeyKey(model: ReaderModel, root: ShadowRoot, event: KeyboardEvent): void {
  // Those belong to the browser and the system.
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  // Letters choose in a list; in what else there is they mean nothing.
  const isInList = root.activeElement?.matches('select') ?? false;
  if (model.picture.value && turnsPicture(model, event.key)) {
    event.preventDefault();
    return;
  }
  if (model.hasRuler.value && !model.panel.value && !isInList && movesLine(model, event.key)) {
    event.preventDefault();
    return;
  }
  const command = COMMAND_FOR.get(event.key.length === 1 ? event.key.toLowerCase() : event.key);
  if (!command || (isInList && command !== 'close')) return;
  event.preventDefault();
  obey(command, model);
}

function obey(command: Command, model: ReaderModel): void {
  const { look, place } = model;
  const { value: reading } = model.reading;
  const actions: Record<Command, () => unknown> = {
    help: () => model.toggle('help'),
    outline: () => place.sections.value.length > 0 && model.toggle('outline'),
    look: () => model.toggle('look'),
    larger: () => stepLook(look, 'sizePx', 1),
    smaller: () => stepLook(look, 'sizePx', -1),
    wider: () => stepLook(look, 'lineLength', 1),
    narrower: () => stepLook(look, 'lineLength', -1),
    theme: () => look.change({ theme: after(look.theme.value) }),
    summary: () => reading?.summary.toggle(),
    listen: () => reading?.speech.toggle(),
    sentenceBack: () => reading?.speech.skip(-1),
    sentenceForward: () => reading?.speech.skip(1),
    ruler: () => model.toggleRuler(),
    next: () => place.goTo(place.current.value + 1),
    previous: () => place.goTo(Math.max(0, place.current.value - 1)),
    take: () => reading && model.toggle('take'),
    close: () => model.escape(),
  };
  actions[command]();
}

function stepLook(look: LookModel, measure: 'sizePx' | 'lineLength', steps: number): void {
  const { min, max, step } = LOOK_RANGES[measure];
  const next = look.look.value[measure] + steps * step;
  look.change({ [measure]: Math.min(max, Math.max(min, next)) });
}

const after = (theme: (typeof READER_THEMES)[number]) =>
  READER_THEMES[(READER_THEMES.indexOf(theme) + 1) % READER_THEMES.length] ?? 'paper';

function turnsPicture(model: ReaderModel, key: string): boolean {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return false;
  model.turnPicture(key === 'ArrowRight' ? 1 : -1);
  return true;
}

/** With the ruler on, the arrow keys move the text by exactly one line. */
function movesLine({ look, place }: ReaderModel, key: string): boolean {
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return false;
  const { sizePx, lineHeight } = look.look.value;
  place.moveBy((key === 'ArrowDown' ? 1 : -1) * sizePx * lineHeight);
  return true;
}
