import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import { ReaderLookControls } from '../../components/reader-look-controls.tsx';
import { askBackground } from '../../messages/ask-background.ts';
import { completeLook, DEFAULT_LOOK, type ReaderLook } from '../../settings/reader-look.ts';
import { loadLook } from '../../settings/reader-settings.ts';

/** How the reader view looks on all sites; folded, and not even read before it is opened. */
export function LookPart() {
  const own = useSignal<Partial<ReaderLook> | null>(null);
  const change = (look: Partial<ReaderLook>) => {
    own.value = look;
    void askBackground({ type: 'settings:look', look });
  };
  return (
    <details
      class="look"
      onToggle={async () => {
        own.value ??= await loadLook();
      }}
    >
      <summary class="line soft">{i18n.t('popup.look')}</summary>
      {own.value && (
        <ReaderLookControls
          look={completeLook(own.value)}
          base={DEFAULT_LOOK}
          onChange={(changed) => change({ ...own.value, ...changed })}
          onReset={(field) => {
            const { [field]: _, ...others } = own.value ?? {};
            change(others);
          }}
        />
      )}
    </details>
  );
}
