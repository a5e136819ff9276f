import { i18n } from '#i18n';
import type { SiteLevel } from '../../settings/levels.ts';
import type { PopupModel } from './popup-model.ts';

interface Props {
  readonly model: PopupModel;
}

const SITE_WORDS = {
  nothing: 'popup.alwaysNothing',
  detect: 'popup.alwaysOff',
  tidy: 'popup.alwaysTidy',
  focus: 'popup.alwaysFocus',
  reader: 'popup.alwaysReader',
} as const satisfies Record<SiteLevel, string>;

/** Whether the site's pages shall open like this from now on. */
export function AlwaysSwitch({ model }: Props) {
  const { value: siteLevel } = model.siteLevel;
  const { value: isPrivate } = model.isPrivate;
  return (
    <section class="always">
      <label class="switch">
        <span>{i18n.t('popup.always')}</span>
        <input
          type="checkbox"
          class="toggle"
          checked={siteLevel !== null}
          disabled={isPrivate}
          aria-describedby="always-hint"
          onChange={(event) => (event.currentTarget.checked ? model.remember() : model.forget())}
        />
      </label>
      <p id="always-hint" class="hint">
        {hintFor(model)}
      </p>
    </section>
  );
}

function hintFor({ siteLevel, siteName, isPrivate, hasStoringFailed }: PopupModel): string {
  if (isPrivate.value) return i18n.t('popup.private');
  if (hasStoringFailed.value) return i18n.t('popup.alwaysFailed');
  if (siteLevel.value === null) return i18n.t('popup.alwaysUnset', [siteName.value]);
  return i18n.t(SITE_WORDS[siteLevel.value], [siteName.value]);
}
