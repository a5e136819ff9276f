import { i18n } from '#i18n';
import { PAGE_LEVELS, type PageLevel } from '../../messages/protocol.ts';

interface Props {
  readonly level: PageLevel;
  readonly onChoose: (level: PageLevel) => void;
}

/** Off · Tidy · Focus */
export function LevelSwitch({ level, onChoose }: Props) {
  return (
    <div class="level-switch" role="radiogroup" aria-label={i18n.t('popup.clean')} aria-describedby="level-hint">
      <div class="segments">
        {PAGE_LEVELS.map((each) => (
          <label key={each} class="segment">
            <input type="radio" name="level" value={each} checked={each === level} onChange={() => onChoose(each)} />
            <span>{i18n.t(`levels.${each}`)}</span>
          </label>
        ))}
      </div>
      <p id="level-hint" class="hint">
        {i18n.t(`levelHints.${level}`)}
      </p>
    </div>
  );
}
