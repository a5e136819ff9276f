import { browser } from 'wxt/browser';
import { i18n } from '#i18n';

const PROMISES = ['sendsNothing', 'opensNoGate', 'deletesNothing', 'sync', 'private'] as const;

/** What Cleansheet is, what it keeps and what it never does. */
export function AboutSection() {
  return (
    <section aria-labelledby="about">
      <h2 id="about">{i18n.t('about.title')}</h2>
      <p>{i18n.t('extDescription')}</p>
      <ul class="promises">
        {PROMISES.map((promise) => (
          <li key={promise}>{i18n.t(`about.${promise}`)}</li>
        ))}
      </ul>
      <p class="hint">{i18n.t('about.fonts')}</p>
      <p class="hint">{i18n.t('about.version', [browser.runtime.getManifest().version])}</p>
    </section>
  );
}
