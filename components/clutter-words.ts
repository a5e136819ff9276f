import { i18n, language } from '#i18n';
import type { ClutterKind, Reason } from '../engine/types.ts';

/** Message names know no hyphens. */
type Underscored<Text extends string> = Text extends `${infer Head}-${infer Tail}`
  ? `${Head}_${Underscored<Tail>}`
  : Text;

function underscore<Text extends string>(text: Text): Underscored<Text> {
  return text.replaceAll('-', '_') as Underscored<Text>;
}

/** "2 lists of other stories" */
export function wordsForKind(kind: ClutterKind, count: number): string {
  return i18n.t(`kinds.${underscore(kind)}`, count);
}

/** "Lists of other stories", for a choice of kinds. */
export function wordForKind(kind: ClutterKind): string {
  return i18n.t(`kindNames.${underscore(kind)}`);
}

/** "names prices and asks to subscribe" */
export function wordsForReasons(reasons: readonly Reason[]): string {
  const words = reasons.map((reason) => i18n.t(`reasons.${underscore(reason)}`));
  return new Intl.ListFormat(language(), { type: 'conjunction' }).format(words);
}
