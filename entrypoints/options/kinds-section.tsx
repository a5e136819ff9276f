import { i18n } from '#i18n';
import { wordForKind } from '../../components/clutter-words.ts';
import { TIDY_KINDS } from '../../engine/types.ts';
import { CHOOSABLE_KINDS } from '../../settings/choose-kinds.ts';
import type { GeneralSettings } from '../../settings/schema.ts';
import type { OptionsModel } from './options-model.ts';

interface Props {
  readonly model: OptionsModel;
  readonly settings: GeneralSettings;
}

/** Which kinds of clutter tidy hides on sites that have no choice of their own. */
export function KindsSection({ model, settings }: Props) {
  return (
    <section aria-labelledby="kinds">
      <h2 id="kinds">{i18n.t('options.kinds')}</h2>
      <p class="hint">{i18n.t('options.kindsHint')}</p>
      <div class="kinds">
        {CHOOSABLE_KINDS.map((kind) => (
          <label key={kind} class="check">
            <input
              type="checkbox"
              checked={settings.kinds[kind] ?? TIDY_KINDS.includes(kind)}
              onChange={({ currentTarget }) =>
                model.change({ kinds: { ...settings.kinds, [kind]: currentTarget.checked } })
              }
            />
            {wordForKind(kind)}
          </label>
        ))}
      </div>
    </section>
  );
}
