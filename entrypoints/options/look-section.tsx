import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { ReaderLookControls } from '../../components/reader-look-controls.tsx';
import { completeLook, DEFAULT_LOOK, type ReaderLook } from '../../settings/reader-look.ts';
import { loadLook, saveLook } from '../../settings/reader-settings.ts';
import { LookSample } from './look-sample.tsx';

/** How the reader view looks where a site has no look of its own. */
export function LookSection() {
  const own = useSignal<Partial<ReaderLook>>({});
  useEffect(() => {
    void loadLook().then((look) => {
      own.value = look;
    });
  }, [own]);
  const change = (look: Partial<ReaderLook>) => {
    own.value = look;
    void saveLook(look);
  };
  return (
    <section aria-labelledby="look">
      <h2 id="look">{i18n.t('options.look')}</h2>
      <details class="field">
        <summary>{i18n.t('options.lookOpen')}</summary>
        <LookSample look={completeLook(own.value)} />
        <ReaderLookControls
          look={completeLook(own.value)}
          base={DEFAULT_LOOK}
          onChange={(changed) => change({ ...own.value, ...changed })}
          onReset={(field) => {
            const { [field]: _, ...others } = own.value;
            change(others);
          }}
        />
      </details>
    </section>
  );
}
