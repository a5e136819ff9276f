import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { LevelSelect } from '../../components/level-select.tsx';
import { Segments } from '../../components/segments.tsx';
import { DEFAULT_LEVELS } from '../../settings/levels.ts';
import { countHidden, SampleArticle } from './sample-article.tsx';
import { VIEWS, type View, type WelcomeModel } from './welcome-model.ts';

interface Props {
  readonly model: WelcomeModel;
}

const VIEW_WORDS = {
  off: 'levels.off',
  tidy: 'levels.tidy',
  focus: 'levels.focus',
  reader: 'popup.reader',
  summary: 'popup.summary',
} as const satisfies Record<View, string>;

const VIEW_HINTS = {
  off: 'levelHints.off',
  tidy: 'levelHints.tidy',
  focus: 'levelHints.focus',
  reader: 'welcome.readerHint',
  summary: 'welcome.summaryHint',
} as const satisfies Record<View, string>;

const NEVER = ['neverSends', 'neverOpens', 'neverDeletes', 'neverInterrupts'] as const;

/** Shown once: what Cleansheet does, tried on an article of its own. */
export function Welcome({ model }: Props) {
  const { value: view } = model.view;
  return (
    <main>
      <h1>{i18n.t('welcome.title')}</h1>
      <p class="lead">{i18n.t('welcome.lead')}</p>
      <Segments
        name="view"
        label={i18n.t('welcome.views')}
        options={VIEWS}
        chosen={view}
        word={(each) => i18n.t(VIEW_WORDS[each])}
        onChoose={(chosen) => {
          model.view.value = chosen;
        }}
        hint={i18n.t(VIEW_HINTS[view])}
      />
      <p class="hint count" role="status">
        {countHidden(view) > 0 && i18n.t('popup.hidden', countHidden(view))}
      </p>
      <SampleArticle view={view} />
      <SetOnce model={model} />
      <section aria-labelledby="never">
        <h2 id="never">{i18n.t('welcome.never')}</h2>
        <ul>
          {NEVER.map((promise) => (
            <li key={promise}>{i18n.t(`welcome.${promise}`)}</li>
          ))}
        </ul>
      </section>
    </main>
  );
}

function SetOnce({ model }: Props) {
  const { value: settings } = model.settings;
  return (
    <section aria-labelledby="set">
      <h2 id="set">{i18n.t('welcome.set')}</h2>
      <div class="row">
        <label for="default-level">{i18n.t('options.defaultLevel')}</label>
        {settings && (
          <LevelSelect
            id="default-level"
            levels={DEFAULT_LEVELS}
            level={settings.defaultLevel}
            hintId="level-hint"
            onChoose={(level) => level && model.setDefaultLevel(level)}
          />
        )}
      </div>
      <p id="level-hint" class="hint">
        {i18n.t('options.defaultLevelHint')}
      </p>
      <p role="status" class="failure">
        {model.hasFailed.value && i18n.t('options.failed')}
      </p>
      <h3>{i18n.t('welcome.shortcut')}</h3>
      <p role="status">{shortcutWords(model)}</p>
      <p class="hint">{i18n.t('welcome.pin')}</p>
      <button type="button" onClick={() => browser.runtime.openOptionsPage()}>
        {i18n.t('welcome.options')}
      </button>
    </section>
  );
}

function shortcutWords({ shortcut: { value: shortcut }, hasPressedShortcut }: WelcomeModel): string {
  if (hasPressedShortcut.value) return i18n.t('welcome.shortcutWorked');
  if (shortcut === undefined) return '';
  return shortcut ? i18n.t('welcome.shortcutTry', [shortcut]) : i18n.t('welcome.shortcutNone');
}
