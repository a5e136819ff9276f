import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { lookStyle, themeOf } from '../../components/look-style.ts';
import type { ReaderLook } from '../../settings/reader-look.ts';
import { loadBundledFont } from '../reader/look/bundled-fonts.ts';

/** A few lines as the reader view would show them, in a page of the extension. */
export function LookSample({ look }: { readonly look: ReaderLook }) {
  const isDark = useSignal(false);
  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const follow = () => {
      isDark.value = dark.matches;
    };
    follow();
    dark.addEventListener('change', follow);
    return () => dark.removeEventListener('change', follow);
  }, [isDark]);
  const { font } = look;
  useEffect(() => {
    const showing = new AbortController();
    if (font === 'literata' || font === 'opendyslexic') {
      // The font's script, which pages get from the background, is a file of our own here.
      loadBundledFont(font, showing.signal, runScript).catch(() => {});
    }
    return () => showing.abort();
  }, [font]);
  return (
    <div class="look-sample" data-theme={themeOf(look, isDark.value)} data-font={font} style={lookStyle(look)}>
      <p class="reader-type">{i18n.t('look.sample')}</p>
    </div>
  );
}

function runScript(tool: string): Promise<void> {
  const script = document.createElement('script');
  script.src = `/${tool}.js`;
  document.head.append(script);
  return new Promise((resolve, reject) => {
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${tool} did not come`));
  });
}
