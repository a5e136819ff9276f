import { i18n } from '#i18n';
import { wordForKind } from '../../components/clutter-words.ts';
import type { FoundPiece } from '../../session/session.ts';
import { isWithin } from './element-at.ts';

/** What a box is: the kind of clutter that it was taken for, else what anybody would call it. */
export function nameBox(box: Element, pieces: readonly FoundPiece[]): string {
  const piece = pieces.find(({ elements }) => elements.some((element) => isWithin(box, element)));
  return piece ? wordForKind(piece.kind) : plainName(box);
}

const PLAIN_NAMES = {
  'picker.boxes.picture': 'img, picture, svg, canvas, figure',
  'picker.boxes.video': 'video, audio',
  'picker.boxes.frame': 'iframe, embed, object',
  'picker.boxes.form': 'form, input, select, textarea, button',
  'picker.boxes.list': 'ul, ol, dl, li, nav',
  'picker.boxes.heading': 'h1, h2, h3, h4, h5, h6',
  'picker.boxes.text': 'p, span, blockquote, em, strong, a, time, small',
  'picker.boxes.box': '*',
} as const;

function plainName(box: Element): string {
  const names = Object.keys(PLAIN_NAMES) as (keyof typeof PLAIN_NAMES)[];
  return i18n.t(names.find((name) => box.matches(PLAIN_NAMES[name])) ?? 'picker.boxes.box');
}
