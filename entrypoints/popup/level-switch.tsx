import { i18n } from '#i18n';
import { Segments } from '../../components/segments.tsx';
import { PAGE_LEVELS, type PageLevel } from '../../messages/protocol.ts';

interface Props {
  readonly level: PageLevel;
  readonly onChoose: (level: PageLevel) => void;
}

/** Off · Tidy · Focus */
export function LevelSwitch({ level, onChoose }: Props) {
  return (
    <Segments
      name="level"
      label={i18n.t('popup.clean')}
      options={PAGE_LEVELS}
      chosen={level}
      word={(each) => i18n.t(`levels.${each}`)}
      onChoose={onChoose}
      hint={i18n.t(`levelHints.${level}`)}
    />
  );
}
