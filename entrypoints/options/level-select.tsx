import { i18n } from '#i18n';
import type { SITE_LEVELS } from '../../settings/levels.ts';

interface LevelSelectProps<Level extends string> {
  readonly levels: readonly Level[];
  readonly level: Level;
  readonly id?: string;
  readonly label?: string;
  readonly hintId?: string;
  readonly onChoose: (level: Level) => void;
}

/** A choice among levels. */
export function LevelSelect<Level extends (typeof SITE_LEVELS)[number]>(props: LevelSelectProps<Level>) {
  return (
    <select
      id={props.id}
      value={props.level}
      aria-label={props.label}
      aria-describedby={props.hintId}
      onChange={({ currentTarget }) => {
        const chosen = props.levels[currentTarget.selectedIndex];
        if (chosen) props.onChoose(chosen);
      }}
    >
      {props.levels.map((each) => (
        <option key={each} value={each}>
          {i18n.t(`siteLevels.${each}`)}
        </option>
      ))}
    </select>
  );
}
