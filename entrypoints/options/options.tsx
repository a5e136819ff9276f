import { i18n } from '#i18n';
import { LevelSelect } from '../../components/level-select.tsx';
import { DEFAULT_LEVELS } from '../../settings/levels.ts';
import { type GeneralSettings, ICON_CLICKS, type IconClick, MAX_SUMMARY_SENTENCES } from '../../settings/schema.ts';
import { AboutSection } from './about-section.tsx';
import { KindsSection } from './kinds-section.tsx';
import { LookSection } from './look-section.tsx';
import type { OptionsModel } from './options-model.ts';
import { RulesSection } from './rules-section.tsx';
import { ShortcutsSection } from './shortcuts-section.tsx';
import { SitesSection } from './sites-section.tsx';
import { StorageSection } from './storage-section.tsx';

interface Props {
  readonly model: OptionsModel;
}

const ICON_WORDS = {
  'tidy-and-show': 'options.iconTidyAndShow',
  show: 'options.iconShow',
  tidy: 'options.iconTidy',
} as const satisfies Record<IconClick, string>;

/** What holds for all sites, and what is remembered of single ones. */
export function Options({ model }: Props) {
  const { value: settings } = model.settings;
  return (
    <main>
      <h1>{i18n.t('options.title')}</h1>
      {settings && (
        <>
          <EverySite model={model} settings={settings} />
          <KindsSection model={model} settings={settings} />
          <LookSection />
          <SitesSection model={model} />
          <RulesSection model={model} />
          <ShortcutsSection />
          <StorageSection model={model} settings={settings} />
        </>
      )}
      <p role="status" class="failure">
        {model.hasFailed.value && i18n.t('options.failed')}
      </p>
      <AboutSection />
    </main>
  );
}

function EverySite({ model, settings }: Props & { readonly settings: GeneralSettings }) {
  return (
    <section aria-labelledby="everywhere">
      <h2 id="everywhere">{i18n.t('options.everywhere')}</h2>
      <div class="field">
        <div class="row">
          <label for="icon-click">{i18n.t('options.icon')}</label>
          <select
            id="icon-click"
            value={settings.iconClick}
            aria-describedby="icon-hint"
            onChange={({ currentTarget }) => {
              const chosen = ICON_CLICKS[currentTarget.selectedIndex];
              if (chosen) void model.change({ iconClick: chosen });
            }}
          >
            {ICON_CLICKS.map((each) => (
              <option key={each} value={each}>
                {i18n.t(ICON_WORDS[each])}
              </option>
            ))}
          </select>
        </div>
        <p id="icon-hint" class="hint">
          {i18n.t('options.iconHint')}
        </p>
      </div>
      <div class="field">
        <div class="row">
          <label for="default-level">{i18n.t('options.defaultLevel')}</label>
          <LevelSelect
            id="default-level"
            levels={DEFAULT_LEVELS}
            level={settings.defaultLevel}
            hintId="level-hint"
            onChoose={(chosen) => chosen && model.change({ defaultLevel: chosen })}
          />
        </div>
        <p id="level-hint" class="hint">
          {i18n.t('options.defaultLevelHint')}
        </p>
      </div>
      <div class="field">
        <label class="row">
          <span>{i18n.t('options.sentences')}</span>
          <input
            type="number"
            min={1}
            max={MAX_SUMMARY_SENTENCES}
            value={settings.summarySentences}
            onChange={({ currentTarget }) =>
              currentTarget.reportValidity() && model.change({ summarySentences: currentTarget.valueAsNumber })
            }
          />
        </label>
      </div>
    </section>
  );
}
