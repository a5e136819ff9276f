import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type Browser, browser } from 'wxt/browser';
import { i18n } from '#i18n';

/** The keys as the browser has them; a key that another extension took is told. */
export function ShortcutsSection() {
  const commands = useSignal<readonly Browser.commands.Command[]>([]);
  useEffect(() => {
    void browser.commands.getAll().then((all) => {
      commands.value = ORDER.flatMap((name) => all.find((each) => each.name === name) ?? []);
    });
  }, [commands]);
  return (
    <section aria-labelledby="shortcuts">
      <h2 id="shortcuts">{i18n.t('options.shortcuts')}</h2>
      <dl class="shortcuts">
        {commands.value.map(({ name, description, shortcut }) => (
          <div key={name} class="row">
            <dt>{description || i18n.t('options.openPopup')}</dt>
            <dd>{shortcut ? <kbd>{shortcut}</kbd> : <span class="hint">{whyNoKey(name)}</span>}</dd>
          </div>
        ))}
      </dl>
      <p class="hint">{i18n.t('options.shortcutsHint')}</p>
      <button type="button" onClick={openShortcutSettings}>
        {i18n.t('options.changeKeys')}
      </button>
    </section>
  );
}

const ORDER = ['_execute_action', 'tidy', 'focus', 'reader', 'summary', 'picker'];

/** A key that was suggested and is not there was taken, or the reader wanted none. */
function whyNoKey(name: string | undefined): string {
  const key = browser.runtime.getManifest().commands?.[name ?? '']?.suggested_key;
  const suggested = typeof key === 'object' ? key.default : key;
  return suggested ? i18n.t('options.keyTaken', [suggested]) : i18n.t('options.noKey');
}

/** Firefox has a call for it, Chromium an address. */
async function openShortcutSettings(): Promise<void> {
  const { openShortcutSettings: open } = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (open) await open();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
