import { i18n } from '#i18n';
import { ReaderLookControls } from '../../../components/reader-look-controls.tsx';
import type { LookModel } from './look-model.ts';

/** The look of the reader view, for all sites or this one. The article behind shows each change at once. */
export function LookPanel({ look }: { readonly look: LookModel }) {
  return (
    <>
      <p class="reader-type sample" aria-hidden="true">
        {i18n.t('look.sample')}
      </p>
      <ReaderLookControls
        look={look.look.value}
        base={look.base.value}
        onChange={(change) => look.change(change)}
        onReset={(field) => look.reset(field)}
      />
      <label class="for-site">
        <span>{i18n.t('reader.forSite')}</span>
        <input
          type="checkbox"
          class="toggle"
          checked={look.isForSite.value}
          onChange={({ currentTarget }) => look.setForSite(currentTarget.checked)}
        />
      </label>
      {look.hasStoringFailed.value && <p role="alert">{i18n.t('reader.notStored')}</p>}
    </>
  );
}
