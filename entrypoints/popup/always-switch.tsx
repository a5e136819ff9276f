import { i18n } from '#i18n';
import type { Scope } from '../../settings/level-scopes.ts';
import { SITE_LEVELS, type SiteLevel } from '../../settings/levels.ts';
import { openOptions } from './open-options.ts';
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

const SCOPE_WORDS = {
  site: 'popup.scopeSite',
  host: 'popup.scopeHost',
  folder: 'popup.scopeFolder',
  page: 'popup.scopePage',
} as const satisfies Record<Scope['kind'], string>;

/** Whether the site's pages shall open like this from now on, and for which of them that holds. */
export function AlwaysSwitch({ model }: Props) {
  const { value: siteLevel } = model.siteLevel;
  const isForgetful = model.isForgetful.value;
  return (
    <section class="always">
      <label class="switch">
        <span>{i18n.t('popup.always')}</span>
        <input
          type="checkbox"
          class="toggle"
          checked={siteLevel !== null}
          disabled={!model.canRemember.value}
          aria-describedby="always-hint"
          onChange={(event) => (event.currentTarget.checked ? model.remember() : model.forget())}
        />
      </label>
      {siteLevel !== null && !isForgetful && <LevelAndScope model={model} level={siteLevel} />}
      <p id="always-hint" class="hint">
        {hintFor(model)}
        {siteLevel !== null && (
          <>
            {' '}
            <button type="button" class="link" onClick={() => openOptions('sites', model.siteName.value)}>
              {i18n.t('popup.sites')}
            </button>
          </>
        )}
      </p>
    </section>
  );
}

function LevelAndScope({ model, level }: Props & { readonly level: SiteLevel }) {
  const scopes = model.scopes.value;
  // Its place is kept while the scopes are found out, so that nothing below jumps.
  const isUnknown = scopes.length === 0;
  return (
    <div class="level-and-scope">
      <select
        disabled={isUnknown}
        aria-label={i18n.t('popup.siteLevel')}
        value={level}
        onChange={({ currentTarget }) => {
          const chosen = SITE_LEVELS[currentTarget.selectedIndex];
          if (chosen) void model.setSiteLevel(chosen);
        }}
      >
        {SITE_LEVELS.map((each) => (
          <option key={each} value={each}>
            {i18n.t(`siteLevels.${each}`)}
          </option>
        ))}
      </select>
      <select
        disabled={isUnknown}
        aria-label={i18n.t('popup.scope')}
        value={model.scope.value?.kind ?? 'site'}
        onChange={({ currentTarget }) => {
          const chosen = scopes[currentTarget.selectedIndex];
          if (chosen) void model.setScope(chosen);
        }}
      >
        {scopes.map((scope) => (
          <option key={scope.kind} value={scope.kind}>
            {i18n.t(SCOPE_WORDS[scope.kind], ['name' in scope ? scope.name : scope.path])}
          </option>
        ))}
      </select>
    </div>
  );
}

function hintFor({ siteLevel, siteName, isForgetful, hasStoringFailed, scope }: PopupModel): string {
  if (isForgetful.value) return i18n.t('popup.private');
  if (hasStoringFailed.value) return i18n.t('popup.alwaysFailed');
  if (siteLevel.value === null) return i18n.t('popup.alwaysUnset', [siteName.value]);
  const { value: place } = scope;
  if (place && 'path' in place) return i18n.t('popup.alwaysPath');
  return i18n.t(SITE_WORDS[siteLevel.value], [place?.name ?? siteName.value]);
}
