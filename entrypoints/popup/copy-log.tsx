import { useSignal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { PageState } from '../../messages/protocol.ts';
import { removalLog } from './removal-log.ts';

/** Copies what was hidden and why, to go with a report of a page that came out wrong. */
export function CopyLog({ state }: { readonly state: PageState }) {
  const outcome = useSignal<'logCopied' | 'logNotCopied' | null>(null);
  const copy = async () => {
    const [name = ''] = navigator.userAgent.match(/(Firefox|Edg|Chrome)\/\d+/) ?? [];
    const log = removalLog(state, browser.runtime.getManifest().version, name);
    outcome.value = await navigator.clipboard.writeText(log).then(
      () => 'logCopied' as const,
      () => 'logNotCopied' as const,
    );
  };
  return (
    <>
      <button type="button" class="quiet small" onClick={copy}>
        {i18n.t('popup.copyLog')}
      </button>
      <p role="status" class="hint">
        {outcome.value && i18n.t(`popup.${outcome.value}`)}
      </p>
    </>
  );
}
