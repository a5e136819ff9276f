import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { dropNews, readNews } from '../../settings/news.ts';

/** After an update, a line on what is new; it goes once it is read. Nothing else ever tells of it. */
export function NewsLine() {
  const version = useSignal<string | null>(null);
  useEffect(() => {
    void readNews().then((unread) => {
      version.value = unread;
    });
  }, [version]);
  if (version.value === null) return null;
  const close = async () => {
    version.value = null;
    await dropNews();
  };
  return (
    <aside class="news">
      <p class="hint">
        <strong>{i18n.t('popup.newIn', [version.value])}</strong> {i18n.t('news')}
      </p>
      <button type="button" class="quiet small" onClick={close}>
        {i18n.t('popup.newRead')}
      </button>
    </aside>
  );
}
