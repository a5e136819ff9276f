import { i18n } from '#i18n';
import type { SITE_LEVELS } from '../settings/levels.ts';

interface LevelSelectProps<Level extends string> {
  readonly levels: readonly Level[];
  /** Null where there is none of its own. */
  readonly level: Level | null;
  /** What to call that; without it a level must be chosen. */
  readonly none?: string;
  readonly id?: string;
  readonly label?: string;
  readonly hintId?: string;
  readonly onChoose: (level: Level | null) => void;
}

/** A choice among levels. */
export function LevelSelect<Level extends (typeof SITE_LEVELS)[number]>(props: LevelSelectProps<Level>) {
  return (
    <select
      id={props.id}
      value={props.level ?? ''}
      aria-label={props.label}
      aria-describedby={props.hintId}
      onChange={({ currentTarget }) => {
        props.onChoose(props.levels.find((each) => each === currentTarget.value) ?? null);
      }}
    >
      {props.none && <option value="">{props.none}</option>}
      {props.levels.map((each) => (
        <option key={each} value={each}>
          {i18n.t(`siteLevels.${each}`)}
        </option>
      ))}
    </select>
  );
}
